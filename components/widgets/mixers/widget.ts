import type { Widget } from '../widget.ts';
import { four, layers, picture, type Values } from './picture.ts';
import { words } from './words.ts';

export const mixers: Widget<Values> = {
  reads: ['mX', 'mNow', 'mBefore', 'mGaps', 'mOld'],
  picture,
  program: () => import('./program.ts'),
  table(v, { locale }) {
    const { names, table } = words[locale];
    const rows = (when: string, from: Values['mNow']) => (layer: (typeof layers)[number]) =>
      from[layer].M.map((row, i) => [names[layer], when, `y${i + 1}`, ...row.map((x) => x.toFixed(4))]);
    return [
      [...table.head, ...four.map((j) => `x${j + 1}`)],
      ...layers.flatMap((layer) =>
        [rows(table.before, v.mBefore), rows(table.now, v.mNow)].flatMap((made) => made(layer)),
      ),
    ];
  },
  /** A mixing weight lights what it joins; an output its row; an input its column in every table. */
  lights({ role, at: [first, i, j] }) {
    if (role === 'p') return new Set([`p.${first}.${i}.${j}`, `x.${j}`, `o.${first}.${i}`]);
    if (role === 'o') return new Set([`o.${first}.${i}`, ...four.flatMap((k) => [`p.${first}.${i}.${k}`, `x.${k}`])]);
    return new Set([`x.${first}`, ...layers.flatMap((_, l) => four.map((k) => `p.${l}.${k}.${first}`))]);
  },
};

import type { Widget } from '../widget.ts';
import { four, layers, picture, type Values } from './picture.ts';
import { words } from './words.ts';

export const mixers: Widget<Values> = {
  reads: ['mX', 'mNow', 'mBefore', 'mGaps', 'mOld'],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => [
    words[locale].table,
    ...layers.flatMap((layer) =>
      v.mNow[layer].M.flatMap((row, i) =>
        row.map((x, j) => [
          words[locale].names[layer],
          `${i + 1}, ${j + 1}`,
          v.mBefore[layer].M[i][j].toFixed(4),
          x.toFixed(4),
        ]),
      ),
    ),
  ],
  /** A mixing weight lights what it joins; an output its row; an input its column in every table. */
  lights({ role, at: [first, i, j] }) {
    if (role === 'p') return new Set([`p.${first}.${i}.${j}`, `x.${j}`, `o.${first}.${i}`]);
    if (role === 'o') return new Set([`o.${first}.${i}`, ...four.flatMap((k) => [`p.${first}.${i}.${k}`, `x.${k}`])]);
    return new Set([`x.${first}`, ...layers.flatMap((_, l) => four.map((k) => `p.${l}.${k}.${first}`))]);
  },
};

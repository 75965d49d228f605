import type { Widget } from '../widget.ts';
import { eight, five, headOf, picture, type Values } from './picture.ts';
import { words } from './words.ts';

export const multiHead: Widget<Values> = {
  reads: ['hHeads', 'hHead', 'hRow', 'hSeed', 'hTokens', 'hMaps', 'hOut', 'hCost'],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => [
    [...words[locale].table, ...v.hTokens],
    ...v.hMaps.flatMap((map, m) =>
      map.map((row, i) => [words[locale].head(m + 1), v.hTokens[i], ...row.map((w) => w.toFixed(4))]),
    ),
  ],
  // An output of one head comes from that head's row of weights; a weight goes into all the outputs of its row that its head makes.
  lights({ role, at: [i, j] }, v) {
    const [width, head] = [8 / v.hMaps.length, headOf(v)];
    const lit = new Set([`${role}.${i}.${j}`]);
    if (role === 'o' && Math.floor(j / width) === head) for (const k of five) lit.add(`w.${i}.${k}`);
    if (role === 'w') for (const c of eight) if (Math.floor(c / width) === head) lit.add(`o.${i}.${c}`);
    return lit;
  },
};

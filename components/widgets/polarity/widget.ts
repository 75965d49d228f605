import type { Widget } from '../widget.ts';
import { explain, four, openIn, picture, readings, weightsOf, type Values } from './picture.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const polarity: Widget<Values> = {
  reads: ['pMask', 'pTrue', 'pWords', 'pScores', 'pBlocked', 'pAllowed'],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => [
    [words[locale].table.mask, ...v.pWords],
    ...v.pTrue.map((row, i) => [v.pWords[i], ...row.map((on) => (on ? 'True' : 'False'))]),
    ...readings.flatMap((reading) => [
      [words[locale].table[reading], ...v.pWords],
      ...weightsOf(v, reading).map((row, i) => [v.pWords[i], ...row.map((x) => x.toFixed(4))]),
    ]),
  ],
  /** A weight lights the open scores of its row and its boolean; a boolean, or a score, the row that it changes. */
  lights({ role, at: [row, j] }, v) {
    const lit = new Set([`${role}.${row}.${j}`]);
    if (role === 'w') {
      lit.add(`x.${row % 4}.${j}`);
      for (const k of openIn(v, readings[Math.floor(row / 4)], row % 4)) lit.add(`s.${row % 4}.${k}`);
    } else for (const k of four) for (const r of [row, row + 4]) lit.add(`w.${r}.${k}`);
    return lit;
  },
  explain: (focus, v, { locale }) =>
    focus?.role === 'w' ? explain(v, focus.at[0], focus.at[1], locale) : words[locale].hint,
  wire,
};

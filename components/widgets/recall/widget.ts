import type { Widget } from '../widget.ts';
import { explain, picture } from './picture.ts';
import { differing, pixels, type Values } from './values.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const recall: Widget<Values> = {
  reads: ['dQuery', 'dHeat', 'dInk', 'dStored', 'dScores', 'dWeights', 'dBlend'],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => [
    [...words[locale].columns],
    ...v.dWeights.map((x, j) => [j, differing(v, j), v.dScores[j].toFixed(1), x.toFixed(4)]),
  ],
  /** A stored picture lights the pixels in which it differs from the query; a pixel that came back, its own and those with ink there. */
  lights({ role, at: [i] }, v) {
    if (role === 'k')
      return new Set([`k.${i}`, ...pixels.filter((p) => v.dStored[i][p] > 0 !== v.dInk[p]).map((p) => `q.${p}`)]);
    if (role === 'o') return new Set([`o.${i}`, ...v.dStored.flatMap((key, j) => (key[i] > 0 ? [`k.${j}`] : []))]);
    return new Set();
  },
  explain: (focus, v, { locale }) => explain(focus, v, locale),
  wire,
};

import { rowLights } from '../../../src/figures/lights.ts';
import type { Widget } from '../widget.ts';
import { picture, six, type Values } from './picture.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const lookup: Widget<Values> = {
  reads: ['lKeys', 'lVals', 'lX', 'lH', 'lWidth', 'lScores', 'lWeights', 'lOut', 'lMean', 'lCurve', 'lCheck'],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => {
    const t = words[locale];
    return [
      [t.keys, t.values, t.scores, t.weights],
      ...six.map((j) => [v.lKeys[0][j], v.lVals[0][j], v.lScores[0][j].toFixed(4), v.lWeights[0][j].toFixed(4)]),
    ];
  },
  // An output comes from its weights and the values; the stored pairs have one number each.
  lights: (focus) => {
    const lit = rowLights(focus, 0, six.length, 0);
    if (focus.role !== 'o' && focus.role !== 'q') return lit;
    return new Set([...lit, ...six.map((j) => (focus.role === 'o' ? `v.${j}` : `w.0.${j}`))]);
  },
  wire,
};

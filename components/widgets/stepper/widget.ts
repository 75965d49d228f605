import { rowLights } from '../../../src/figures/lights.ts';
import type { Widget } from '../widget.ts';
import { picture, type Values } from './picture.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const stepper: Widget<Values> = {
  reads: ['tokens', 'Q', 'K', 'V', 'row', 'lane', 'step', 'shown', 'guess', 'scores', 'weights', 'output'],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => [
    [words[locale].columns[0], 'k₁', 'k₂', words[locale].columns[1], words[locale].columns[2], 'v₁', 'v₂'],
    ...v.tokens.map((token, j) => [
      token,
      ...v.K[j],
      v.scores[v.row][j].toFixed(4),
      v.weights[v.row][j].toFixed(4),
      ...v.V[j],
    ]),
  ],
  lights: (focus, v) => rowLights(focus, v.row, v.tokens.length, v.V[0].length),
  wire,
};

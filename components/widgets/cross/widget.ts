import { matrixLights } from '../../../src/figures/lights.ts';
import type { Widget } from '../widget.ts';
import { picture, type Values } from './picture.ts';
import { words } from './words.ts';

export const cross: Widget<Values> = {
  reads: ['cQ', 'cK', 'cV', 'cRow', 'cTargets', 'cSources', 'cScores', 'cWeights', 'cOutput'],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => [
    [words[locale].table[0], ...v.cSources.map((s) => `s ${s}`), ...v.cSources.map((s) => `α ${s}`), 'o₁', 'o₂'],
    ...v.cTargets.map((token, i) => [
      token,
      ...[...v.cScores[i], ...v.cWeights[i], ...v.cOutput[i]].map((x) => x.toFixed(4)),
    ]),
  ],
  lights: (focus) => matrixLights(focus, { queries: 2, keys: 3, depth: 2, columns: 2 }),
};

import type { Widget } from '../widget.ts';
import { picture, upTo } from './picture.ts';
import type { Values } from './values.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const positionCodes: Widget<Values> = {
  reads: [
    'pPanel', 'pPair', 'pAt', 'pGap', 'pQ', 'pK', 'pM', 'pN', 'pShift', 'pHead', 'pSided',
    'pCodes', 'pDots', 'pSame', 'pTheta', 'pTurnedQ', 'pTurnedK', 'pScore', 'pCurve', 'pSlope', 'pBias', 'pFade',
  ], // prettier-ignore
  picture,
  program: () => import('./program.ts'),
  table(v, { locale }) {
    const t = words[locale];
    if (v.pPanel === 'sin')
      return [
        [t.sliders.pAt, ...upTo(16).map((c) => c + 1)],
        ...v.pCodes.map((row, p) => [p, ...row.map((x) => x.toFixed(4))]),
      ];
    if (v.pPanel === 'rope') return [[t.distance, 'q·k'], ...v.pCurve.map((s, i) => [i / 2 - 20, s.toFixed(6)])];
    return [
      [t.bias, ...upTo(7).map((j) => j + 1)],
      ...v.pBias.map((row, i) => [
        i + 1,
        ...row.map((x, j) => (v.pSided === 'causal' && j > i ? '-inf' : x.toFixed(4))),
      ]),
    ];
  },
  wire,
};

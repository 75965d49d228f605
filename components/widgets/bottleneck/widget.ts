import type { Widget } from '../widget.ts';
import { picture, type Values } from './picture.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const bottleneck: Widget<Values> = {
  reads: [
    'memSize',
    'memPairs',
    'memAsk',
    'memSeed',
    'memKeys',
    'memValues',
    'memMatrix',
    'memRecalled',
    'memLooked',
    'memRecall',
    'memLook',
    'memCurves',
    'memLookCurve',
  ],
  picture,
  program: () => import('./program.ts'),
  table: ({ memCurves, memLookCurve }, { locale }) => [
    words[locale].table,
    ...memLookCurve.map((back, i) => [i + 1, ...memCurves.map((counts) => counts[i]), back]),
  ],
  wire,
};

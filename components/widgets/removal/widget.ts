import type { Widget } from '../widget.ts';
import { picture, type Values } from './picture.ts';
import { words } from './words.ts';

export const removal: Widget<Values> = {
  reads: [
    'eSeed',
    'eGuess',
    'eShow',
    'eHow',
    'ePick',
    'eSpread',
    'eTokens',
    'eValues',
    'eWeights',
    'eWeighted',
    'eRemoval',
    'eTally',
  ],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => [
    words[locale].table,
    ...v.eTokens.map((token, j) => [
      token,
      ...[v.eWeights[j], v.eWeighted[j], v.eRemoval.cut.change[j], v.eRemoval.zero.change[j]].map((x) => x.toFixed(4)),
    ]),
  ],
};

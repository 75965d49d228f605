import type { Widget } from '../widget.ts';
import { picture, type Values } from './picture.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const otherWeights: Widget<Values> = {
  reads: [
    'eSeed',
    'eSpread',
    'eMix',
    'eOrder',
    'eOwn',
    'eTokens',
    'eValues',
    'eWeights',
    'eOrders',
    'eNow',
    'eNowP',
    'eP',
    'eFlatP',
    'eMoved',
  ],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => [
    words[locale].table,
    ...v.eTokens.map((token, j) => [token, ...[v.eValues[j][0], v.eWeights[j], v.eNow[j]].map((x) => x.toFixed(4))]),
  ],
  wire,
};

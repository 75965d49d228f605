import type { Widget } from '../widget.ts';
import { explain, picture } from './picture.ts';
import type { Values } from './values.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const reach: Widget<Values> = {
  reads: [
    'rText',
    'rKind',
    'rSource',
    'rRadius',
    'rStride',
    'rPads',
    'rWord',
    'rByHand',
    'rCentre',
    'rOwn',
    'rFound',
    'rAsk',
    'rKeys',
    'rReal',
    'rRow',
    'rWeights',
    'rScores',
    'rOpen',
    'rCentres',
    'rGuess',
    'rSums',
    'rPairs',
    'rAll',
    'rGap',
  ],
  picture,
  program: () => import('./program.ts'),
  shape: (v) => `${v.rAsk.length}×${v.rKeys.length}`,
  table: (v, { locale }) => [
    [words[locale].columns, ...v.rKeys, words[locale].sum],
    ...v.rAsk.map((token, i) => [
      token,
      ...v.rWeights[i].map((x, j) => (v.rOpen[i][j] ? x.toFixed(4) : '')),
      v.rSums[i].toFixed(4),
    ]),
  ],
  lights({ role, at: [i, j] }) {
    if (role === 'w') return new Set([`w.${i}.${j}`, `q.${i}`, `k.${j}`]);
    return new Set([`${role}.${i}`]);
  },
  explain: (focus, v, { locale }) =>
    focus?.role === 'w' ? explain(v, focus.at[0], focus.at[1], locale) : words[locale].hint,
  wire,
};

import { matrixLights } from '../../../src/figures/lights.ts';
import type { Widget } from '../widget.ts';
import { explain, picture, type Values } from './picture.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const masks: Widget<Values> = {
  reads: [
    'mKind',
    'mPlace',
    'mDead',
    'mRow',
    'mOwn',
    'mPads',
    'mTokens',
    'mScores',
    'mOpen',
    'mWeights',
    'mSums',
    'mGap',
  ],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => [
    [words[locale].scores, ...v.mTokens, ''],
    ...v.mScores.map((row, i) => [
      v.mTokens[i],
      ...row.map((s, j) => (v.mOpen[i][j] || v.mPlace !== 'before' ? s : '-inf')),
      '',
    ]),
    [words[locale].weights, ...v.mTokens, words[locale].sum],
    ...v.mWeights.map((row, i) => [v.mTokens[i], ...row.map((w) => w.toFixed(4)), v.mSums[i].toFixed(4)]),
  ],
  // A weight lights the scores that its fraction holds: only the open ones, unless the mask comes after.
  lights(focus, v) {
    const lit = matrixLights(focus, { queries: 6, keys: 6, depth: 0, columns: 0 });
    const counted = (ref: string) => {
      const [role, i, j] = ref.split('.');
      return focus.role !== 'w' || role !== 's' || v.mPlace === 'after' || !!v.mOpen[+i][+j];
    };
    return new Set([...lit].filter(counted));
  },
  explain: (focus, v, { locale }) =>
    focus && (focus.role === 'w' || focus.role === 's')
      ? explain(v, focus.at[0], focus.at[1], locale)
      : words[locale].hint,
  wire,
};

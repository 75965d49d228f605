import { causal } from '../../../src/cells/programs/attention.ts';
import {
  and, check, div, given, lt, program as of, range, set, softmax, sum, where, words, zeroIfNaN, type Expr, type Step,
} from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './picture.ts';

export const reads = ['mKind', 'mPlace', 'mDead', 'mPads', 'mTokens', 'mScores', 'mOpen', 'mWeights'] as const;

/** The mask is worked out, true = may attend, and put where the reader put it: before softmax or after. */
export function program(v: Pick<Values, (typeof reads)[number]>) {
  const n = v.mTokens.length;
  const padding = lt(range(n), n - v.mPads);
  const masked = { none: null, causal: causal(n), padding, both: and(causal(n), padding), own: null }[v.mKind];
  const mask: Step[] = v.mKind === 'own' ? [given('mask', v.mOpen)] : masked ? [set('mask', masked)] : [];
  const shut = (expr: Expr, fill: number) => (mask.length ? where('mask', expr, fill) : expr);

  const before: Step[] = [
    set('masked', shut('scores', -Infinity)),
    set('weights', v.mDead === 'zero' ? zeroIfNaN(softmax('masked')) : softmax('masked')),
  ];
  const after: Step[] = [set('unmasked', softmax('scores')), set('weights', shut('unmasked', 0))];
  const renormalised: Step[] = [
    set('unmasked', softmax('scores')),
    set('open_weights', shut('unmasked', 0)),
    set('weights', div('open_weights', sum('open_weights', 1))),
  ];
  return of([
    words('words', v.mTokens),
    given('scores', v.mScores),
    ...mask,
    ...{ before, after, renorm: renormalised }[v.mPlace],
    check('weights', v.mWeights, { rows: 'words', columns: 'words' }),
  ]);
}

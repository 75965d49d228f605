import { causalMask, paddingMask, softmax } from '../../../../src/attention/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, matrix, number } from '../../../../src/state/param.ts';
import { div, full, logicalAnd, mul, sum, tensor, to, where, type Tensor } from '../../../../src/tensor/index.ts';

const sentence = { zh: ['她', '喝', '了', '茶', '就', '走'], en: ['She', 'drank', 'her', 'tea', 'and', 'left'] };
const [n, real] = [6, 4];

// Set by hand so that in every row, under every mask here, the rounded weights add up to 1.000.
const scores = [
  [1, 0.5, -0.6, 0.4, -0.8, 0.9],
  [1.7, 0.7, -0.1, 1.3, 0.2, 0.3],
  [-0.7, 0.5, 1, 1.3, -0.5, 0.2],
  [0.5, 1.9, 1, 0.9, -0.3, 0.8],
  [0.3, 0.7, -0.1, 1.1, 0.4, 1.5],
  [1.6, 0.9, -0.7, 0.2, 0.5, 1.1],
];
/** The shorter sentence, filled up: both fillers are one token, so their columns and their rows are alike. */
const padded = [
  [1, 0.5, -0.6, 0.4, 0.9, 0.9],
  [1.7, 0.7, -0.1, 1.3, 0.8, 0.8],
  [-0.7, 0.5, 1, 1.3, 0.3, 0.3],
  [0.5, 1.9, 1, 0.9, 0.7, 0.7],
  [0.7, 0.2, 0.1, 0.3, 0.4, 0.4],
  [0.7, 0.2, 0.1, 0.3, 0.4, 0.4],
];
/** A prefix of three words that see one another; what follows is causal. */
const prefix = scores.map((_, i) => scores.map((_, j) => (j <= i || (i < 3 && j < 3) ? 1 : 0)));

export const kinds = ['none', 'causal', 'padding', 'both', 'own'] as const;
export const places = ['before', 'after', 'renorm'] as const;

export function masks(locale: Locale) {
  const mKind = choice('causal', kinds);
  const mPlace = choice('before', places);
  const mDead = choice('nan', ['nan', 'zero']);
  const mRow = number(1, { min: 0, max: n - 1 });
  const mOwn = matrix(prefix, { min: 0, max: 1, step: 1, digits: 0 });

  const mPads = derived(() => (mKind.value === 'padding' || mKind.value === 'both' ? n - real : 0));
  const mTokens = derived(() => sentence[locale].map((token, j) => (j < n - mPads.value ? token : '⟨pad⟩')));
  const mScores = derived(() => (mPads.value ? padded : scores));
  const mask = derived((): Tensor => {
    const pad = paddingMask([real], n);
    if (mKind.value === 'own') return tensor(mOwn.value.map((row) => row.map((open) => open >= 0.5)));
    if (mKind.value === 'padding') return logicalAnd(full([n, n], 1, { dtype: 'bool' }), pad);
    if (mKind.value === 'both') return logicalAnd(causalMask(n), pad);
    return mKind.value === 'causal' ? causalMask(n) : full([n, n], 1, { dtype: 'bool' });
  });
  /** true = may attend */
  const mOpen = derived(() => mask.value.tolist<boolean[][]>());

  const before = derived(() => softmax(where(mask.value, tensor(mScores.value), -Infinity), { deadRows: mDead.value }));
  const weights = derived(() => {
    if (mPlace.value === 'before') return before.value;
    const after = mul(softmax(tensor(mScores.value)), to(mask.value, 'float64'));
    return mPlace.value === 'after' ? after : div(after, sum(after, -1, { keepdim: true }));
  });
  const mWeights = derived(() => weights.value.tolist<number[][]>());
  const mSums = derived(() => sum(weights.value, -1).tolist<number[]>());
  /** How far these weights are from those of a mask before softmax; dead rows aside. */
  const mGap = derived(() => {
    const right = before.value.tolist<number[][]>();
    return Math.max(...mWeights.value.flatMap((row, i) => row.map((w, j) => Math.abs(w - right[i][j]) || 0)));
  });
  return { mKind, mPlace, mDead, mRow, mOwn, mPads, mTokens, mScores, mOpen, mWeights, mSums, mGap };
}

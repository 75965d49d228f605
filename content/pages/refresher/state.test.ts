import { expect, test } from 'vitest';
import make from './state.ts';

test('each small piece, by hand', () => {
  const state = make({ locale: 'en' });
  expect([state.rProducts.value, state.rParts.value, state.rDot.value]).toEqual(['2 × 3 + (−1) × 4', '6 + (−4)', 2]);
  // (1, 2), (3, 0), (−1, 4) against the columns (2, 1) and (3, 2)
  expect(state.rAB.value).toEqual([[4, 7], [6, 9], [2, 5]]); // prettier-ignore
  expect([state.rRowNow.value, state.rRowTotal.value]).toEqual([[2, 5], 7]);
  expect([state.rColumnNow.value, state.rColumnTotal.value]).toEqual([[7, 9, 5], 21]);
  // bc -l: e(-1) = .36787944117144232159
  expect([state.rExp, state.rInverse, state.rNext].map((x) => x.value.toFixed(6))).toEqual([
    '0.367879',
    '2.718282',
    '1.000000',
  ]);
  expect(state.rShares.value).toEqual([0.2, 0.3, 0.5]);
  // e, 1, 1/e over their sum 4.0861613
  expect(state.rWeights.value.map((x) => x.toFixed(3))).toEqual(['0.665', '0.245', '0.090']);
});

test('shares of nothing are shown as 0, not as NaN', () => {
  const state = make({ locale: 'zh' });
  state.rAmounts.value = [[0, 0, 0]];
  expect(state.rShares.value).toEqual([0, 0, 0]);
});

import { eye, mul, tensor, type Tensor } from '../../../../src/tensor/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';

/** One sentence and three words of its translation. */
export const words: Record<Locale, { source: readonly string[]; target: readonly string[] }> = {
  zh: { source: ['我', '喝', '绿', '茶'], target: ['I', 'drink', 'green'] },
  en: { source: ['I', 'drink', 'green', 'tea'], target: ['我', '喝', '绿'] },
};
// Set by hand, then searched: whichever words of a row stay open, its rounded weights add up to 1.000.
export const scores = tensor([
  [0.2, 1.6, -0.8, -0.4],
  [1, -0.9, -0.6, 1.2],
  [-1.2, -0.3, 0.2, 0.8],
  [-0.5, 0.3, 1.6, 0.8],
]);
export const targetScores = tensor([
  [0.2, 1.6, -0.8],
  [1.1, 0.2, -0.3],
  [0.4, -0.1, 0.8],
]);
export const crossScores = tensor([
  [2.4, -0.9, 0.5, -0.7],
  [-0.5, 2.1, -1.2, -0.6],
  [-0.1, 0.3, 1.3, 0.4],
]);

/** Queries and keys whose scaled dot products are these scores: q = √n · s, k = one unit vector for each of the n keys. */
export function asked(s: Tensor): { query: Tensor; key: Tensor } {
  const n = s.shape[1];
  return { query: mul(s, Math.sqrt(n)), key: eye(n) };
}

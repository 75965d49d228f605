import { scaledDotProductAttention } from '../../../../src/attention/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import type { Matrix } from '../../../../src/state/matrix-text.ts';
import { choice, matrix, number, words } from '../../../../src/state/param.ts';
import { tensor } from '../../../../src/tensor/index.ts';

const sentence = { zh: ['我', '爱', '茶', '和', '书'], en: ['I', 'love', 'tea', 'and', 'books'] };

/** What Q Kᵀ is divided by. */
export const divisors = ['sqrt', 'none', 'dk'] as const;

/**
 * Q, K, V are kept at their largest; the page uses the first n rows, and of Q and K the first d_k columns, so going back
 * to a smaller n or d_k brings back the reader's own numbers.
 */
export function equation(locale: Locale) {
  const tokens = words(sentence[locale], { longest: 8 });
  const n = number(3, { min: 2, max: 5 });
  const dk = number(2, { min: 1, max: 4 });
  const divisor = choice('sqrt', divisors);
  const cell = { min: -3, max: 3, step: 0.1, digits: 1 };
  const shown = () => [n.peek(), dk.peek()] as const;
  // The first three rows and two columns are chosen so that pen and paper agree with the screen: the rounded scores give
  // the rounded weights, the rounded weights add up to 1.000 and give the rounded output.
  const Q = matrix(
    [
      [1, 0.1, 0.6, -0.4],
      [0.2, 1.7, -0.3, 0.5],
      [-0.5, 0.9, 0.8, 0.2],
      [0.4, -0.6, 1.1, 0.3],
      [0.7, 1.2, -0.2, 0.9],
    ],
    { ...cell, shown },
  );
  const K = matrix(
    [
      [1.2, -0.7, 0.3, 0.1],
      [0.7, 0.4, -0.5, 0.8],
      [0.3, 1.6, 0.4, 0.6],
      [-0.4, 0.2, 1.2, -0.3],
      [0.5, 1.1, -0.6, 0.7],
    ],
    { ...cell, shown },
  );
  const V = matrix(
    [
      [1, -0.5],
      [0.3, 0.2],
      [-0.7, 1.1],
      [0.1, -0.2],
      [-0.4, 1.3],
    ],
    {
      ...cell,
      shown: () => [n.peek(), 2],
    },
  );

  const part = (m: Matrix, columns: number) => tensor(m.slice(0, n.value).map((row) => row.slice(0, columns)));
  const attended = derived(() =>
    scaledDotProductAttention(part(Q.value, dk.value), part(K.value, dk.value), part(V.value, 2), {
      scale: { sqrt: 1 / Math.sqrt(dk.value), none: 1, dk: 1 / dk.value }[divisor.value],
    }),
  );
  return {
    tokens,
    n,
    dk,
    divisor,
    Q,
    K,
    V,
    scores: derived(() => attended.value.scores.tolist() as number[][]),
    weights: derived(() => attended.value.weights.tolist() as number[][]),
    output: derived(() => attended.value.output.tolist() as number[][]),
  };
}

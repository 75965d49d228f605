import { bahdanau, luongScore, softmax, windowMask } from '../../../../src/attention/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, number } from '../../../../src/state/param.ts';
import { full, matmul, tensor, where } from '../../../../src/tensor/index.ts';

const sentences = {
  zh: { asks: ['我', '爱', '喝', '茶'], other: ['I', 'like', 'to', 'drink', 'tea'] },
  en: { asks: ['I', 'drink', 'green', 'tea'], other: ['我', '在', '喝', '绿', '茶'] },
};
// Set by hand and then searched until, in all twelve combinations, the rounded weights of every row add up to 1.000.
const X = tensor([
  [1.1, -0.4],
  [0.2, -1.4],
  [-0.1, 2],
  [-1.3, -1.1],
]);
const Y = tensor([
  [1.8, 0.8],
  [-0.1, 1.6],
  [0.8, -0.6],
  [-1.2, -1.9],
  [0.6, -0.2],
]);
const W_Q = tensor([
  [0.3, 0.1],
  [-1.2, 0.7],
]);
const W_K = tensor([
  [0.9, 0.8],
  [0.6, 1.1],
]);
const general = {
  W_a: tensor([
    [-1.3, 1.1],
    [-1.1, 1.3],
  ]),
};
const additive = {
  W_a: tensor([
    [1.3, 1.8],
    [-1.6, 0.5],
  ]),
  U_a: tensor([
    [1.8, -1],
    [-0.9, 0.3],
  ]),
  v_a: tensor([-1.9, -0.3]),
};
const Q = matmul(X, W_Q);

export function axes(locale: Locale) {
  const aSpan = choice('global', ['global', 'window']);
  const aSource = choice('self', ['self', 'cross']);
  const aScore = choice('dot', ['dot', 'general', 'additive']);
  const aRow = number(3, { min: 0, max: 3, travels: false });

  const K = derived(() => matmul(aSource.value === 'self' ? X : Y, W_K));
  const scores = derived(() =>
    aScore.value === 'additive'
      ? bahdanau(Q, K.value, additive).scores
      : luongScore(Q, K.value, { score: aScore.value, weights: general }),
  );
  const mask = derived(() => {
    const keys = K.value.shape[0];
    return aSpan.value === 'window' ? windowMask(4, keys, 1) : full([4, keys], 1, { dtype: 'bool' });
  });
  return {
    aSpan,
    aSource,
    aScore,
    aRow,
    aAsk: derived(() => sentences[locale].asks),
    aKeys: derived(() => (aSource.value === 'self' ? sentences[locale].asks : sentences[locale].other)),
    aQ: derived(() => Q.tolist<number[][]>()),
    aK: derived(() => K.value.tolist<number[][]>()),
    /** What the learned scores learned: W of q W kᵀ; W_a, U_a and v_a (a column) of v_aᵀ tanh(W_a q + U_a k). */
    aLearned: derived(() => ({
      W: general.W_a.tolist<number[][]>(),
      W_a: additive.W_a.tolist<number[][]>(),
      U_a: additive.U_a.tolist<number[][]>(),
      v_a: additive.v_a.tolist<number[]>().map((x) => [x]),
    })),
    aScores: derived(() => scores.value.tolist<number[][]>()),
    aOpen: derived(() => mask.value.tolist<boolean[][]>()),
    aWeights: derived(() => softmax(where(mask.value, scores.value, -Infinity)).tolist<number[][]>()),
  };
}

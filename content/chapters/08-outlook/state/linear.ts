import {
  attentionCost,
  elu,
  linearAttention,
  linearAttentionCost,
  linearAttentionWeights,
  scaledDotProductAttention,
} from '../../../../src/attention/index.ts';
import { tiny } from '../../../../src/figures/format.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { matrix, number, type NumberParam } from '../../../../src/state/param.ts';
import { abs, add, matmul, max, mul, sub, sum, tensor, transpose } from '../../../../src/tensor/index.ts';

type Rows = number[][];
const cell = { min: -2, max: 2, step: 0.1, digits: 1 };
const sentences = { zh: ['我', '爱', '喝', '茶'], en: ['I', 'drink', 'green', 'tea'] };

/** Multiply-adds of the mixing alone: from the left 2n²d, from the right 2nd². */
export const orders = (n: number, d: number) => {
  const [left, right] = [attentionCost(n, d).parts, linearAttentionCost(n, d).parts];
  return { left: left.scores + left.values, right: right.summary + right.values };
};

/** One Q, K and V under softmax and under linear attention, which may be multiplied in either order. */
export function linear(locale: Locale, { labN, labD }: { labN: NumberParam; labD: NumberParam }) {
  // Searched so that the rounded numbers on screen give the numbers on screen: the widget's test says where.
  const linQ = matrix(
    [
      [1, 2],
      [0, -1],
      [1.5, 1],
      [-1, 0.5],
    ],
    cell,
  );
  const linK = matrix(
    [
      [0.5, 1.5],
      [2, 2],
      [0, -0.5],
      [-1, 2],
    ],
    cell,
  );
  const linV = matrix(
    [
      [0.5, 1],
      [2, 0],
      [-1, 1.5],
      [0, 2],
    ],
    cell,
  );
  const linRow = number(3, { min: 0, max: 3 });
  /** All queries are multiplied by this. */
  const linSharp = number(1, { min: 1, max: 16, step: 0.5, digits: 1 });

  const asked = derived(() => mul(tensor(linQ.value), linSharp.value));
  const soft = derived(() => scaledDotProductAttention(asked.value, tensor(linK.value), tensor(linV.value)));
  const phiQ = derived(() => add(elu(asked.value), 1));
  const phiK = derived(() => add(elu(tensor(linK.value)), 1));
  const weights = derived(() => linearAttentionWeights(asked.value, tensor(linK.value)));
  const fromLeft = derived(() => matmul(weights.value, tensor(linV.value)));
  const fromRight = derived(() => linearAttention(asked.value, tensor(linK.value), tensor(linV.value)));
  const linGap = derived(() => max(abs(sub(fromLeft.value, fromRight.value))).item());
  return {
    linQ,
    linK,
    linV,
    linRow,
    linSharp,
    linTokens: derived(() => sentences[locale]),
    linPhiQ: derived(() => phiQ.value.tolist<Rows>()),
    linPhiK: derived(() => phiK.value.tolist<Rows>()),
    linSoft: derived(() => soft.value.weights.tolist<Rows>()),
    linSoftOut: derived(() => soft.value.output.tolist<Rows>()),
    linWeights: derived(() => weights.value.tolist<Rows>()),
    linLeft: derived(() => fromLeft.value.tolist<Rows>()),
    linRight: derived(() => fromRight.value.tolist<Rows>()),
    /** The memory Σ φ(k) vᵀ with the normaliser Σ φ(k) as its last column. */
    linMemory: derived(() => {
      const memory = matmul(transpose(phiK.value, 0, 1), tensor(linV.value)).tolist<Rows>();
      const total = sum(phiK.value, -2).tolist<number[]>();
      return memory.map((row, i) => [...row, total[i]]);
    }),
    /** How far the two orders are apart: rounding, and nothing else. */
    linGap,
    linGapSaid: derived(() => tiny(linGap.value)),
    linApart: derived(() => max(abs(sub(soft.value.weights, weights.value))).item()),
    linOrders: derived(() => orders(labN.value, labD.value)),
  };
}

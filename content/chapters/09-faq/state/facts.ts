import {
  attentionCost,
  convolutionCost,
  lstmCost,
  relu,
  rnnCost,
  scaledDotProductAttention,
  softmax,
  weightMatrixBytes,
} from '../../../../src/attention/index.ts';
import { bytes, grouped, num } from '../../../../src/figures/format.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { number } from '../../../../src/state/param.ts';
import { div, full, ones, sum, tensor, zeros } from '../../../../src/tensor/index.ts';

const words = {
  zh: { times: (x: number) => `${num(x, 2)} 倍` },
  en: { times: (x: number) => `${num(x, 2)} times` },
};

/** Numbers that answer questions in one line of prose. */
export function facts(locale: Locale) {
  /** A text of n words, d numbers for each. */
  const qN = number(1024, { min: 2, max: 131_072, step: 16 });
  const qD = number(512, { min: 16, max: 8192, step: 16 });
  const attention = derived(() => attentionCost(qN.value, qD.value));
  const lstm = derived(() => lstmCost(qN.value, qD.value).multiplyAdds);
  const count = (x: number) => derived(() => grouped(x));

  const qDk = number(64, { min: 1, max: 4096, step: 1 });
  const qScore = number(2, { min: -2, max: 4, step: 0.1, digits: 1 });
  const scores = derived(() => tensor([qScore.value, 1, -1]));
  const soft = derived(() => softmax(scores.value).tolist<number[]>());
  const shared = (x: typeof scores.value) => div(x, sum(x)).tolist<number[]>();

  const row = (list: readonly number[]) => `(${list.map((x) => num(x, 3)).join(', ')})`;
  /** The weight of one key that leads all others by 5, among n. */
  const lead = (n: number) => Math.exp(5) / (Math.exp(5) + n - 1);

  const qHeads = number(8, { min: 1, max: 64, step: 1 });
  const qLong = number(131_072, { min: 16, max: 1_048_576, step: 1024 });
  const same = scaledDotProductAttention(ones([1, 2]), ones([5, 2]), ones([5, 2]));
  const closed = (deadRows: 'nan' | 'zero') =>
    scaledDotProductAttention(ones([1, 2]), ones([3, 2]), ones([3, 2]), {
      attnMask: full([1, 3], 0, { dtype: 'bool' }),
      deadRows,
    }).weights.tolist<number[][]>()[0];
  const model = 512; // d_model of the base model; its feed-forward layer is 4 times as wide (Vaswani et al. 2017)

  return {
    qN,
    qD,
    qPathAttention: derived(() => grouped(attention.value.pathLength)),
    qPathRnn: derived(() => grouped(rnnCost(qN.value, qD.value).pathLength)),
    qPathConvolution: derived(() => grouped(convolutionCost(qN.value, qD.value, 3).pathLength)),
    qPathDilated: derived(() => grouped(convolutionCost(qN.value, qD.value, 3, { dilated: true }).pathLength)),
    qStepsAttention: derived(() => grouped(attention.value.sequentialSteps)),
    qStepsRnn: derived(() => grouped(rnnCost(qN.value, qD.value).sequentialSteps)),

    qMix: derived(() => grouped(attention.value.parts.scores + attention.value.parts.values)),
    qProject: derived(() => grouped(attention.value.parts.projections)),
    qAttention: derived(() => grouped(attention.value.multiplyAdds)),
    qLstm: derived(() => grouped(lstm.value)),
    qRnn: derived(() => grouped(rnnCost(qN.value, qD.value).multiplyAdds)),
    qToLstm: derived(() => words[locale].times(attention.value.multiplyAdds / lstm.value)),
    qToRnn: derived(() => words[locale].times(attention.value.multiplyAdds / rnnCost(qN.value, qD.value).multiplyAdds)),
    /** Table 1 alone: n²d over nd². */
    qTable: derived(() => words[locale].times(qN.value / qD.value)),
    qTwice: derived(() => grouped(2 * qD.value)),

    /** Four matrices of d × d, stored; and how many weights one sentence of 11 words makes, stored nowhere. */
    qStored: count(4 * model * model),
    qFeed: count(2 * model * 4 * model),
    qShare: derived(() => (4 * model * model) / (4 * model * model + 8 * model * model)),

    qDk,
    qRaw: derived(() => Math.sqrt(qDk.value)),
    qRoot: derived(() => Math.sqrt(qDk.value) / Math.sqrt(qDk.value)),
    qOver: derived(() => Math.sqrt(qDk.value) / qDk.value),

    qScore,
    qSoft: soft,
    qSoftSays: derived(() => row(soft.value)),
    qReluSays: derived(() => row(shared(relu(scores.value)))),
    qLinearSays: derived(() => row(shared(scores.value))),
    qRelu: derived(() => shared(relu(scores.value))),
    qLinear: derived(() => shared(scores.value)),
    /** The first word masked before softmax; and what is left of the row when its weight is wiped out afterwards. */
    qMasked: derived(() => softmax(tensor([-Infinity, 1, -1])).tolist<number[]>()),
    qLeft: derived(() => 1 - soft.value[0]),

    qAlone: derived(() => softmax(tensor([qScore.value])).tolist<number[]>()[0]),
    qSame: derived(() => same.weights.tolist<number[][]>()[0][0]),
    qClosedNan: derived(() => closed('nan')[0]),
    qClosedZero: derived(() => String(closed('zero')[0])),
    /** Nothing asked: a query of zeros scores every key 0. */
    qNothing: derived(
      () => scaledDotProductAttention(zeros([1, 2]), tensor([[3, 1], [-2, 0], [0, 5]]), ones([3, 2])).weights.tolist<number[][]>()[0][0],
    ), // prettier-ignore

    qHeads,
    qHeadCost: derived(() => grouped(attentionCost(model, model).multiplyAdds)),
    qHeadBytes: derived(() => bytes(weightMatrixBytes(model, { heads: qHeads.value }))),
    qHeadWidth: derived(() => num(model / qHeads.value, Number.isInteger(model / qHeads.value) ? 0 : 1)),

    qLong,
    qLongBytes: derived(() => bytes(weightMatrixBytes(qLong.value))),
    qLeadFew: derived(() => lead(100)),
    qLeadMany: derived(() => lead(qLong.value)),
    qLongPairs: derived(() => grouped(qLong.value ** 2)),
  };
}

import { scaledDotProductAttention } from '../../../../src/attention/index.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { matrix } from '../../../../src/state/param.ts';
import { matmul, mul, eye, sigmoid, sum, tensor, type Tensor } from '../../../../src/tensor/index.ts';

export const layers = ['linear', 'convolution', 'gate', 'attention'] as const;
export type Layer = (typeof layers)[number];
export interface Mixed {
  /** y = M x: row i says how much of each input goes into output i. */
  M: number[][];
  y: number[];
}

/** One number for each of four words, before the reader touches any. */
export const before = [[0.9], [-0.8], [2], [0.4]];
// Learned once and then fixed; here set by hand.
const W = tensor([
  [0.4, -0.3, 0.6, 0.1],
  [0.2, 0.5, -0.4, 0.3],
  [-0.1, 0.7, 0.2, 0.4],
  [0.5, 0.1, -0.2, 0.6],
]);
/** The kernel (¼, ½, ¼) slides along; beyond both ends it reads 0. */
const slid = tensor([
  [0.5, 0.25, 0, 0],
  [0.25, 0.5, 0.25, 0],
  [0, 0.25, 0.5, 0.25],
  [0, 0, 0.25, 0.5],
]);

/** Four layers as the one thing that they all are: a table of mixing weights, times the input. */
export function mix(x: readonly (readonly number[])[]): Record<Layer, Mixed> {
  const X = tensor(x.map((row) => [...row])); // (4, 1)
  const mixed = (M: Tensor): Mixed => ({ M: M.tolist(), y: sum(matmul(M, X), -1).tolist() });
  return {
    linear: mixed(W),
    convolution: mixed(slid),
    gate: mixed(mul(eye(4), sigmoid(X))), // yᵢ = σ(xᵢ) xᵢ
    attention: mixed(scaledDotProductAttention(X, X, X).weights), // Q = K = V = X, d = 1
  };
}

export function mixers() {
  const mX = matrix([[0.9], [-0.8], [0.5], [0.4]], { min: -2, max: 2, step: 0.1, digits: 1 });
  const first = mix(before);
  const mNow = derived(() => mix(mX.value));
  const gap = (layer: Layer) =>
    Math.max(...mNow.value[layer].M.flatMap((row, i) => row.map((x, j) => Math.abs(x - first[layer].M[i][j]))));
  return {
    mX,
    mNow,
    mBefore: derived(() => first),
    mOld: derived(() => before),
    /** The largest change of any mixing weight. */
    mGaps: derived(() => Object.fromEntries(layers.map((layer) => [layer, gap(layer)])) as Record<Layer, number>),
    /** What each word gets from all four together: columns of the attention table. */
    mColumns: derived(() => [0, 1, 2, 3].map((j) => mNow.value.attention.M.reduce((total, row) => total + row[j], 0))),
  };
}

import { layerNorm, linear, multiheadAttention, relu, type StateDict } from '../../../../src/attention/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import type { Matrix } from '../../../../src/state/matrix-text.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, matrix } from '../../../../src/state/param.ts';
import { add, mul, ones, tensor, type Tensor, zeros } from '../../../../src/tensor/index.ts';
import { normals } from '../../../../src/tensor/random.ts';

const tokens = { zh: ['我', '喝', '茶'], en: ['I', 'drink', 'tea'] };
/** Width of a word's vector and of the feed-forward net's inside. */
const [d, inside] = [4, 8];

/** One encoder layer's weights from a seed, by PyTorch's names: norms start at 1, biases at 0, the rest is normal. */
export function layerWeights(seed: number): StateDict {
  const next = normals(seed);
  const drawn = (rows: number, columns: number) =>
    mul(tensor(Array.from({ length: rows }, () => Array.from({ length: columns }, next))), 1 / Math.sqrt(columns));
  return {
    'self_attn.in_proj_weight': drawn(3 * d, d),
    'self_attn.in_proj_bias': zeros([3 * d]),
    'self_attn.out_proj.weight': drawn(d, d),
    'self_attn.out_proj.bias': zeros([d]),
    'linear1.weight': drawn(inside, d),
    'linear1.bias': zeros([inside]),
    'linear2.weight': drawn(d, inside),
    'linear2.bias': zeros([d]),
    'norm1.weight': ones([d]),
    'norm1.bias': zeros([d]),
    'norm2.weight': ones([d]),
    'norm2.bias': zeros([d]),
  };
}

/** Those of a state dict that are matrices, as lists. */
export const matrices = (weights: StateDict): Record<string, Matrix> =>
  Object.fromEntries(
    Object.entries(weights).flatMap(([name, w]) => (w.ndim === 2 ? [[name, w.tolist<number[][]>()]] : [])),
  );

/** Every tensor on the way through one layer, (3, 4) each unless it says otherwise. */
export interface Steps {
  norm1: Matrix;
  /** (3, 3) */
  weights: Matrix;
  attention: Matrix;
  add1: Matrix;
  norm2: Matrix;
  /** (3, 8), after ReLU */
  hidden: Matrix;
  feed: Matrix;
  add2: Matrix;
}

/** Post-norm normalises each sum, pre-norm what enters attention and the feed-forward net. */
export function throughLayer(x: Tensor, w: StateDict, order: 'post' | 'pre'): Steps {
  const norm = (name: string, y: Tensor) => layerNorm(y, { weight: w[`${name}.weight`], bias: w[`${name}.bias`] });
  const own = Object.fromEntries(
    Object.entries(w).flatMap(([name, weight]) =>
      name.startsWith('self_attn.') ? [[name.slice('self_attn.'.length), weight]] : [],
    ),
  );
  const pre = order === 'pre';
  const before = pre ? norm('norm1', x) : x;
  const attended = multiheadAttention(before, before, before, own, { numHeads: 1 });
  const add1 = add(x, attended.output);
  const norm1 = pre ? before : norm('norm1', add1);
  const enters = pre ? norm('norm2', add1) : norm1;
  const hidden = relu(linear(enters, w['linear1.weight'], w['linear1.bias']));
  const feed = linear(hidden, w['linear2.weight'], w['linear2.bias']);
  const add2 = add(pre ? add1 : norm1, feed);
  const norm2 = pre ? enters : norm('norm2', add2);
  const list = (t: Tensor) => t.tolist<number[][]>();
  return {
    norm1: list(norm1),
    weights: list(attended.weightsAverage),
    attention: list(attended.output),
    add1: list(add1),
    norm2: list(norm2),
    hidden: list(hidden),
    feed: list(feed),
    add2: list(add2),
  };
}

const words = [
  [0.3, -0.9, 0.6, 0.2],
  [-0.5, 0.8, 0.9, -0.4],
  [1.1, 0.4, -0.7, 0.5],
];
const places = [
  [0.1, 0.4, -0.2, 0.3],
  [-0.3, 0.2, 0.1, 0.5],
  [0.2, -0.4, 0.3, -0.1],
];
/** Chosen so that the sums of the rounded numbers on screen are the rounded sums, in both orders. */
export const seed = 57911;

export function block(locale: Locale) {
  const bPart = choice('attention', [
    'words', 'places', 'sum', 'attention', 'add1', 'norm1', 'feed', 'add2', 'norm2',
  ]); // prettier-ignore
  const bNorm = choice('post', ['post', 'pre']);
  const bE = matrix(words, { min: -2, max: 2, step: 0.1, digits: 1 });
  const weights = layerWeights(seed);
  const x = derived(() => add(tensor(bE.value), tensor(places)));
  return {
    bPart,
    bNorm,
    bE,
    bTokens: derived(() => tokens[locale]),
    bP: derived((): Matrix => places),
    /** The layer's weights, by PyTorch's names; its biases are 0 and its norms change nothing. */
    bWeights: derived(() => matrices(weights)),
    bX: derived(() => x.value.tolist<number[][]>()),
    bSteps: derived(() => throughLayer(x.value, weights, bNorm.value)),
  };
}

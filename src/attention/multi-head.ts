import {
  add,
  formatShape,
  logicalAnd,
  mean,
  reshape,
  slice,
  type Tensor,
  transpose,
  unsqueeze,
} from '../tensor/index.ts';
import { linear } from './linear.ts';
import { type AttentionOptions, scaledDotProductAttention } from './scaled-dot-product.ts';
import { type StateDict, weightOf } from './state-dict.ts';
import { flipPolarity } from './masks.ts';

export interface MultiheadOptions {
  /** must divide embed_dim */
  numHeads: number;
  /** PyTorch polarity: bool true = BLOCKED; floating is added. (n_q, n_k) or (batch · heads, n_q, n_k) */
  attnMask?: Tensor;
  /** PyTorch polarity: bool true = PADDING, not to be read; floating is added. (…, n_k) */
  keyPaddingMask?: Tensor;
  /** what training does to the weights before they meet the values; the weights returned are those before it */
  dropout?: (weights: Tensor) => Tensor;
}

export interface MultiheadResult {
  /** (…, n_q, embed_dim) */
  output: Tensor;
  /** (…, heads, n_q, n_k) */
  weightsPerHead: Tensor;
  /** (…, n_q, n_k): the mean over heads, what `nn.MultiheadAttention` returns by default */
  weightsAverage: Tensor;
}

/**
 * MultiHead(Q, K, V) = Concat(head₁, …, head_h) W^O, head_i = Attention(Q W_i^Q, K W_i^K, V W_i^V)   (Vaswani et al. 2017, §3.2.2)
 *
 * The forward pass of `nn.MultiheadAttention(batch_first=True)`. query (…, n_q, embed_dim), key (…, n_k, kdim),
 * value (…, n_k, vdim). `weights` by state_dict names: in_proj_weight (3·embed_dim, embed_dim), or q_proj_weight,
 * k_proj_weight and v_proj_weight; out_proj.weight; optional in_proj_bias and out_proj.bias.
 * A query that may attend nowhere gives NaN, as there.
 */
export function multiheadAttention(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  weights: StateDict,
  options: MultiheadOptions,
): MultiheadResult {
  const { numHeads } = options;
  const embedDim = query.shape[query.ndim - 1];
  if (embedDim % numHeads !== 0)
    throw new RangeError(
      `multiheadAttention: numHeads ${numHeads} must divide embed_dim, got query ${formatShape(query.shape)}`,
    );
  if (weights.bias_k || weights.bias_v) throw new Error('multiheadAttention: bias_k and bias_v are not supported');

  const [q, k, v] = [query, key, value].map((x, part) => splitHeads(project(x, weights, part, embedDim), numHeads));
  const attention = scaledDotProductAttention(q, k, v, openOrAdded(options, query, key));
  const heads = transpose(attention.output, -3, -2); // (…, n_q, heads, d)
  const output = linear(
    reshape(heads, [...heads.shape.slice(0, -2), embedDim]),
    weightOf('multiheadAttention', weights, 'out_proj.weight'),
    weights['out_proj.bias'],
  );
  return { output, weightsPerHead: attention.weights, weightsAverage: mean(attention.weights, -3) };
}

/** x W + b for part 0 = query, 1 = key, 2 = value. */
function project(x: Tensor, weights: StateDict, part: number, embedDim: number): Tensor {
  const rows = (w: Tensor) => slice(w, 0, part * embedDim, (part + 1) * embedDim);
  const own = weights[`${'qkv'[part]}_proj_weight`];
  const weight = own ?? rows(weightOf('multiheadAttention', weights, 'in_proj_weight'));
  return linear(x, weight, weights.in_proj_bias && rows(weights.in_proj_bias));
}

/** (…, n, heads · d) → (…, heads, n, d) */
function splitHeads(x: Tensor, heads: number): Tensor {
  const d = x.shape[x.ndim - 1] / heads;
  return transpose(reshape(x, [...x.shape.slice(0, -1), heads, d]), -3, -2);
}

/** Both masks in our polarity and with an axis for the heads: bool ones close keys, floating ones are added. */
function openOrAdded(
  { numHeads, attnMask, keyPaddingMask, dropout }: MultiheadOptions,
  query: Tensor,
  key: Tensor,
): AttentionOptions {
  const [nq, nk] = [query.shape[query.ndim - 2], key.shape[key.ndim - 2]];
  const perHead = attnMask?.ndim === 3 && query.ndim > 2;
  const masks: Tensor[] = [];
  if (attnMask)
    masks.push(flipPolarity(perHead ? reshape(attnMask, [attnMask.shape[0] / numHeads, numHeads, nq, nk]) : attnMask));
  if (keyPaddingMask) masks.push(flipPolarity(unsqueeze(unsqueeze(keyPaddingMask, -2), -2))); // (…, 1, 1, n_k)
  const [bools, floats] = [masks.filter((m) => m.dtype === 'bool'), masks.filter((m) => m.dtype !== 'bool')];
  return {
    attnMask: bools.length > 0 ? bools.reduce(logicalAnd) : undefined,
    bias: floats.length > 0 ? floats.reduce(add) : undefined,
    dropout,
  };
}

import { add, broadcastShapes, div, expand, formatShape, matmul, mul, reshape } from '../tensor/index.ts';
import { type Shape, tanh, type Tensor, transpose, unsqueeze, where } from '../tensor/index.ts';
import { type CausalAlign, causalMask, windowMask } from './masks.ts';
import { type DeadRows, softmax } from './softmax.ts';

export interface AttentionOptions {
  /** broadcasts to (…, n_q, n_k). bool: true = MAY ATTEND; floating: added to the scores */
  attnMask?: Tensor;
  /** key j is open to query i when j ≤ i; combines with attnMask and window */
  isCausal?: boolean;
  /** which key the first query stands at, for isCausal and window; with a cache of past keys put before key: bottom_right */
  causalAlign?: CausalAlign;
  /** scores are q·k times this; default 1/√d_k */
  scale?: number;
  /** > 0: scores become c·tanh(score / c), so none exceeds c (Gemma Team 2024, §2) */
  softcap?: number;
  /** open keys: |i − j| ≤ window, or [left, right] */
  window?: number | readonly [left: number, right: number];
  /** added to the scores, for position biases; broadcasts to (…, n_q, n_k) */
  bias?: Tensor;
  /** divides everything right before softmax */
  temperature?: number;
  /** key and value may have fewer heads (third axis from the right): each serves a group of neighbouring query heads */
  enableGqa?: boolean;
  /** a query that may attend nowhere gets NaN, as in PyTorch, or zeros */
  deadRows?: DeadRows;
}

export interface Attention {
  /** (…, n_q, d_v) */
  output: Tensor;
  /** (…, n_q, n_k): each row sums to 1 */
  weights: Tensor;
  /** (…, n_q, n_k): q·k times scale, before softcap, bias and masks */
  scores: Tensor;
}

/**
 * Attention(Q, K, V) = softmax(Q Kᵀ / √d_k) V   (Vaswani et al. 2017, eq. 1)
 *
 * query (…, n_q, d_k), key (…, n_k, d_k), value (…, n_k, d_v); leading axes (batch, heads) broadcast.
 * Order: scale, softcap, bias, masks, temperature, softmax. A masked weight is exactly 0. No keys at all give zeros.
 * Raises RangeError that names both shapes when they disagree.
 */
export function scaledDotProductAttention(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  options: AttentionOptions = {},
): Attention {
  if (options.enableGqa) [key, value] = [shareHeads(key, query), shareHeads(value, query)];
  checkShapes(query, key, value);
  const { scale = 1 / Math.sqrt(query.shape[query.ndim - 1]), temperature, deadRows } = options;

  const scores = mul(matmul(query, transpose(key, -2, -1)), scale); // (…, n_q, n_k)
  const weights = softmax(masked(scores, options), { temperature, deadRows });
  return { output: matmul(weights, value), weights, scores };
}

/** What softmax sees: the scores after softcap, biases and masks. */
function masked(scores: Tensor, options: AttentionOptions): Tensor {
  const { attnMask, isCausal, softcap, window, bias, causalAlign: align } = options;
  const [queries, keys] = scores.shape.slice(-2);
  let logits = softcap === undefined ? scores : mul(tanh(div(scores, softcap)), softcap);
  if (bias) logits = add(logits, fitting('bias', bias, scores));
  const masks = [attnMask && fitting('attnMask', attnMask, scores)];
  if (isCausal) masks.push(causalMask(queries, keys, { align }));
  if (window !== undefined) masks.push(windowMask(queries, keys, window, { align }));
  for (const mask of masks)
    if (mask) logits = mask.dtype === 'bool' ? where(mask, logits, -Infinity) : add(logits, mask);
  return logits;
}

/** (…, h_kv, n, d) → (…, h_q, n, d): query head h reads head ⌊h · h_kv / h_q⌋ (Ainslie et al. 2023, grouped-query attention). */
function shareHeads(x: Tensor, query: Tensor): Tensor {
  const [heads, n, d] = x.shape.slice(-3);
  const group = query.shape[query.ndim - 3] / heads;
  if (!Number.isInteger(group))
    throw new RangeError(
      `scaledDotProductAttention: query heads must be a multiple of key and value heads, got ${formatShape(query.shape)} and ${formatShape(x.shape)}`,
    );
  const lead = x.shape.slice(0, -3);
  return reshape(expand(unsqueeze(x, -3), [...lead, heads, group, n, d]), [...lead, heads * group, n, d]);
}

function checkShapes({ shape: q }: Tensor, { shape: k }: Tensor, { shape: v }: Tensor): void {
  const fail = (expected: string, a: string, x: Shape, b: string, y: Shape) => {
    throw new RangeError(
      `scaledDotProductAttention: ${expected}, got ${a} ${formatShape(x)} and ${b} ${formatShape(y)}`,
    );
  };
  if (q.length < 2 || k.length < 2 || v.length < 2) fail('each needs (…, n, d)', 'query', q, 'key', k);
  if (q.at(-1) !== k.at(-1)) fail('query and key must agree in their last axis d_k', 'query', q, 'key', k);
  if (k.at(-2) !== v.at(-2)) fail('key and value must agree in n_k, their last axis but one', 'key', k, 'value', v);
  broadcastShapes('scaledDotProductAttention', q.slice(0, -2), k.slice(0, -2), [q, k]);
  broadcastShapes('scaledDotProductAttention', q.slice(0, -2), v.slice(0, -2), [q, v]);
}

/** The mask or bias itself, if it broadcasts to the scores. */
function fitting(name: string, mask: Tensor, scores: Tensor): Tensor {
  try {
    expand(mask, scores.shape);
    return mask;
  } catch {
    throw new RangeError(
      `scaledDotProductAttention: ${name} must broadcast to the scores ${formatShape(scores.shape)}, got ${formatShape(mask.shape)}`,
    );
  }
}

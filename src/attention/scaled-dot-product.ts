import { add, broadcastShapes, cat, div, type Dtype, expand, formatShape, matmul, mul } from '../tensor/index.ts';
import { reshape, type Shape, tanh, type Tensor, to, transpose, unsqueeze, where } from '../tensor/index.ts';
import { type CausalAlign, causalMask, windowMask } from './masks.ts';
import { type DeadRows, softmax } from './softmax.ts';

export interface AttentionOptions {
  /** broadcasts to (…, n_q, n_k). bool: true = MAY ATTEND; floating: added to the scores */
  attnMask?: Tensor;
  /** key j is open to query i when j ≤ i; combines with attnMask and window */
  isCausal?: boolean;
  /** which key the first query stands at, for isCausal and window; default the first key after pastKey, if there is one */
  causalAlign?: CausalAlign;
  /** a cache of earlier keys and values, put before key and value: (…, n_past, d_k) and (…, n_past, d_v) */
  pastKey?: Tensor;
  pastValue?: Tensor;
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
  /** softmax runs in this dtype, for half precision; weights come back in query's */
  softmaxDtype?: Dtype;
  /** what training does to the weights before they meet the values */
  dropout?: (weights: Tensor) => Tensor;
}

export interface Attention {
  /** (…, n_q, d_v) */
  output: Tensor;
  /** (…, n_q, n_k): each row sums to 1; before dropout */
  weights: Tensor;
  /** (…, n_q, n_k): q·k times scale, before softcap, bias and masks */
  scores: Tensor;
  /** the scores after softcap */
  capped: Tensor;
  /** what softmax sees: after softcap, bias and masks, before temperature */
  logits: Tensor;
  /** all keys and values that were read, past ones first: the next step's pastKey and pastValue */
  key: Tensor;
  value: Tensor;
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
  const present = withPast(key, value, options);
  const [k, v] = [present.key, present.value].map((x) => (options.enableGqa ? shareHeads(x, query) : x));
  checkShapes(query, k, v);
  const { scale = 1 / Math.sqrt(query.shape[query.ndim - 1]), softcap, temperature, deadRows } = options;
  const { softmaxDtype: dtype, dropout = (weights) => weights } = options;

  const scores = mul(matmul(query, transpose(k, -2, -1)), scale); // (…, n_q, n_k)
  const capped = softcap === undefined ? scores : mul(tanh(div(scores, softcap)), softcap);
  const logits = masked(capped, options);
  const weights = to(softmax(logits, { temperature, deadRows, dtype }), query.dtype);
  return { output: matmul(dropout(weights), v), weights, scores, capped, logits, ...present };
}

/** Scores plus bias, −∞ where a mask is closed. */
function masked(scores: Tensor, options: AttentionOptions): Tensor {
  const { attnMask, isCausal, window, bias, pastKey } = options;
  const { causalAlign: align = pastKey ? pastKey.shape.at(-2) : 'top_left' } = options;
  const [queries, keys] = scores.shape.slice(-2);
  let logits = bias ? add(scores, fitting('bias', bias, scores)) : scores;
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

function withPast(key: Tensor, value: Tensor, { pastKey, pastValue }: AttentionOptions) {
  return {
    key: pastKey ? joined('pastKey', pastKey, 'key', key) : key,
    value: pastValue ? joined('pastValue', pastValue, 'value', value) : value,
  };
}

/** Past ones first; all axes but that of positions must agree. */
function joined(pastName: string, past: Tensor, name: string, x: Tensor): Tensor {
  if (past.ndim !== x.ndim || past.shape.some((n, axis) => axis !== x.ndim - 2 && n !== x.shape[axis]))
    throw new RangeError(
      `scaledDotProductAttention: ${pastName} and ${name} must agree except in n, got ${formatShape(past.shape)} and ${formatShape(x.shape)}`,
    );
  return cat([past, x], -2);
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

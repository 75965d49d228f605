import {
  add,
  cat,
  exp,
  formatShape,
  matmul,
  mul,
  select,
  sub,
  type Tensor,
  transpose,
  unsqueeze,
  zeros,
} from '../tensor/index.ts';

export interface RecurrentAttentionOptions {
  /** (…, d_k, d_v): what was remembered before the first position; zeros if absent */
  state?: Tensor;
  /** (…, n, d_k) or (…, n, 1): before each position the memory shrinks by e^decay, so ≤ 0; absent: it keeps everything */
  decay?: Tensor;
  /** (…, n, 1): how far the value found under a key is moved to the new one, 0 … 1; absent: the new one is added (no delta rule) */
  beta?: Tensor;
  /** times q; default 1/√d_k */
  scale?: number;
}

/**
 * Attention as a memory of fixed size, one position after another: S ← diag(e^decay) S + k (v − Sᵀk)ᵀ β, output Sᵀq · scale.
 * Without decay and beta S ← S + k vᵀ: linear attention without φ and normalisation. With decay alone: gated linear attention
 * (Yang et al. 2024a). With beta alone the delta rule (Schlag et al. 2021): what a key held is replaced, not added to. Both: gated
 * DeltaNet (Yang et al. 2024b).
 *
 * query, key (…, n, d_k), value (…, n, d_v), equal leading axes → output (…, n, d_v) and the last state (…, d_k, d_v).
 */
export function recurrentAttention(query: Tensor, key: Tensor, value: Tensor, options: RecurrentAttentionOptions = {}) {
  const [n, d] = key.shape.slice(-2);
  const lead = key.shape.slice(0, -2);
  const { decay, beta, scale = 1 / Math.sqrt(d) } = options;
  if (formatShape(query.shape) !== formatShape(key.shape) || value.shape.at(-2) !== n)
    throw new RangeError(
      `recurrentAttention: expected query and key of one shape and as many values, got ${formatShape(query.shape)}, ${formatShape(key.shape)} and ${formatShape(value.shape)}`,
    );

  let state = options.state ?? zeros([...lead, d, value.shape[value.ndim - 1]], { dtype: value.dtype });
  const outputs = [zeros([...lead, 0, value.shape[value.ndim - 1]], { dtype: value.dtype })];
  for (let t = 0; t < n; t++) {
    const [q, k, v] = [query, key, value].map((x) => unsqueeze(select(x, -2, t), -2)); // (…, 1, d)
    if (decay) state = mul(state, exp(unsqueeze(select(decay, -2, t), -1)));
    const news = beta ? mul(sub(v, matmul(k, state)), unsqueeze(select(beta, -2, t), -2)) : v;
    state = add(state, mul(transpose(k, -2, -1), news)); // (…, d_k, 1) · (…, 1, d_v)
    outputs.push(mul(matmul(q, state), scale));
  }
  return { output: cat(outputs, -2), state };
}

import {
  add,
  cumsum,
  div,
  matmul,
  mul,
  squeeze,
  sum,
  type Tensor,
  transpose,
  tril,
  unsqueeze,
} from '../tensor/index.ts';
import { elu } from './activations.ts';

export interface LinearAttentionOptions {
  /** query i reads keys 0 … i only, as running sums */
  isCausal?: boolean;
}

/**
 * φ(Q)(φ(K)ᵀV) / (φ(Q) Σ φ(K)) with φ = elu + 1, no scale: associating to the right costs n·d² instead of n²·d, and no n × n
 * matrix is built (Katharopoulos et al. 2020, eq. 5 and 9). query (…, n_q, d), key (…, n_k, d), value (…, n_k, d_v).
 */
export function linearAttention(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  { isCausal = false }: LinearAttentionOptions = {},
): Tensor {
  const [q, k] = [phi(query), phi(key)];
  if (!isCausal) {
    const total = unsqueeze(sum(k, -2), -1); // (…, d, 1)
    return div(matmul(q, matmul(transpose(k, -2, -1), value)), matmul(q, total));
  }
  const states = cumsum(mul(unsqueeze(k, -1), unsqueeze(value, -2)), -3); // (…, n, d, d_v)
  const read = squeeze(matmul(unsqueeze(q, -2), states), -2);
  return div(read, sum(mul(q, cumsum(k, -2)), -1, { keepdim: true }));
}

/** The n × n weights that linear attention amounts to and never builds: φ(Q)φ(K)ᵀ with rows normalised. */
export function linearAttentionWeights(
  query: Tensor,
  key: Tensor,
  { isCausal = false }: LinearAttentionOptions = {},
): Tensor {
  const similarity = matmul(phi(query), transpose(phi(key), -2, -1));
  const seen = isCausal ? tril(similarity) : similarity;
  return div(seen, sum(seen, -1, { keepdim: true }));
}

function phi(x: Tensor): Tensor {
  return add(elu(x), 1);
}

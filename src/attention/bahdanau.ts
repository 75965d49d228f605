import { add, matmul, tanh, type Tensor, unsqueeze, where } from '../tensor/index.ts';
import { linear } from './linear.ts';
import { type DeadRows, softmax } from './softmax.ts';

export interface BahdanauWeights {
  /** (d_a, d_q) */
  W_a: Tensor;
  /** (d_a, d_h) */
  U_a: Tensor;
  /** (d_a) */
  v_a: Tensor;
  /** (d_a), absent in the paper */
  b_a?: Tensor;
}

export interface BahdanauOptions {
  /** bool, broadcasts to (…, n_t, n_s); true = MAY ATTEND */
  attnMask?: Tensor;
  deadRows?: DeadRows;
}

/**
 * Additive attention: e_ij = v_aᵀ tanh(W_a s_i + U_a h_j), α = softmax over j, c_i = Σ_j α_ij h_j
 * (Bahdanau, Cho and Bengio 2014, §3.1 and A.1.2).
 *
 * s (…, n_t, d_q): decoder states that ask. h (…, n_s, d_h): encoder states that are read.
 * Returns scores (as if nothing were masked) and weights (…, n_t, n_s), context (…, n_t, d_h).
 */
export function bahdanau(s: Tensor, h: Tensor, { W_a, U_a, v_a, b_a }: BahdanauWeights, options: BahdanauOptions = {}) {
  const asks = unsqueeze(linear(s, W_a, b_a), -2); // (…, n_t, 1, d_a)
  const answers = unsqueeze(linear(h, U_a), -3); // (…, 1, n_s, d_a)
  const scores = matmul(tanh(add(asks, answers)), v_a);
  const { attnMask, deadRows } = options;
  const weights = softmax(attnMask ? where(attnMask, scores, -Infinity) : scores, { deadRows });
  return { scores, weights, context: matmul(weights, h) };
}

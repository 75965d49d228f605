import {
  add,
  clamp,
  embedding,
  formatShape,
  matmul,
  mul,
  squeeze,
  type Tensor,
  transpose,
  unsqueeze,
} from '../tensor/index.ts';
import { relativePositions } from './masks.ts';
import { softmax } from './softmax.ts';

/**
 * Relative positions as vectors: e_ij = q_i · (k_j + a^K_{j−i}) / √d, z_i = Σ_j softmax(e)_ij (v_j + a^V_{j−i})
 * (Shaw, Uszkoreit and Vaswani 2018, eq. 3 and 4).
 *
 * query (…, n_q, d), key (…, n_k, d), value (…, n_k, d_v); relK (2·clip + 1, d), relV (2·clip + 1, d_v), row
 * clamp(j − i, −clip, clip) + clip. Returns that `index` (n_q, n_k) beside scores, weights and output.
 */
export function shawAttention(query: Tensor, key: Tensor, value: Tensor, relK: Tensor, relV: Tensor) {
  const clip = (relK.shape[0] - 1) / 2;
  if (!Number.isInteger(clip) || relV.shape[0] !== relK.shape[0])
    throw new RangeError(
      `shawAttention: expected relK and relV (2·clip + 1, d), got ${formatShape(relK.shape)} and ${formatShape(relV.shape)}`,
    );
  const [queries, keys] = [query.shape[query.ndim - 2], key.shape[key.ndim - 2]];
  const index = add(clamp(relativePositions(queries, keys), -clip, clip), clip);
  const [aK, aV] = [embedding(index, relK), embedding(index, relV)]; // (n_q, n_k, d)

  const toKeys = matmul(query, transpose(key, -2, -1));
  const toPositions = squeeze(matmul(unsqueeze(query, -2), transpose(aK, -2, -1)), -2); // q_i · a^K_{j−i}
  const scores = mul(add(toKeys, toPositions), 1 / Math.sqrt(query.shape[query.ndim - 1]));
  const weights = softmax(scores);
  const fromPositions = squeeze(matmul(unsqueeze(weights, -2), aV), -2);
  return { index, scores, weights, output: add(matmul(weights, value), fromPositions) };
}

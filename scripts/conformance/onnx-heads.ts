import { expand, reshape, type Tensor, transpose, unsqueeze } from '../../src/tensor/index.ts';

/** (batch, n, heads · d) → (batch, heads, n, d) */
export function splitHeads(x: Tensor, heads: number): Tensor {
  const [batch, n, width] = x.shape;
  return transpose(reshape(x, [batch, n, heads, width / heads]), 1, 2);
}

/** (batch, heads, n, d) → (batch, n, heads · d) */
export function joinHeads(x: Tensor): Tensor {
  const [batch, heads, n, d] = x.shape;
  return reshape(transpose(x, 1, 2), [batch, n, heads * d]);
}

/** (batch, h_kv, a, b) → (batch, heads, a, b): each head serves a group of neighbours. */
export function shareHeads(x: Tensor, heads: number): Tensor {
  const [batch, own, ...rest] = x.shape;
  return reshape(expand(unsqueeze(x, 2), [batch, own, heads / own, ...rest]), [batch, heads, ...rest]);
}

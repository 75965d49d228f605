import { linear, scaledDotProductAttention } from '../../../src/attention/index.ts';
import { slice, tensor, type Tensor } from '../../../src/tensor/index.ts';
import { normals } from '../../../src/tensor/random.ts';

/** W_Q, W_K, W_V and W_O, d × d each, and the vectors of `length` words. */
export function seeded(seed: number, length: number, width: number, dtype: 'float32' | 'float64' = 'float64') {
  const next = normals(seed);
  const drawn = (rows: number, scale: number) =>
    tensor(
      Array.from({ length: rows }, () => Array.from({ length: width }, () => next() * scale)),
      { dtype },
    );
  const project = () => drawn(width, 1 / Math.sqrt(width));
  return { X: drawn(length, 1), Q: project(), K: project(), V: project(), O: project() };
}
export type Layer = ReturnType<typeof seeded>;

export interface Cache {
  pastKey: Tensor;
  pastValue: Tensor;
}

/** One pass over the words `from` … `to` − 1, behind those whose keys and values are in the cache. */
export function pass({ X, Q, K, V, O }: Layer, from: number, to: number, cache?: Cache) {
  const x = slice(X, 0, from, to);
  const [q, k, v] = [Q, K, V].map((weight) => linear(x, weight));
  const { output, weights, key, value } = scaledDotProductAttention(q, k, v, { ...cache, isCausal: true });
  return { output: linear(output, O), weights, cache: { pastKey: key, pastValue: value } };
}

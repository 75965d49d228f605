import { linearAttention, scaledDotProductAttention, tiledAttention } from '../../../src/attention/index.ts';
import { type Kernel, Tensor, useKernel } from '../../../src/tensor/index.ts';
import { normals } from '../../../src/tensor/random.ts';
import { d, radius, type Way } from './values.ts';

export type Call = () => Float32Array;

/** One seeded Q, K and V of n rows, and the four ways from it to the output. */
export function callsFor(n: number): Record<Way, Call> {
  const next = normals(n);
  const drawn = () => new Tensor(Float32Array.from({ length: n * d }, next), [n, d], 'float32');
  const [q, k, v] = [drawn(), drawn(), drawn()];
  const data = (output: Tensor) => output.data as Float32Array;
  return {
    full: () => data(scaledDotProductAttention(q, k, v).output),
    tiled: () => data(tiledAttention(q, k, v)),
    window: () => data(tiledAttention(q, k, v, { window: radius })),
    linear: () => data(linearAttention(q, k, v)),
  };
}

/** Puts a kernel to work, and gives back how many bytes the largest array had that it filled since this was last asked. */
export function watch(kernel: Kernel): () => number {
  let largest = 0;
  const seen = (out: { length: number; BYTES_PER_ELEMENT: number }) =>
    (largest = Math.max(largest, out.length * out.BYTES_PER_ELEMENT));
  useKernel({
    matmul(a, aAt, b, bAt, out, m, k, n) {
      seen(out);
      kernel.matmul(a, aAt, b, bAt, out, m, k, n);
    },
    exp(x, out) {
      seen(out);
      kernel.exp(x, out);
    },
    softmax(x, out, rows, n) {
      seen(out);
      kernel.softmax(x, out, rows, n);
    },
    attention(q, k, v, out, reach) {
      seen(out);
      kernel.attention(q, k, v, out, reach);
    },
  });
  return () => {
    const bytes = largest;
    largest = 0;
    return bytes;
  };
}

import type { Kernel } from '../kernel.ts';
import { normals } from '../random.ts';

/** SHA-256 of `sample` by the kernel in WebAssembly, recorded from Node; other engines must give the same. */
export const recorded = 'bda2d788e95904876626e3ca7aa72706b75e07197d61a67a9abbdaf39f0c5c9e';

/** What a kernel makes of seeded numbers: a product, powers, weights and attention within a window, one after the other. */
export function sample(kernel: Kernel): Float32Array<ArrayBuffer> {
  const next = normals(11);
  const drawn = (size: number) => Float32Array.from({ length: size }, next);
  const [a, b, c] = [drawn(37 * 300), drawn(300 * 29), drawn(150 * 20)];
  const [product, powers, weights, mixed] = [37 * 29, a.length, a.length, 150 * 20].map((n) => new Float32Array(n));
  kernel.matmul(a, [0], b, [0], product, 37, 300, 29);
  kernel.exp(a, powers);
  kernel.softmax(a, weights, 37, 300);
  kernel.attention(c, c, c, mixed, {
    queries: 150,
    keys: 150,
    d: 20,
    dv: 20,
    scale: 0.3,
    first: -70,
    last: 0,
    dead: 0,
  });
  return Float32Array.from([product, powers, weights, mixed].flatMap((part) => [...part]));
}

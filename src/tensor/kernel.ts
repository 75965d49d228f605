import type { Scratch, Storage } from './dtype.ts';

/** The inner loops worth replacing by faster ones. All arrays are row-major; `out` is theirs to fill. */
export interface Kernel {
  /** out[m, n] = a[m, k] · b[k, n], each starting at its offset. */
  matmul(
    a: Storage, aOffset: number,
    b: Storage, bOffset: number,
    out: Scratch, outOffset: number,
    m: number, k: number, n: number,
  ): void; // prettier-ignore
  exp(x: Storage, out: Scratch): void;
}

/** Plain TypeScript. Sums run in float64 whatever the dtype, four steps of k at a time: half the traffic on `row`. */
export const plainKernel: Kernel = {
  matmul(a, aOffset, b, bOffset, out, outOffset, m, k, n) {
    const row = new Float64Array(n);
    for (let i = 0; i < m; i++) {
      row.fill(0);
      const from = aOffset + i * k;
      let l = 0;
      for (; l + 4 <= k; l += 4) {
        const [w, x, y, z] = [a[from + l], a[from + l + 1], a[from + l + 2], a[from + l + 3]];
        const b0 = bOffset + l * n;
        const [b1, b2, b3] = [b0 + n, b0 + 2 * n, b0 + 3 * n];
        for (let j = 0; j < n; j++) row[j] += w * b[b0 + j] + x * b[b1 + j] + y * b[b2 + j] + z * b[b3 + j];
      }
      for (; l < k; l++) for (let j = 0; j < n; j++) row[j] += a[from + l] * b[bOffset + l * n + j];
      out.set(row, outOffset + i * n);
    }
  },
  exp(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.exp(x[i]);
  },
};

export let kernel: Kernel = plainKernel;

/** Swaps the inner loops, for every tensor from now on. */
export function useKernel(replacement: Kernel): void {
  kernel = replacement;
}

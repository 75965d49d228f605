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

/** Plain TypeScript. Sums run in float64 in the order of k, whatever the dtype. */
export const plainKernel: Kernel = {
  matmul(a, aOffset, b, bOffset, out, outOffset, m, k, n) {
    const row = new Float64Array(n);
    for (let i = 0; i < m; i++) {
      row.fill(0);
      for (let l = 0; l < k; l++) {
        const x = a[aOffset + i * k + l];
        for (let j = 0, at = bOffset + l * n; j < n; j++, at++) row[j] += x * b[at];
      }
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

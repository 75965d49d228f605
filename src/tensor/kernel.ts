import type { Scratch, Storage } from './dtype.ts';

/** The inner loops worth replacing by faster ones. All arrays are row-major; `out` is theirs to fill. */
export interface Kernel {
  /** out[i, m, n] = a[m, k] · b[k, n] for as many i as there are offsets: matrix i starts at aAt[i] in a and bAt[i] in b. */
  matmul(
    a: Storage, aAt: ArrayLike<number>,
    b: Storage, bAt: ArrayLike<number>,
    out: Scratch, m: number, k: number, n: number,
  ): void; // prettier-ignore
  exp(x: Storage, out: Scratch): void;
  /** Each row of n: exp(x − its largest) over their sum. A row with NaN or +Infinity, or of −Infinity alone, is NaN. */
  softmax(x: Storage, out: Scratch, rows: number, n: number): void;
  /** out[queries, dv] = softmax(scale · q[queries, d] · k[keys, d]ᵀ) · v[keys, dv] over what `reach` opens; no (queries, keys) is made. */
  attention(q: Storage, k: Storage, v: Storage, out: Scratch, reach: Reach): void;
}

export interface Reach {
  queries: number;
  keys: number;
  d: number;
  dv: number;
  scale: number;
  /** query i sees keys i + first … i + last, as far as they exist: integers or ±Infinity */
  first: number;
  last: number;
  /** what a query gets that sees nothing, or only scores of −Infinity */
  dead: number;
}

/** Plain TypeScript. Sums run in float64 whatever the dtype, four steps of k at a time: half the traffic on `row`. */
export const plainKernel: Kernel = {
  matmul(a, aAt, b, bAt, out, m, k, n) {
    const row = new Float64Array(n);
    for (let at = 0; at * n < out.length; at++) {
      const which = Math.floor(at / m);
      row.fill(0);
      const from = aAt[which] + (at % m) * k;
      const bOffset = bAt[which];
      let l = 0;
      for (; l + 4 <= k; l += 4) {
        const [w, x, y, z] = [a[from + l], a[from + l + 1], a[from + l + 2], a[from + l + 3]];
        const b0 = bOffset + l * n;
        const [b1, b2, b3] = [b0 + n, b0 + 2 * n, b0 + 3 * n];
        for (let j = 0; j < n; j++) row[j] += w * b[b0 + j] + x * b[b1 + j] + y * b[b2 + j] + z * b[b3 + j];
      }
      for (; l < k; l++) for (let j = 0; j < n; j++) row[j] += a[from + l] * b[bOffset + l * n + j];
      out.set(row, at * n);
    }
  },
  exp(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.exp(x[i]);
  },
  softmax(x, out, rows, n) {
    const row = new Float64Array(n);
    for (let start = 0; start < rows * n; start += n) {
      let largest = -Infinity;
      for (let j = 0; j < n; j++) largest = Math.max(largest, x[start + j]);
      let sum = 0;
      for (let j = 0; j < n; j++) sum += row[j] = Math.exp(x[start + j] - largest);
      for (let j = 0; j < n; j++) out[start + j] = row[j] / sum;
    }
  },
  attention(q, k, v, out, { queries, keys, d, dv, scale, first, last, dead }) {
    const scores = new Float64Array(tile);
    const mixed = new Float64Array(dv);
    for (let i = 0; i < queries; i++) {
      const end = Math.min(keys, i + last + 1);
      let [largest, sum] = [-Infinity, 0];
      mixed.fill(0);
      for (let from = Math.max(0, i + first); from < end; from += tile) {
        const n = Math.min(tile, end - from);
        let next = largest;
        for (let j = 0; j < n; j++) {
          let dot = 0;
          for (let c = 0, at = (from + j) * d; c < d; c++) dot += q[i * d + c] * k[at + c];
          scores[j] = dot * scale;
          next = Math.max(next, scores[j]);
        }
        if (next === -Infinity) continue;
        const before = Math.exp(largest - next); // what was summed so far was relative to an older maximum
        sum *= before;
        for (let c = 0; c < dv; c++) mixed[c] *= before;
        for (let j = 0; j < n; j++) {
          const weight = Math.exp(scores[j] - next);
          sum += weight;
          for (let c = 0, at = (from + j) * dv; c < dv; c++) mixed[c] += weight * v[at + c];
        }
        largest = next;
      }
      for (let c = 0; c < dv; c++) out[i * dv + c] = largest === -Infinity ? dead : mixed[c] / sum;
    }
  },
};

/** So many keys are scored before the running maximum moves: enough to make moving it cheap, few enough to stay in cache. */
const tile = 64;

export let kernel: Kernel = plainKernel;

/** Swaps the inner loops, for every tensor from now on. */
export function useKernel(replacement: Kernel): void {
  kernel = replacement;
}

/**
 * @file The inner loops in AssemblyScript, four float32 at a time. The host (../load.ts) lays out memory from `base` on and hands
 * over addresses in bytes; nothing is allocated here. Only operations whose result WebAssembly fixes to the last bit are used,
 * always in one order: the same inputs give the same bits on every machine. A second, relaxed build from this source may round a
 * product and its sum at once where the processor does so: faster, and its last bits are the machine's.
 */

/** The first address that is free. */
export function base(): usize {
  return __heap_base;
}

const panel: i32 = 8; // columns of b that one strip of rows meets at a time
const depth: i32 = 256; // steps of k between two visits to c: a panel of 8 KB stays in the first cache
const height: i32 = 128; // rows of a that stay in the second cache

// @ts-expect-error: a decorator on a function, which TypeScript does not know
@inline
function at(p: usize, i: i32): usize {
  return p + ((<usize>i) << 2);
}

// @ts-expect-error: as above
@inline
function start(p: usize, again: bool): v128 {
  return again ? v128.load(p) : f32x4.splat(0);
}

// @ts-expect-error: as above
@inline
function madd(sum: v128, x: v128, y: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(x, y, sum);
  return f32x4.add(sum, f32x4.mul(x, y));
}

/** c[4, 8] = (again ? c : 0) + a[4, k] · b[k, 8] */
// @ts-expect-error: as above
@inline
function block(k: i32, a0: usize, la: usize, b: usize, lb: usize, c0: usize, lc: usize, again: bool): void {
  const a1 = a0 + la, a2 = a1 + la, a3 = a2 + la;
  const c1 = c0 + lc, c2 = c1 + lc, c3 = c2 + lc;
  let s00 = start(c0, again), s01 = start(c0 + 16, again);
  let s10 = start(c1, again), s11 = start(c1 + 16, again);
  let s20 = start(c2, again), s21 = start(c2 + 16, again);
  let s30 = start(c3, again), s31 = start(c3 + 16, again);
  const end = (<usize>k) << 2;
  for (let l: usize = 0; l < end; l += 4) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load_splat<f32>(a0 + l);
    s00 = madd(s00, x, b0);
    s01 = madd(s01, x, b1);
    x = v128.load_splat<f32>(a1 + l);
    s10 = madd(s10, x, b0);
    s11 = madd(s11, x, b1);
    x = v128.load_splat<f32>(a2 + l);
    s20 = madd(s20, x, b0);
    s21 = madd(s21, x, b1);
    x = v128.load_splat<f32>(a3 + l);
    s30 = madd(s30, x, b0);
    s31 = madd(s31, x, b1);
    b += lb;
  }
  v128.store(c0, s00);
  v128.store(c0, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

/** c[m, n] = (again ? c : 0) + a[m, k] · b[k, n]; la, lb, lc: floats from one row to the next. */
function product(m: i32, n: i32, k: i32, a: usize, la: i32, b: usize, lb: i32, c: usize, lc: i32, again: bool): void {
  const stepA = (<usize>la) << 2, stepB = (<usize>lb) << 2, stepC = (<usize>lc) << 2;
  let i = 0;
  for (; i + 4 <= m; i += 4) {
    const ai = a + <usize>i * stepA, ci = c + <usize>i * stepC;
    let j = 0;
    for (; j + 8 <= n; j += 8) block(k, ai, stepA, at(b, j), stepB, at(ci, j), stepC, again);
    for (let r = 0; r < 4; r++) narrow(j, n, k, ai + <usize>r * stepA, b, stepB, ci + <usize>r * stepC, again);
  }
  for (; i < m; i++) narrow(0, n, k, a + <usize>i * stepA, b, stepB, c + <usize>i * stepC, again);
}

/** One row, from column j on. */
function narrow(j: i32, n: i32, k: i32, a: usize, b: usize, stepB: usize, c: usize, again: bool): void {
  for (; j + 8 <= n; j += 8) {
    let s0 = start(at(c, j), again), s1 = start(at(c, j + 4), again);
    let bj = at(b, j);
    for (let l = 0; l < k; l++) {
      const x = v128.load_splat<f32>(at(a, l));
      s0 = madd(s0, x, v128.load(bj));
      s1 = madd(s1, x, v128.load(bj, 16));
      bj += stepB;
    }
    v128.store(at(c, j), s0);
    v128.store(at(c, j), s1, 16);
  }
  for (; j + 4 <= n; j += 4) {
    let s = start(at(c, j), again);
    let bj = at(b, j);
    for (let l = 0; l < k; l++) {
      s = madd(s, v128.load_splat<f32>(at(a, l)), v128.load(bj));
      bj += stepB;
    }
    v128.store(at(c, j), s);
  }
  for (; j < n; j++) {
    let s: f32 = again ? load<f32>(at(c, j)) : 0;
    let bj = at(b, j);
    for (let l = 0; l < k; l++) {
      s += load<f32>(at(a, l)) * load<f32>(bj);
      bj += stepB;
    }
    store<f32>(at(c, j), s);
  }
}

/** c[m, n] = a[m, k] · b[k, n]. `spare` holds min(k, 256) · n floats; it is used when b is too large for the first cache. */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32, spare: usize): void {
  if (m < 16 || k * n <= 4096) return product(m, n, k, a, k, b, n, c, n, false);
  const whole = n & ~(panel - 1);
  for (let l = 0; l < k; l += depth) {
    const steps = min(depth, k - l);
    let to = spare; // panel by panel, each row by row
    for (let j = 0; j < whole; j += panel) {
      let from = at(b, l * n + j);
      for (let r = 0; r < steps; r++) {
        v128.store(to, v128.load(from));
        v128.store(to, v128.load(from, 16), 16);
        from = at(from, n);
        to += 32;
      }
    }
    for (let i = 0; i < m; i += height) {
      const rows = min(height, m - i);
      const ai = at(a, i * k + l), ci = at(c, i * n);
      for (let j = 0; j < whole; j += panel)
        product(rows, panel, steps, ai, k, at(spare, j * steps), panel, at(ci, j), n, l > 0);
      if (whole < n) product(rows, n - whole, steps, ai, k, at(b, l * n + whole), n, at(ci, whole), n, l > 0);
    }
  }
}

/** e^r for the r that is left after n·ln 2 is taken from x, |r| ≤ ln 2 / 2: Taylor's polynomial with its tail fitted (Cephes, expf). */
// @ts-expect-error: as above
@inline
function remainderOfExp(x: v128, n: v128): v128 {
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375))); // ln 2 in two parts: the first is exact in few bits
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let p = madd(f32x4.splat(1.3981999507e-3), f32x4.splat(1.9875691500e-4), r);
  p = madd(f32x4.splat(8.3334519073e-3), p, r);
  p = madd(f32x4.splat(4.1665795894e-2), p, r);
  p = madd(f32x4.splat(1.6666665459e-1), p, r);
  p = madd(f32x4.splat(5.0000001201e-1), p, r);
  return f32x4.add(madd(r, f32x4.mul(p, r), r), f32x4.splat(1));
}

// @ts-expect-error: as above
@inline
function twoTo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

/** e^x: 0 below −104, ∞ above 89, NaN stays. 2ⁿ comes in two factors, since it may itself leave the range of float32. */
// @ts-expect-error: as above
@inline
function exp4(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, f32x4.splat(89)), f32x4.splat(-104));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  const whole = i32x4.trunc_sat_f32x4_s(n);
  const half = i32x4.shr_s(whole, 1);
  return f32x4.mul(f32x4.mul(remainderOfExp(x, n), twoTo(half)), twoTo(i32x4.sub(whole, half)));
}

/** e^x for x ≤ 0, 0 below −87: softmax needs no more. NaN stays. */
// @ts-expect-error: as above
@inline
function falling4(x: v128): v128 {
  const least = f32x4.splat(-87);
  const n = f32x4.nearest(f32x4.mul(f32x4.pmax(least, x), f32x4.splat(1.44269504088896341)));
  const y = f32x4.mul(remainderOfExp(f32x4.pmax(x, least), n), twoTo(i32x4.trunc_sat_f32x4_s(n)));
  return v128.andnot(y, f32x4.lt(x, least));
}

// @ts-expect-error: as above
@inline
function falling(x: f32): f32 {
  return f32x4.extract_lane(falling4(f32x4.splat(x)), 0);
}

// @ts-expect-error: as above
@inline
function sum4(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

// @ts-expect-error: as above
@inline
function max4(x: v128): f32 {
  return max(
    max(f32x4.extract_lane(x, 0), f32x4.extract_lane(x, 1)),
    max(f32x4.extract_lane(x, 2), f32x4.extract_lane(x, 3)),
  );
}

/** y = e^x at n places; both have room for a multiple of four. */
export function exp(x: usize, y: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) v128.store(at(y, i), exp4(v128.load(at(x, i))));
}

/** The largest of n numbers, NaN overlooked. */
// @ts-expect-error: as above
@inline
function largest(x: usize, n: i32): f32 {
  let j = 0;
  let four = f32x4.splat(-Infinity);
  for (; j + 4 <= n; j += 4) four = f32x4.pmax(four, v128.load(at(x, j)));
  let most = max4(four);
  for (; j < n; j++) {
    const y = load<f32>(at(x, j));
    if (y > most) most = y;
  }
  return most;
}

/** x becomes e^(x − from) at n places; returns their sum. */
// @ts-expect-error: as above
@inline
function exponentiate(x: usize, n: i32, from: f32): f32 {
  const from4 = f32x4.splat(from);
  let four = f32x4.splat(0);
  let j = 0;
  for (; j + 4 <= n; j += 4) {
    const y = falling4(f32x4.sub(v128.load(at(x, j)), from4));
    v128.store(at(x, j), y);
    four = f32x4.add(four, y);
  }
  let sum = sum4(four);
  for (; j < n; j++) {
    const y = falling(load<f32>(at(x, j)) - from);
    store<f32>(at(x, j), y);
    sum += y;
  }
  return sum;
}

// @ts-expect-error: as above
@inline
function scaled(x: usize, y: usize, n: i32, factor: f32): void {
  let j = 0;
  for (; j + 4 <= n; j += 4) v128.store(at(y, j), f32x4.mul(v128.load(at(x, j)), f32x4.splat(factor)));
  for (; j < n; j++) store<f32>(at(y, j), load<f32>(at(x, j)) * factor);
}

/** Softmax of each row of n, in place. */
export function softmax(x: usize, rows: i32, n: i32): void {
  for (let i = 0; i < rows; i++) {
    const row = at(x, i * n);
    scaled(row, row, n, 1 / exponentiate(row, n, largest(row, n)));
  }
}

const tileRows: i32 = 32;
const tileKeys: i32 = 64;

/**
 * out[queries, dv] = softmax(scale · q kᵀ) v. Query i sees keys i + first … i + last; one that sees nothing gets `dead`.
 * `spare` holds `attentionSpare` floats: keys turned to columns, tile by tile, and what belongs to the queries of one tile.
 */
export function attention(
  q: usize, k: usize, v: usize, out: usize,
  queries: i32, keys: i32, d: i32, dv: i32,
  scale: f32, first: i32, last: i32, dead: f32,
  spare: usize,
): void {
  const columns = spare; // (tiles, d, tileKeys)
  const tiles = (keys + tileKeys - 1) / tileKeys;
  const scaledQ = at(columns, tiles * d * tileKeys);
  const scores = at(scaledQ, tileRows * d);
  const peaks = at(scores, tileRows * tileKeys);
  const sums = at(peaks, tileRows);
  turn(k, columns, keys, d);

  for (let i = 0; i < queries; i += tileRows) {
    const rows = min(tileRows, queries - i);
    scaled(at(q, i * d), scaledQ, rows * d, scale);
    const mixed = at(out, i * dv);
    memory.fill(mixed, 0, (<usize>(rows * dv)) << 2);
    for (let r = 0; r < rows; r++) {
      store<f32>(at(peaks, r), -Infinity);
      store<f32>(at(sums, r), 0);
    }
    const end = min(keys, i + rows + last);
    for (let tile = max(0, i + first) / tileKeys; tile * tileKeys < end; tile++) {
      const from = tile * tileKeys;
      const n = min(tileKeys, keys - from);
      product(rows, tileKeys, d, scaledQ, d, at(columns, from * d), tileKeys, scores, tileKeys, false);
      const cut = from < i + rows - 1 + first || from + n - 1 > i + last;
      for (let r = 0; r < rows; r++) {
        const row = at(scores, r * tileKeys);
        if (cut) {
          for (let j = 0, to = min(n, i + r + first - from); j < to; j++) store<f32>(at(row, j), -Infinity);
          for (let j = max(0, i + r + last + 1 - from); j < n; j++) store<f32>(at(row, j), -Infinity);
        }
        const peak = load<f32>(at(peaks, r));
        let next = max(peak, largest(row, n));
        if (next == -Infinity) {
          if (!hasNaN(row, n)) {
            memory.fill(row, 0, (<usize>n) << 2);
            continue;
          }
          next = NaN;
        }
        const sum = exponentiate(row, n, next);
        if (next != peak) {
          const before = falling(peak - next);
          store<f32>(at(sums, r), load<f32>(at(sums, r)) * before + sum);
          store<f32>(at(peaks, r), next);
          scaled(at(mixed, r * dv), at(mixed, r * dv), dv, before);
        } else store<f32>(at(sums, r), load<f32>(at(sums, r)) + sum);
      }
      product(rows, dv, n, scores, tileKeys, at(v, from * dv), dv, mixed, dv, true);
    }
    for (let r = 0; r < rows; r++) {
      const row = at(mixed, r * dv);
      if (load<f32>(at(peaks, r)) == -Infinity) for (let c = 0; c < dv; c++) store<f32>(at(row, c), dead);
      else scaled(row, row, dv, 1 / load<f32>(at(sums, r)));
    }
  }
}

/** How many floats of `spare` attention needs. */
export function attentionSpare(keys: i32, d: i32): i32 {
  return ((keys + tileKeys - 1) / tileKeys) * d * tileKeys + tileRows * (d + tileKeys + 2);
}

function hasNaN(x: usize, n: i32): bool {
  for (let j = 0; j < n; j++) if (isNaN(load<f32>(at(x, j)))) return true;
  return false;
}

/** k[keys, d] → (tiles, d, tileKeys); what is missing in the last tile is 0. */
function turn(k: usize, columns: usize, keys: i32, d: i32): void {
  for (let from = 0; from < keys; from += tileKeys) {
    const tile = at(columns, from * d);
    const n = min(tileKeys, keys - from);
    if (n < tileKeys) memory.fill(tile, 0, (<usize>(tileKeys * d)) << 2);
    for (let j = 0; j < n; j++) {
      const row = at(k, (from + j) * d);
      for (let c = 0; c < d; c++) store<f32>(at(tile, c * tileKeys + j), load<f32>(at(row, c)));
    }
  }
}

import { broadcastShapes, expand, flat, formatShape, type Shape, type Tensor } from '../tensor/index.ts';
import { kernel } from '../tensor/kernel.ts';
import { op } from '../tensor/op.ts';
import type { CausalAlign } from './masks.ts';
import type { DeadRows } from './softmax.ts';

export interface TiledOptions {
  /** scores are q·k times this; default 1/√d_k */
  scale?: number;
  /** key j is open to query i when j ≤ i; combines with window and keyLength */
  isCausal?: boolean;
  /** which key the first query stands at, for isCausal and window; default 'top_left', key 0 */
  causalAlign?: CausalAlign;
  /** open keys: |i − j| ≤ window, or [left, right] */
  window?: number | readonly [left: number, right: number];
  /** only keys 0 … keyLength − 1 are real; default all */
  keyLength?: number;
  /** a query that may attend nowhere gets NaN, as in PyTorch, or zeros */
  deadRows?: DeadRows;
}

/**
 * What `scaledDotProductAttention` gives as its output, without ever holding scores or weights: keys are met a tile at a time,
 * and whenever a larger score turns up, what has been summed so far is scaled down to it (Milakov and Gimelshein 2018,
 * algorithm 3; Dao et al. 2022, algorithm 1). Memory beyond the result is O(n), time O(n_q · n_k · d), with a window O(n_q · window · d).
 *
 * query (…, n_q, d_k), key (…, n_k, d_k), value (…, n_k, d_v) → (…, n_q, d_v), all float32 or all float64; leading axes broadcast.
 * Keys and values from keyLength on are never read; other closed ones count for nothing as long as they are finite. No keys at all give zeros. It has no derivative.
 * Raises RangeError when shapes disagree, for a window below 0 and a keyLength outside 0 … n_k; TypeError for other dtypes.
 */
export function tiledAttention(query: Tensor, key: Tensor, value: Tensor, options: TiledOptions = {}): Tensor {
  const shape = shapeOf(query, key, value);
  const { batch, queries, allKeys, d, dv } = shape;
  const { scale = 1 / Math.sqrt(d), keyLength: keys = allKeys, deadRows } = options;
  if (!(Number.isInteger(keys) && keys >= 0 && keys <= allKeys))
    throw new RangeError(`tiledAttention: keyLength must be a whole number of 0 … ${allKeys}, got ${keys}`);
  const [first, last] = reachOf(queries, allKeys, options);
  const dead = deadRows === 'zero' || allKeys === 0 ? 0 : NaN;
  const [q, k, v] = [query, key, value].map((x) => flat(expand(x, [...batch, ...x.shape.slice(-2)])));
  return op('tiledAttention', [...batch, queries, dv], query.dtype, [query, key, value], (out) => {
    for (let i = 0; i * queries * dv < out.length; i++)
      kernel.attention(
        part(q, i, queries * d),
        part(k, i, allKeys * d),
        part(v, i, allKeys * dv),
        part(out, i, queries * dv),
        { queries, keys, d, dv, scale, first, last, dead },
      );
  });
}

function part<T extends { subarray(start: number, end: number): T }>(x: T, i: number, size: number): T {
  return x.subarray(i * size, (i + 1) * size);
}

/** Query i sees keys i + first … i + last. */
function reachOf(queries: number, keys: number, options: TiledOptions): [first: number, last: number] {
  const { isCausal = false, causalAlign: align = 'top_left', window = Infinity } = options;
  const [left, right] = typeof window === 'number' ? [window, window] : window;
  if (!(left >= 0 && right >= 0))
    throw new RangeError(`tiledAttention: a window is at least 0, got ${left} and ${right}`);
  const place = align === 'top_left' ? 0 : align === 'bottom_right' ? keys - queries : align;
  // places are whole, so only a window's whole part counts; taken first, lest place − 8.99… round to place − 9
  return [place - Math.floor(left), place + (isCausal ? 0 : Math.floor(right))];
}

function shapeOf(query: Tensor, key: Tensor, value: Tensor) {
  const [q, k, v] = [query.shape, key.shape, value.shape];
  const fail = (expected: string, a: Shape, b: Shape) => {
    throw new RangeError(`tiledAttention: ${expected}, got ${formatShape(a)} and ${formatShape(b)}`);
  };
  if (q.length < 2 || k.length < 2 || v.length < 2) fail('query, key and value each need (…, n, d)', q, k);
  if (q.at(-1) !== k.at(-1)) fail('query and key must agree in their last axis d_k', q, k);
  if (k.at(-2) !== v.at(-2)) fail('key and value must agree in n_k, their last axis but one', k, v);
  if (![key, value].every((x) => x.dtype === query.dtype) || !['float32', 'float64'].includes(query.dtype))
    throw new TypeError(
      `tiledAttention: expected float32 or float64 throughout, got ${query.dtype}, ${key.dtype}, ${value.dtype}`,
    );
  const lead = broadcastShapes('tiledAttention', q.slice(0, -2), k.slice(0, -2), [q, k]);
  const batch = broadcastShapes('tiledAttention', lead, v.slice(0, -2), [q, v]);
  const [queries, d] = q.slice(-2);
  const [allKeys, dv] = v.slice(-2);
  return { batch, queries, allKeys, d, dv };
}

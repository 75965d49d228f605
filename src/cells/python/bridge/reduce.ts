import * as engine from '../../../tensor/index.ts';
import { type Dtype, flat, isFloatingPoint, permute, Tensor } from '../../../tensor/index.ts';
import { store } from '../../../tensor/dtype.ts';
import { make } from './make.ts';

type Fold = (values: engine.Storage, start: number, end: number) => number;

const nanIn: Fold = (values, start, end) => {
  for (let k = start; k < end; k++) if (Number.isNaN(values[k])) return k;
  return -1;
};

function extreme(better: (x: number, y: number) => boolean): Fold {
  return (values, start, end) => {
    const nan = nanIn(values, start, end);
    if (nan >= 0) return nan;
    let best = start;
    for (let k = start + 1; k < end; k++) if (better(values[k], values[best])) best = k;
    return best;
  };
}

const largest = extreme((x, y) => x > y);
const smallest = extreme((x, y) => x < y);

const folds: Record<string, Fold> = {
  sum: (values, start, end) => {
    let sum = 0;
    for (let k = start; k < end; k++) sum += values[k];
    return sum;
  },
  prod: (values, start, end) => {
    let product = 1;
    for (let k = start; k < end; k++) product *= values[k];
    return product;
  },
  max: (values, start, end) => values[largest(values, start, end)],
  min: (values, start, end) => values[smallest(values, start, end)],
  argmax: (values, start, end) => largest(values, start, end) - start,
  argmin: (values, start, end) => smallest(values, start, end) - start,
  any: (values, start, end) => Number(values.subarray(start, end).some((v) => v !== 0)),
  all: (values, start, end) => Number(values.subarray(start, end).every((v) => v !== 0)),
  logsumexp: (values, start, end) => {
    if (start === end) return -Infinity;
    const top = values[largest(values, start, end)];
    if (Math.abs(top) === Infinity || Number.isNaN(top)) return top;
    let sum = 0;
    for (let k = start; k < end; k++) sum += Math.exp(values[k] - top);
    return top + Math.log(sum);
  },
};

function greatest(values: engine.Storage): number {
  let most = 0;
  for (const v of values) most = Math.max(most, Math.abs(v));
  return most;
}

/** Sums of integers are exact while no part of them can pass 2⁵³; a sum that could come back from there is not to be trusted. */
function requireExact(name: string, bound: number): void {
  if (bound > Number.MAX_SAFE_INTEGER)
    throw new Error(
      `RuntimeError: ${name}: these integers may sum to more than 2^53 - 1, the largest that is exact here`,
    );
}

/** Folds the named axes away (the result has none of them); computes in float64 from values of x's dtype. */
export function reduce(name: string, x: Tensor, dtype: Dtype, ...axes: number[]): Tensor {
  const kept = x.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis));
  const values = flat(axes.length === x.ndim && kept.length === 0 ? x : permute(x, [...kept, ...axes]));
  const length = axes.reduce((size, axis) => size * x.shape[axis], 1);
  const shape = kept.map((axis) => x.shape[axis]);
  const out = new Float64Array(shape.reduce((n, m) => n * m, 1));
  if (name === 'sum' && dtype === 'int64') requireExact(name, length * greatest(values));
  const fold = folds[name];
  for (let row = 0; row < out.length; row++) out[row] = fold(values, row * length, (row + 1) * length);
  return make(dtype, out, ...shape);
}

/** Rows along `axis`, as a function of each: the result has the same shape. */
function alongRows(
  x: Tensor,
  axis: number,
  dtype: Dtype,
  fill: (row: engine.Storage, out: Float64Array) => void,
): Tensor {
  const dims = x.shape.map((_, k) => k);
  if (x.ndim > 0) [dims[axis], dims[x.ndim - 1]] = [dims[x.ndim - 1], dims[axis]];
  const swapped = x.ndim > 0 ? permute(x, dims) : x;
  const values = flat(swapped);
  const n = x.ndim > 0 ? x.shape[axis] : 1;
  const out = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += n) fill(values.subarray(at, at + n), out.subarray(at, at + n));
  const result = new Tensor(store('rows', out, dtype), swapped.shape, dtype);
  return x.ndim > 0 && axis !== x.ndim - 1 ? new Tensor(flat(permute(result, dims)), x.shape, dtype) : result;
}

const running: Record<string, (sum: number, x: number) => number> = {
  cumsum: (sum, x) => sum + x,
  cumprod: (product, x) => product * x,
  cummax: (best, x) => Math.max(best, x),
  cummin: (best, x) => Math.min(best, x),
};

export function cumulate(name: string, x: Tensor, axis: number, dtype: Dtype): Tensor {
  const step = running[name];
  return alongRows(x, axis, dtype, (row, out) => {
    for (let k = 0; k < row.length; k++) out[k] = k === 0 ? row[0] : step(out[k - 1], row[k]);
  });
}

/** The place of the running extreme: the last one that reached it, as in PyTorch. */
export function cumulatePlaces(name: string, x: Tensor, axis: number): Tensor {
  return alongRows(x, axis, 'int64', (row, out) => {
    let best = 0;
    for (let k = 0; k < row.length; k++) {
      if (Number.isNaN(row[k]) || (!Number.isNaN(row[best]) && (name === 'cummax' ? row[k] >= row[best] : row[k] <= row[best]))) best = k; // prettier-ignore
      out[k] = best;
    }
  });
}

/** The largest value; −Infinity when there is none. */
function highest(values: engine.Storage): number {
  let best = -Infinity;
  for (const v of values) best = Math.max(best, v);
  return best;
}

export function softmax(x: Tensor, axis: number, dtype: Dtype): Tensor {
  const scores = engine.to(x, dtype);
  if (x.ndim > 0 && axis === x.ndim - 1 && x.shape[axis] > 0) return engine.softmaxRows(scores);
  return alongRows(scores, axis, dtype, (row, out) => {
    const top = highest(row);
    let sum = 0;
    for (let k = 0; k < row.length; k++) sum += out[k] = Math.exp(row[k] - top);
    for (let k = 0; k < row.length; k++) out[k] /= sum;
  });
}

export function logSoftmax(x: Tensor, axis: number, dtype: Dtype): Tensor {
  return alongRows(engine.to(x, dtype), axis, dtype, (row, out) => {
    const top = highest(row);
    let sum = 0;
    for (const v of row) sum += Math.exp(v - top);
    for (let k = 0; k < row.length; k++) out[k] = row[k] - top - Math.log(sum);
  });
}

/** The order that sorts each row along `axis`, equal elements in their old order; NaN is the largest. */
export function argsort(x: Tensor, axis: number, descending: boolean): Tensor {
  const rank = (v: number) => (Number.isNaN(v) ? 1 : 0);
  const compare = (a: number, b: number) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
  return alongRows(x, axis, 'int64', (row, out) => {
    const order = Array.from(row, (_, k) => k);
    order.sort((i, j) => (descending ? compare(row[j], row[i]) : compare(row[i], row[j])) || i - j);
    out.set(order);
  });
}

export function matmul(a: Tensor, b: Tensor): Tensor {
  if (!isFloatingPoint(a.dtype)) requireExact('matmul', a.shape[a.ndim - 1] * greatest(flat(a)) * greatest(flat(b)));
  return engine.matmul(a, b);
}

export function cat(dtype: Dtype, axis: number, ...parts: Tensor[]): Tensor {
  return engine.cat(parts.map((x) => engine.to(x, dtype)), axis); // prettier-ignore
}

export function triangle(x: Tensor, diagonal: number, lower: boolean): Tensor {
  return lower ? engine.tril(x, diagonal) : engine.triu(x, diagonal);
}

export function bincount(x: Tensor, weights: Tensor | undefined, least: number, dtype: Dtype): Tensor {
  const values = flat(x);
  const weigh = weights && flat(weights);
  const size = Math.max(least, highest(values) + 1);
  const out = new Float64Array(size);
  values.forEach((v, k) => (out[v] += weigh ? weigh[k] : 1));
  return make(dtype, out, size);
}

/** Whether both hold the same numbers in the same shape. */
export function same(a: Tensor, b: Tensor): boolean {
  const [x, y] = [flat(a), flat(b)];
  return x.length === y.length && x.every((v: number, k: number) => v === y[k]);
}

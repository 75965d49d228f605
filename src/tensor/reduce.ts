import { type Dtype, isFloatingPoint, type Storage } from './dtype.ts';
import { mul, sub } from './elementwise.ts';
import { op } from './op.ts';
import { formatShape, normalizeDim } from './shape.ts';
import { flat, type Tensor } from './tensor.ts';
import { permute } from './views.ts';

/** The axes to reduce; none named means all. */
export type Dims = number | readonly number[];

export interface Keep {
  /** leave reduced axes in place with size 1, so that the result still broadcasts against the input */
  keepdim?: boolean;
}

/** What a reduction tells its derivative. */
export interface Reduction {
  axes: readonly number[];
  /** how many elements become one */
  length: number;
  correction: number;
}

type Fold = (values: Storage, start: number, end: number) => number;

function reduce(
  name: string,
  x: Tensor,
  dim: Dims | undefined,
  { keepdim = false }: Keep,
  dtype: Dtype,
  fold: Fold,
  correction = 0,
): Tensor {
  const reduced = axesOf(name, x, dim);
  const kept = x.shape.map((_, axis) => axis).filter((axis) => !reduced.includes(axis));
  const values = flat(permute(x, [...kept, ...reduced]));
  const length = reduced.reduce((size, axis) => size * x.shape[axis], 1);
  const shape = keepdim
    ? x.shape.map((n, axis) => (reduced.includes(axis) ? 1 : n))
    : kept.map((axis) => x.shape[axis]);
  return op(
    name,
    shape,
    dtype,
    [x],
    (out) => {
      for (let row = 0; row < out.length; row++) out[row] = fold(values, row * length, (row + 1) * length);
    },
    { axes: reduced, length, correction } satisfies Reduction,
  );
}

function axesOf(name: string, x: Tensor, dim: Dims | undefined): number[] {
  const dims = dim === undefined ? x.shape.map((_, axis) => axis) : typeof dim === 'number' ? [dim] : dim;
  const axes = dims.map((d) => normalizeDim(name, d, x.shape));
  if (new Set(axes).size !== axes.length) throw new RangeError(`${name}: dims (${dims.join(', ')}) name an axis twice`);
  return axes;
}

function total(values: Storage, start: number, end: number): number {
  let sum = 0;
  for (let k = start; k < end; k++) sum += values[k];
  return sum;
}

/** Sums in float64 before rounding. Integers and bools give int64; nothing sums to 0. */
export function sum(x: Tensor, dim?: Dims, keep: Keep = {}): Tensor {
  return reduce('sum', x, dim, keep, isFloatingPoint(x.dtype) ? x.dtype : 'int64', total);
}

/** The mean of nothing is NaN. Integers raise, as in PyTorch: convert with `to` first. */
export function mean(x: Tensor, dim?: Dims, keep: Keep = {}): Tensor {
  requireFloat('mean', x);
  return reduce('mean', x, dim, keep, x.dtype, (values, start, end) => total(values, start, end) / (end - start));
}

/** Squared deviations summed, divided by n − correction (1 by default, as in PyTorch): one element gives NaN. */
export function variance(
  x: Tensor,
  dim?: Dims,
  { correction = 1, ...keep }: Keep & { correction?: number } = {},
): Tensor {
  requireFloat('variance', x);
  const deviation = sub(x, mean(x, dim, { keepdim: true }));
  const divide: Fold = (values, start, end) => total(values, start, end) / Math.max(0, end - start - correction);
  return reduce('variance', mul(deviation, deviation), dim, keep, x.dtype, divide, correction);
}

function requireFloat(name: string, x: Tensor): void {
  if (!isFloatingPoint(x.dtype)) throw new TypeError(`${name}: expected a floating dtype, got ${x.dtype}`);
}

/** Where the largest value first stands between start and end. NaN counts as largest. */
function indexOfLargest(values: Storage, start: number, end: number): number {
  let best = start;
  for (let k = start; k < end && !Number.isNaN(values[best]); k++) if (!(values[k] <= values[best])) best = k;
  return best;
}

/** The largest values (not their places: see argmax). NaN wins; an empty axis raises. */
export function max(x: Tensor, dim?: Dims, keep: Keep = {}): Tensor {
  requireSome('max', x, dim);
  return reduce('max', x, dim, keep, x.dtype, (values, start, end) => values[indexOfLargest(values, start, end)]);
}

/** The index of the first largest value along one axis, or in row-major order over all; int64. An empty axis raises. */
export function argmax(x: Tensor, dim?: number, keep: Keep = {}): Tensor {
  requireSome('argmax', x, dim);
  return reduce('argmax', x, dim, keep, 'int64', (values, start, end) => indexOfLargest(values, start, end) - start);
}

function requireSome(name: string, x: Tensor, dim: Dims | undefined): void {
  if (axesOf(name, x, dim).some((axis) => x.shape[axis] === 0))
    throw new RangeError(`${name}: an empty axis has no largest value, got shape ${formatShape(x.shape)}`);
}

/** Whether some element is not 0; false for none. */
export function any(x: Tensor, dim?: Dims, keep: Keep = {}): Tensor {
  return reduce('any', x, dim, keep, 'bool', (values, start, end) =>
    Number(values.subarray(start, end).some((v) => v !== 0)),
  );
}

/** Whether every element is not 0; true for none. */
export function all(x: Tensor, dim?: Dims, keep: Keep = {}): Tensor {
  return reduce('all', x, dim, keep, 'bool', (values, start, end) =>
    Number(values.subarray(start, end).every((v) => v !== 0)),
  );
}

/** Running totals along one axis; integers and bools give int64. */
export function cumsum(x: Tensor, dim: number): Tensor {
  const axis = normalizeDim('cumsum', dim, x.shape);
  const values = flat(x);
  const step = x.shape.slice(axis + 1).reduce((size, n) => size * n, 1);
  return op(
    'cumsum',
    x.shape,
    isFloatingPoint(x.dtype) ? x.dtype : 'int64',
    [x],
    (out) => {
      for (let k = 0; k < out.length; k++)
        out[k] = values[k] + (Math.floor(k / step) % x.shape[axis] > 0 ? out[k - step] : 0);
    },
    axis,
  );
}

import { op, view } from './op.ts';
import { formatShape, normalizeDim, rowMajor, type Shape, sizeOf } from './shape.ts';
import { flat, Tensor } from './tensor.ts';

/** The same values as a constant: no gradient flows back through it. Shares storage. */
export function detach(x: Tensor): Tensor {
  return new Tensor(x.data, x.shape, x.dtype, x.strides, x.offset);
}

/** Swaps two axes; shares storage. */
export function transpose(x: Tensor, dim0: number, dim1: number): Tensor {
  const dims = x.shape.map((_, axis) => axis);
  const a = normalizeDim('transpose', dim0, x.shape);
  const b = normalizeDim('transpose', dim1, x.shape);
  [dims[a], dims[b]] = [b, a];
  return permute(x, dims);
}

/** Reorders all axes; shares storage. */
export function permute(x: Tensor, dims: readonly number[]): Tensor {
  const axes = dims.map((dim) => normalizeDim('permute', dim, x.shape));
  if (axes.length !== x.ndim || new Set(axes).size !== x.ndim)
    throw new RangeError(`permute: expected each axis of shape ${formatShape(x.shape)} once, got (${dims.join(', ')})`);
  const [shape, strides] = [x.shape, x.strides].map((of) => axes.map((axis) => of[axis]));
  return view('permute', x, shape, strides, x.offset, axes);
}

/** x[start:end:step] along one axis, with Python's rules for negative and overlong bounds; shares storage. */
export function slice(x: Tensor, dim: number, start = 0, end = Infinity, step = 1): Tensor {
  const axis = normalizeDim('slice', dim, x.shape);
  if (!Number.isInteger(step) || step < 1) throw new RangeError(`slice: step must be a positive integer, got ${step}`);
  const n = x.shape[axis];
  const clip = (bound: number) => Math.min(Math.max(bound < 0 ? bound + n : bound, 0), n);
  const first = clip(start);
  const length = Math.max(0, Math.ceil((clip(end) - first) / step));
  const shape = x.shape.map((size, k) => (k === axis ? length : size));
  const strides = x.strides.map((stride, k) => (k === axis ? stride * step : stride));
  return view('slice', x, shape, strides, x.offset + first * x.strides[axis], { axis, first, step });
}

/** Reversed along one axis; shares storage. */
export function flip(x: Tensor, dim: number): Tensor {
  const axis = normalizeDim('flip', dim, x.shape);
  const strides = x.strides.map((stride, k) => (k === axis ? -stride : stride));
  const last = Math.max(0, x.shape[axis] - 1);
  return view('flip', x, x.shape, strides, x.offset + last * x.strides[axis], axis);
}

/** x[index] along one axis, which disappears; shares storage. */
export function select(x: Tensor, dim: number, index: number): Tensor {
  const axis = normalizeDim('select', dim, x.shape);
  const at = index < 0 ? index + x.shape[axis] : index;
  if (!(Number.isInteger(at) && at >= 0 && at < x.shape[axis]))
    throw new RangeError(`select: index ${index} is out of range for dim ${dim} of shape ${formatShape(x.shape)}`);
  return squeeze(slice(x, axis, at, at + 1), axis);
}

/** A new axis of size 1, so that it ends up at `dim`; shares storage. */
export function unsqueeze(x: Tensor, dim: number): Tensor {
  const axis = normalizeDim('unsqueeze', dim, [...x.shape, 1]);
  return view(
    'unsqueeze',
    x,
    [...x.shape.slice(0, axis), 1, ...x.shape.slice(axis)],
    [...x.strides.slice(0, axis), 0, ...x.strides.slice(axis)],
  );
}

/** Drops an axis of size 1 (any other size stays, as in PyTorch); shares storage. */
export function squeeze(x: Tensor, dim: number): Tensor {
  const axis = normalizeDim('squeeze', dim, x.shape);
  if (x.shape[axis] !== 1) return x;
  return view(
    'squeeze',
    x,
    x.shape.filter((_, k) => k !== axis),
    x.strides.filter((_, k) => k !== axis),
  );
}

/** Repeats axes of size 1, and adds axes at the left, without copying (stride 0). −1 keeps an axis. */
export function expand(x: Tensor, shape: Shape): Tensor {
  const added = shape.length - x.ndim;
  const sizes = shape.map((n, axis) => (n === -1 && axis >= added ? x.shape[axis - added] : n));
  if (
    added < 0 ||
    sizes.some((n, axis) => n < 0 || (axis >= added && x.shape[axis - added] !== n && x.shape[axis - added] !== 1))
  )
    throw new RangeError(`expand: cannot expand shape ${formatShape(x.shape)} to ${formatShape(shape)}`);
  return view(
    'expand',
    x,
    sizes,
    sizes.map((n, axis) => (axis < added || x.shape[axis - added] !== n ? 0 : x.strides[axis - added])),
  );
}

/** The same elements in row-major order under another shape; one axis may be −1. Shares storage where strides allow, else copies. */
export function reshape(x: Tensor, shape: Shape): Tensor {
  const known = sizeOf(shape.filter((n) => n !== -1));
  const sizes = shape.map((n) => (n === -1 ? x.size / known : n));
  if (
    sizeOf(sizes) !== x.size ||
    !sizes.every((n) => Number.isInteger(n) && n >= 0) ||
    shape.filter((n) => n === -1).length > 1
  )
    throw new RangeError(`reshape: cannot reshape ${formatShape(x.shape)} to ${formatShape(shape)}`);
  const strides = x.size === 0 ? rowMajor(sizes) : regroup(x, sizes);
  return strides ? view('reshape', x, sizes, strides) : view('reshape', contiguous(x), sizes, rowMajor(sizes), 0);
}

/** A row-major copy, or x itself when it lies so already from the start of its storage. */
export function contiguous(x: Tensor): Tensor {
  const values = flat(x);
  if (values.length === x.data.length && values.byteOffset === x.data.byteOffset && values.buffer === x.data.buffer)
    return x;
  return op('contiguous', x.shape, x.dtype, [x], (out) => out.set(values));
}

/** Strides that show x under `shape` without copying: each run of axes that steps evenly may be cut anew. Undefined when none exist. */
function regroup(x: Tensor, shape: Shape): number[] | undefined {
  const strides = Array.from<number>({ length: shape.length });
  let axis = shape.length - 1;
  let run = 1; // elements in the run of old axes seen so far
  let cut = 1; // elements of it that new axes have taken
  let step = x.strides.at(-1) ?? 1;
  for (let old = x.ndim - 1; old >= 0; old--) {
    run *= x.shape[old];
    const runEnds = old === 0 || (x.shape[old - 1] !== 1 && x.strides[old - 1] !== run * step);
    if (!runEnds) continue;
    while (axis >= 0 && (cut < run || shape[axis] === 1)) {
      strides[axis] = cut * step;
      cut *= shape[axis--];
    }
    if (cut !== run) return undefined;
    if (old > 0) [step, run, cut] = [x.strides[old - 1], 1, 1];
  }
  for (; axis >= 0; axis--) strides[axis] = 0; // only axes of size 1 are left
  return strides;
}

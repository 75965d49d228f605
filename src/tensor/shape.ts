export type Shape = readonly number[];

/** (2, 3) or (4,): shapes as PyTorch and NumPy print them in errors. */
export function formatShape(shape: Shape): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}

export function sizeOf(shape: Shape): number {
  return shape.reduce((size, n) => size * n, 1);
}

/** Steps through row-major storage: the last axis moves by 1. */
export function rowMajor(shape: Shape): number[] {
  const strides = Array.from<number>({ length: shape.length });
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = step;
    step *= shape[axis];
  }
  return strides;
}

/** The axis as 0 … ndim − 1; negative ones count from the end. */
export function normalizeDim(name: string, dim: number, shape: Shape): number {
  const axis = dim < 0 ? dim + shape.length : dim;
  if (Number.isInteger(axis) && axis >= 0 && axis < shape.length) return axis;
  throw new RangeError(`${name}: dim ${dim} is out of range for shape ${formatShape(shape)}`);
}

/** Aligned at the right; sizes agree or one of them is 1. An error shows the shapes `of` the whole tensors. */
export function broadcastShapes(name: string, a: Shape, b: Shape, of: readonly [Shape, Shape] = [a, b]): number[] {
  const ndim = Math.max(a.length, b.length);
  return Array.from({ length: ndim }, (_, axis) => {
    const m = a[a.length - ndim + axis] ?? 1;
    const n = b[b.length - ndim + axis] ?? 1;
    if (m !== n && m !== 1 && n !== 1)
      throw new RangeError(
        `${name}: ${of[0] === a ? 'shapes' : 'leading axes'} must broadcast, got ${formatShape(of[0])} and ${formatShape(of[1])}`,
      );
    return m === 1 ? n : m;
  });
}

/** Storage positions of a strided layout, in row-major order of its elements. */
export function positions(shape: Shape, strides: Shape, offset = 0): Int32Array {
  const out = new Int32Array(sizeOf(shape));
  const index = new Int32Array(shape.length);
  const last = shape.length - 1;
  const [n, step] = [shape[last] ?? 1, strides[last] ?? 0];
  let start = offset;
  for (let k = 0; k < out.length;) {
    for (let j = 0, at = start; j < n; j++, at += step) out[k++] = at;
    for (let axis = last - 1; axis >= 0; axis--) {
      start += strides[axis];
      if (++index[axis] < shape[axis]) break;
      start -= strides[axis] * shape[axis];
      index[axis] = 0;
    }
  }
  return out;
}

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

/** Aligned at the right; sizes agree or one of them is 1. */
export function broadcastShapes(name: string, a: Shape, b: Shape): number[] {
  const ndim = Math.max(a.length, b.length);
  return Array.from({ length: ndim }, (_, axis) => {
    const m = a[a.length - ndim + axis] ?? 1;
    const n = b[b.length - ndim + axis] ?? 1;
    if (m !== n && m !== 1 && n !== 1)
      throw new RangeError(`${name}: shapes must broadcast, got ${formatShape(a)} and ${formatShape(b)}`);
    return m === 1 ? n : m;
  });
}

/** Storage positions of a strided layout, in row-major order of its elements. */
export function positions(shape: Shape, strides: Shape, offset = 0): Int32Array {
  const out = new Int32Array(sizeOf(shape));
  const index = new Int32Array(shape.length);
  let position = offset;
  for (let k = 0; k < out.length; k++) {
    out[k] = position;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      position += strides[axis];
      if (++index[axis] < shape[axis]) break;
      position -= strides[axis] * shape[axis];
      index[axis] = 0;
    }
  }
  return out;
}

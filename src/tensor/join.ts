import { promoteTypes } from './dtype.ts';
import { op } from './op.ts';
import { formatShape, normalizeDim } from './shape.ts';
import { flat, type Tensor } from './tensor.ts';
import { unsqueeze } from './views.ts';

/** Joins along an existing axis; all other sizes must agree. The dtype is promoted. */
export function cat(tensors: readonly Tensor[], dim = 0): Tensor {
  if (tensors.length === 0) throw new RangeError('cat: expected at least one tensor');
  const [first] = tensors;
  const axis = normalizeDim('cat', dim, first.shape);
  for (const { shape } of tensors)
    if (shape.length !== first.ndim || shape.some((n, k) => k !== axis && n !== first.shape[k]))
      throw new RangeError(
        `cat: shapes must agree except in dim ${dim}, got ${formatShape(first.shape)} and ${formatShape(shape)}`,
      );
  const shape = first.shape.map((n, k) => (k === axis ? tensors.reduce((length, x) => length + x.shape[axis], 0) : n));
  const dtype = tensors.map((x) => x.dtype).reduce(promoteTypes);
  const outer = shape.slice(0, axis).reduce((size, n) => size * n, 1);
  const parts = tensors.map((x) => flat(x));
  return op(
    'cat',
    shape,
    dtype,
    tensors,
    (out) => {
      let at = 0;
      for (let row = 0; row < outer; row++)
        for (const part of parts) {
          const length = part.length / outer;
          out.set(part.subarray(row * length, (row + 1) * length), at);
          at += length;
        }
    },
    axis,
  );
}

/** Joins along a new axis; all shapes must be equal. */
export function stack(tensors: readonly Tensor[], dim = 0): Tensor {
  for (const { shape } of tensors)
    if (formatShape(shape) !== formatShape(tensors[0].shape))
      throw new RangeError(
        `stack: shapes must be equal, got ${formatShape(tensors[0].shape)} and ${formatShape(shape)}`,
      );
  return cat(
    tensors.map((x) => unsqueeze(x, dim)),
    dim,
  );
}

import { kernel } from './kernel.ts';
import { op } from './op.ts';
import { broadcastShapes, formatShape, positions, rowMajor, type Shape, sizeOf } from './shape.ts';
import { flat, type Tensor } from './tensor.ts';
import { squeeze, unsqueeze } from './views.ts';

/**
 * a (…, m, k) · b (…, k, n) → (…, m, n); leading axes broadcast. A vector stands as a row at the left, as a column at the
 * right, and that axis is dropped again, as in `torch.matmul`. k = 0 gives zeros.
 * Raises RangeError when inner sizes or leading axes disagree, TypeError when dtypes do or are bool.
 */
export function matmul(a: Tensor, b: Tensor): Tensor {
  if (a.ndim === 0 || b.ndim === 0)
    throw new RangeError(
      `matmul: both need at least one axis, got ${formatShape(a.shape)} and ${formatShape(b.shape)}`,
    );
  if (a.dtype !== b.dtype || a.dtype === 'bool')
    throw new TypeError(`matmul: expected two tensors of one numeric dtype, got ${a.dtype} and ${b.dtype}`);
  if (a.shape.at(-1) !== b.shape.at(b.ndim === 1 ? 0 : -2))
    throw new RangeError(
      `matmul: inner dimensions must agree, got ${formatShape(a.shape)} and ${formatShape(b.shape)}`,
    );
  if (a.ndim === 1) return squeeze(matmul(unsqueeze(a, 0), b), b.ndim === 1 ? 0 : -2);
  if (b.ndim === 1) return squeeze(matmul(a, unsqueeze(b, 1)), -1);

  const [m, k] = a.shape.slice(-2);
  const n = b.shape[b.ndim - 1];
  const batch = broadcastShapes('matmul', a.shape.slice(0, -2), b.shape.slice(0, -2), [a.shape, b.shape]);
  const aOffsets = matrixOffsets(a.shape, batch);
  const bOffsets = matrixOffsets(b.shape, batch);
  const [x, y] = [flat(a), flat(b)];
  return op('matmul', [...batch, m, n], a.dtype, [a, b], (out) => {
    if (b.ndim === 2) return kernel.matmul(x, [0], y, [0], out, sizeOf(batch) * m, k, n); // one matrix for the whole batch
    kernel.matmul(x, aOffsets, y, bOffsets, out, m, k, n);
  });
}

/** Where each matrix of the broadcast batch starts in row-major storage of `shape`. */
function matrixOffsets(shape: Shape, batch: Shape): Int32Array {
  const strides = rowMajor(shape);
  const added = batch.length - (shape.length - 2);
  return positions(
    batch,
    batch.map((_, axis) => (axis < added || shape[axis - added] === 1 ? 0 : strides[axis - added])),
  );
}

import { toFloatingPoint } from './dtype.ts';
import { kernel } from './kernel.ts';
import { op } from './op.ts';
import { flat, type Tensor } from './tensor.ts';

/**
 * exp(x − max) / Σ exp(x − max) along the last axis, in one pass over each row where `softmax` of src/attention writes the formula
 * out. A row with NaN or +Infinity, or of −Infinity alone, is NaN. x has at least one axis and no empty one.
 */
export function softmaxRows(x: Tensor): Tensor {
  const values = flat(x);
  const n = x.shape[x.ndim - 1];
  return op('softmaxRows', x.shape, toFloatingPoint(x.dtype), [x], (out) =>
    kernel.softmax(values, out, out.length / n, n),
  );
}

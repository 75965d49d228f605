import { isFloatingPoint } from './dtype.ts';
import { op } from './op.ts';
import { formatShape } from './shape.ts';
import { flat, type Tensor } from './tensor.ts';

/**
 * Looks up rows: `input` (…) of integers, `weight` (rows, d) → (…, d), as `F.embedding`.
 * RangeError for an index outside 0 … rows − 1.
 */
export function embedding(input: Tensor, weight: Tensor): Tensor {
  if (isFloatingPoint(input.dtype) || input.dtype === 'bool')
    throw new TypeError(`embedding: expected integer indices, got ${input.dtype}`);
  if (weight.ndim !== 2)
    throw new RangeError(`embedding: expected a table (rows, d), got shape ${formatShape(weight.shape)}`);
  const [rows, d] = weight.shape;
  const [indices, table] = [flat(input), flat(weight)];
  return op('embedding', [...input.shape, d], weight.dtype, [input, weight], (out) => {
    indices.forEach((index, k) => {
      if (index < 0 || index >= rows)
        throw new RangeError(`embedding: index ${index} is outside the table of shape ${formatShape(weight.shape)}`);
      out.set(table.subarray(index * d, (index + 1) * d), k * d);
    });
  });
}

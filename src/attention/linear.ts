import { add, formatShape, matmul, type Tensor, transpose } from '../tensor/index.ts';

/** y = x Wᵀ + b, as `nn.Linear`: x (…, in), weight (out, in), bias (out) → (…, out). */
export function linear(x: Tensor, weight: Tensor, bias?: Tensor): Tensor {
  if (weight.ndim !== 2 || x.shape.at(-1) !== weight.shape[1])
    throw new RangeError(
      `linear: expected x (…, in) and weight (out, in), got ${formatShape(x.shape)} and ${formatShape(weight.shape)}`,
    );
  const y = matmul(x, transpose(weight, 0, 1));
  return bias ? add(y, bias) : y;
}

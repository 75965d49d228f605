import { add, erf, exp, gt, le, mul, sub, tanh, type Tensor, where } from '../tensor/index.ts';

/** max(x, 0) */
export function relu(x: Tensor): Tensor {
  return where(le(x, 0), 0, x); // not maximum: its gradient at 0 would be ½ by the tie, here it is 0 as in PyTorch
}

/** x Φ(x), Φ the normal distribution function: exact by erf, or its tanh approximation (Hendrycks and Gimpel 2016). */
export function gelu(x: Tensor, { approximate = 'none' }: { approximate?: 'none' | 'tanh' } = {}): Tensor {
  const argument =
    approximate === 'none'
      ? erf(mul(x, Math.SQRT1_2))
      : tanh(mul(add(x, mul(mul(mul(x, x), x), 0.044715)), Math.sqrt(2 / Math.PI)));
  return mul(mul(x, 0.5), add(argument, 1));
}

/** x above 0, eˣ − 1 below (Clevert et al. 2015). */
export function elu(x: Tensor): Tensor {
  const above = gt(x, 0);
  return where(above, x, sub(exp(where(above, 0, x)), 1)); // the inner where keeps e^x finite where it is not chosen
}

import { add, erf, exp, gt, maximum, minimum, mul, sub, tanh, type Tensor, where } from '../tensor/index.ts';

/** max(x, 0) */
export function relu(x: Tensor): Tensor {
  return maximum(x, 0);
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
  return where(gt(x, 0), x, sub(exp(minimum(x, 0)), 1));
}

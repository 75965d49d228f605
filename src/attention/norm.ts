import { add, div, mean, mul, sqrt, sub, type Tensor, variance } from '../tensor/index.ts';

export interface NormOptions {
  /** gain of each feature, (d) */
  weight?: Tensor;
  /** shift of each feature, (d) */
  bias?: Tensor;
  /** added under the root; keeps a constant row finite */
  eps?: number;
}

/** (x − mean) / √(variance + ε) · weight + bias over the last axis; the variance divides by d, not d − 1. Ba et al. 2016, eq. 4. */
export function layerNorm(x: Tensor, { weight, bias, eps = 1e-5 }: NormOptions = {}): Tensor {
  const centred = sub(x, mean(x, -1, { keepdim: true }));
  const spread = sqrt(add(variance(x, -1, { correction: 0, keepdim: true }), eps));
  const normal = div(centred, spread);
  const scaled = weight ? mul(normal, weight) : normal;
  return bias ? add(scaled, bias) : scaled;
}

/** x / √(mean(x²) + ε) · weight over the last axis: layer norm without centring. Zhang and Sennrich 2019, eq. 4. */
export function rmsNorm(x: Tensor, { weight, eps = 1e-6 }: Omit<NormOptions, 'bias'> = {}): Tensor {
  const normal = div(x, sqrt(add(mean(mul(x, x), -1, { keepdim: true }), eps)));
  return weight ? mul(normal, weight) : normal;
}

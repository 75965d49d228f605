import { div, eq, exp, log, max, sub, sum, type Tensor, where } from '../tensor/index.ts';

/** What becomes of a row that may attend nowhere (all its scores are −Infinity): NaN as in PyTorch, or zeros. */
export type DeadRows = 'nan' | 'zero';

export interface SoftmaxOptions {
  /** the axis whose entries sum to 1; for scores (…, queries, keys) the last */
  dim?: number;
  /** > 0; scores are divided by it: small sharpens towards the maximum, large flattens towards the mean */
  temperature?: number;
  deadRows?: DeadRows;
}

/**
 * softmax(x)ⱼ = exp(xⱼ / T) / Σₖ exp(xₖ / T): positive weights that sum to 1 along `dim`.
 * The row's maximum is subtracted first, which changes nothing (it cancels) and keeps exp from overflowing.
 * −Infinity gets exactly 0; a row with NaN or +Infinity is NaN; an empty axis stays empty. Raises RangeError for T ≤ 0.
 */
export function softmax(x: Tensor, { dim = -1, temperature = 1, deadRows = 'nan' }: SoftmaxOptions = {}): Tensor {
  if (x.shape.at(dim) === 0) return x;
  const scores = atTemperature('softmax', x, temperature);
  const largest = max(scores, dim, { keepdim: true });
  const numerator = exp(sub(scores, largest));
  const weights = div(numerator, sum(numerator, dim, { keepdim: true }));
  return deadRows === 'zero' ? where(eq(largest, -Infinity), 0, weights) : weights;
}

/** log(softmax(x)) without ever rounding a small weight to 0: x − max − log Σ exp(x − max). */
export function logSoftmax(x: Tensor, { dim = -1, temperature = 1 }: Omit<SoftmaxOptions, 'deadRows'> = {}): Tensor {
  if (x.shape.at(dim) === 0) return x;
  const scores = atTemperature('logSoftmax', x, temperature);
  const shifted = sub(scores, max(scores, dim, { keepdim: true }));
  return sub(shifted, log(sum(exp(shifted), dim, { keepdim: true })));
}

function atTemperature(name: string, x: Tensor, temperature: number): Tensor {
  if (!(temperature > 0 && temperature < Infinity))
    throw new RangeError(`${name}: temperature must be a finite number above 0, got ${temperature}`);
  return temperature === 1 ? x : div(x, temperature);
}

import {
  detach,
  div,
  type Dtype,
  eq,
  exp,
  log,
  max,
  softmaxRows,
  sub,
  sum,
  type Tensor,
  to,
  where,
} from '../tensor/index.ts';

/** What becomes of a row that may attend nowhere (all its scores are −Infinity): NaN as in PyTorch, or zeros. */
export type DeadRows = 'nan' | 'zero';

export interface SoftmaxOptions {
  /** the axis whose entries sum to 1; for scores (…, queries, keys) the last */
  dim?: number;
  /** > 0; scores are divided by it: small sharpens towards the maximum, large flattens towards the mean */
  temperature?: number;
  deadRows?: DeadRows;
  /** scores are brought to this dtype first, and weights stay in it; default their own */
  dtype?: Dtype;
}

/**
 * softmax(x)ⱼ = exp(xⱼ / T) / Σₖ exp(xₖ / T): positive weights that sum to 1 along `dim`.
 * The row's maximum is subtracted first, which changes nothing (it cancels) and keeps exp from overflowing.
 * −Infinity gets exactly 0; a row with NaN or +Infinity is NaN; an empty axis stays empty. Raises RangeError for T ≤ 0.
 */
export function softmax(
  x: Tensor,
  { dim = -1, temperature = 1, deadRows = 'nan', dtype }: SoftmaxOptions = {},
): Tensor {
  if (x.shape.at(dim) === 0) return x;
  const scores = atTemperature('softmax', dtype ? to(x, dtype) : x, temperature);
  if (scores.dtype === 'float32' && deadRows === 'nan' && dim === -1 && x.ndim > 0) return softmaxRows(scores); // the models’ fast path
  const largest = largestOf(scores, dim);
  if (deadRows === 'zero') return zeroWhenDead(scores, largest, dim);
  const numerator = exp(sub(scores, largest));
  return div(numerator, sum(numerator, dim, { keepdim: true }));
}

/** A row of −Infinity becomes 0/1 instead of NaN, so that its gradient is 0 too. */
function zeroWhenDead(scores: Tensor, largest: Tensor, dim: number): Tensor {
  const dead = eq(largest, -Infinity);
  const numerator = exp(sub(scores, where(dead, 0, largest)));
  return div(numerator, where(dead, 1, sum(numerator, dim, { keepdim: true })));
}

/** A constant to gradients: it cancels, so softmax does not depend on it. */
function largestOf(scores: Tensor, dim: number): Tensor {
  return max(detach(scores), dim, { keepdim: true });
}

/** log(softmax(x)) without ever rounding a small weight to 0: x − max − log Σ exp(x − max). */
export function logSoftmax(
  x: Tensor,
  { dim = -1, temperature = 1, dtype }: Omit<SoftmaxOptions, 'deadRows'> = {},
): Tensor {
  if (x.shape.at(dim) === 0) return x;
  const scores = atTemperature('logSoftmax', dtype ? to(x, dtype) : x, temperature);
  const shifted = sub(scores, largestOf(scores, dim));
  return sub(shifted, log(sum(exp(shifted), dim, { keepdim: true })));
}

function atTemperature(name: string, x: Tensor, temperature: number): Tensor {
  if (!(temperature > 0 && temperature < Infinity))
    throw new RangeError(`${name}: temperature must be a finite number above 0, got ${temperature}`);
  return temperature === 1 ? x : div(x, temperature);
}

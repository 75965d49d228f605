import { abs, defaultDtype, type Dtype, mul, neg, reshape, type Tensor, tensor, to } from '../tensor/index.ts';
import { type Align, relativePositions } from './masks.ts';

/**
 * One slope per head: 2^(−8(i+1)/h) for a power of two; otherwise those of the power of two below, then every other
 * slope of the one above (Press et al. 2022, §3, and the authors' code).
 */
export function alibiSlopes(heads: number): number[] {
  if (!(Number.isInteger(heads) && heads >= 1))
    throw new RangeError(`alibiSlopes: expected at least one head, got ${heads}`);
  const below = 2 ** Math.floor(Math.log2(heads));
  const slopes = Array.from({ length: below }, (_, i) => 2 ** ((-8 * (i + 1)) / below));
  if (below === heads) return slopes;
  const between = alibiSlopes(2 * below).filter((_, i) => i % 2 === 0);
  return [...slopes, ...between.slice(0, heads - below)];
}

/** −slope · |i − j|, to be added to scores: (heads, queries, keys). */
export function alibiBias(
  heads: number,
  queries: number,
  keys = queries,
  { dtype = defaultDtype, ...align }: Align & { dtype?: Dtype } = {},
): Tensor {
  const slopes = reshape(tensor(alibiSlopes(heads), { dtype }), [heads, 1, 1]);
  return neg(mul(slopes, to(abs(relativePositions(queries, keys, align)), dtype)));
}

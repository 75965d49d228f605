import {
  arange,
  cos,
  defaultDtype,
  div,
  type Dtype,
  mul,
  pow,
  reshape,
  sin,
  slice,
  stack,
  type Tensor,
  to,
  unsqueeze,
} from '../tensor/index.ts';

/**
 * Position vectors of sines and cosines: PE(pos, 2i) = sin(pos / base^(2i/d)), PE(pos, 2i+1) = cos(…) (Vaswani et al. 2017, §3.5).
 * `positions`: how many (0, 1, …), or a tensor (n) of any positions. Returns (n, d_model); for odd d_model the last column is a sine.
 * Angles are computed in float64, since float32 loses them at far positions.
 */
export function sinusoidalPositions(
  positions: number | Tensor,
  dModel: number,
  { base = 10000, dtype = defaultDtype }: { base?: number; dtype?: Dtype } = {},
): Tensor {
  const angles = rotationAngles(positions, dModel, base); // (n, ⌈d/2⌉)
  const waves = stack([sin(angles), cos(angles)], -1); // sin and cos side by side
  return to(slice(reshape(waves, [angles.shape[0], 2 * angles.shape[1]]), 1, 0, dModel), dtype);
}

/** pos / base^(2i/d) for i = 0 … ⌈d/2⌉ − 1, in float64: the clock hands behind sinusoids and RoPE. */
export function rotationAngles(positions: number | Tensor, d: number, base: number): Tensor {
  const pos = to(typeof positions === 'number' ? arange(positions) : positions, 'float64');
  const frequency = pow(base, div(mul(to(arange(0, d, 2), 'float64'), -1), d));
  return mul(unsqueeze(pos, -1), frequency);
}

import {
  add,
  arange,
  cat,
  cos,
  formatShape,
  mul,
  reshape,
  sin,
  slice,
  stack,
  sub,
  type Tensor,
  to,
} from '../tensor/index.ts';
import { rotationAngles } from './sinusoidal.ts';

export interface RopeOptions {
  /** (n); default 0, 1, … n − 1 */
  positions?: Tensor;
  /** added to the default positions: how many keys a cache already holds */
  offset?: number;
  /** which two numbers turn together: (2i, 2i+1) as in RoFormer, or (i, i + d/2) as in GPT-NeoX and Llama */
  style?: 'interleaved' | 'half';
  base?: number;
  /** only so many leading numbers turn, the rest passes; even, default d */
  rotaryDim?: number;
}

/**
 * Rotary positions: pair i of each vector turns by the angle pos · base^(−2i/rotaryDim), so q·k depends on the distance alone
 * (Su et al. 2021, eq. 15). x (…, n, d) → the same shape.
 */
export function rope(x: Tensor, options: RopeOptions = {}): Tensor {
  const [n, d] = x.shape.slice(-2);
  const { offset = 0, style = 'interleaved', base = 10000, rotaryDim = d } = options;
  const { positions = arange(offset, offset + n) } = options;
  if (rotaryDim % 2 !== 0 || rotaryDim > d)
    throw new RangeError(`rope: rotaryDim must be even and at most d, got ${rotaryDim} for ${formatShape(x.shape)}`);
  const angles = rotationAngles(positions, rotaryDim, base); // (n, rotaryDim / 2)
  return turnPairs(x, to(cos(angles), x.dtype), to(sin(angles), x.dtype), style);
}

/**
 * (a, b) → (a cos − b sin, a sin + b cos) for the first half pairs of x (…, n, d); what lies beyond them passes.
 * Cosines and sines (…, n, half), half ≤ d / 2, broadcast against x's leading axes.
 */
export function turnPairs(x: Tensor, c: Tensor, s: Tensor, style: 'interleaved' | 'half'): Tensor {
  const half = c.shape[c.ndim - 1];
  const rotaryDim = 2 * half;
  const [a, b] =
    style === 'interleaved'
      ? [slice(x, -1, 0, rotaryDim, 2), slice(x, -1, 1, rotaryDim, 2)]
      : [slice(x, -1, 0, half), slice(x, -1, half, rotaryDim)];
  const turned = [sub(mul(a, c), mul(b, s)), add(mul(a, s), mul(b, c))];
  const rotated =
    style === 'interleaved' ? reshape(stack(turned, -1), [...x.shape.slice(0, -1), rotaryDim]) : cat(turned, -1);
  return cat([rotated, slice(x, -1, rotaryDim)], -1);
}

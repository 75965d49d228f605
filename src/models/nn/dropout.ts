import { mul, Tensor, to } from '../../tensor/index.ts';
import type { Generator } from '../../tensor/random.ts';
import { Module } from './module.ts';

/**
 * Each element becomes 0 with probability p; the others are divided by 1 − p, so the expected value stays (Srivastava et al. 2014).
 * One uniform draw per element in row-major order, none for p = 0. RangeError unless 0 ≤ p ≤ 1.
 */
export function dropout(x: Tensor, p: number, generator: Generator): Tensor {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`dropout: p must lie between 0 and 1, got ${p}`);
  if (p === 0) return x;
  const kept = new Float64Array(x.size).map(() => (generator.uniform() < p ? 0 : 1 / (1 - p)));
  return mul(x, to(new Tensor(kept, x.shape, 'float64'), x.dtype));
}

/** Drops in training, passes x on otherwise. `nn.Dropout(p)`. */
export class Dropout extends Module {
  readonly p: number;
  readonly generator: Generator;

  constructor(p: number, generator: Generator) {
    super();
    this.p = p;
    this.generator = generator;
  }

  forward(x: Tensor): Tensor {
    return this.training ? dropout(x, this.p, this.generator) : x;
  }
}

import { type Dtype, full, requiresGrad, type Shape, Tensor, to } from '../../tensor/index.ts';
import type { Generator } from '../../tensor/random.ts';

/** What a module with random weights is made with. */
export interface Making {
  generator: Generator;
  /** default float32 */
  dtype?: Dtype;
}

/** A parameter of uniform draws between −bound and bound. */
export function uniform(shape: Shape, bound: number, { generator, dtype }: Making): Tensor {
  return drawn(shape, () => bound * (2 * generator.uniform() - 1), dtype);
}

/** A parameter of normal draws around 0. */
export function normal(shape: Shape, std: number, { generator, dtype }: Making): Tensor {
  return drawn(shape, () => std * generator.normal(), dtype);
}

/** A parameter that is everywhere the same. */
export function constant(shape: Shape, value: number, dtype: Dtype = 'float32'): Tensor {
  return requiresGrad(full(shape, value, { dtype }));
}

/** Uniform within ±√(6 / (in + out)): signals keep their size forwards and backwards (Glorot and Bengio 2010, eq. 16). shape (out, in). */
export function xavierUniform(shape: Shape, making: Making): Tensor {
  return uniform(shape, Math.sqrt(6 / (shape[0] + shape[1])), making);
}

/** Uniform within ±1/√in: what `nn.Linear` starts from, weight and bias alike. */
export function fanInUniform(shape: Shape, fanIn: number, making: Making): Tensor {
  return uniform(shape, 1 / Math.sqrt(fanIn), making);
}

function drawn(shape: Shape, draw: () => number, dtype: Dtype = 'float32'): Tensor {
  const values = new Float64Array(shape.reduce((size, n) => size * n, 1)).map(draw);
  return requiresGrad(to(new Tensor(values, shape, 'float64'), dtype));
}

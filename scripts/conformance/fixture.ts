import {
  type Dtype,
  flat,
  formatShape,
  isFloatingPoint,
  reshape,
  type Tensor,
  tensor,
} from '../../src/tensor/index.ts';

/** A tensor in a fixture: data in row-major nested arrays, "NaN", "Infinity" and "-Infinity" as strings. */
export interface Encoded {
  dtype: string;
  shape: number[];
  data: unknown;
}

export type Outputs = Record<string, Tensor | undefined>;

/** `floating` is the dtype of every floating tensor, its own if absent. */
export function decode({ dtype, shape, data }: Encoded, floating?: Dtype): Tensor {
  const values = [data].flat(Infinity).map(Number);
  const own = dtype === 'int' ? 'int64' : (dtype as Dtype);
  return reshape(tensor(values, { dtype: isFloatingPoint(own) ? (floating ?? own) : own }), shape);
}

/**
 * What is wrong with one tensor: missing, another shape or dtype, or further off than `tolerance` allows for the largest
 * finite magnitude expected. NaN must meet NaN and Infinity Infinity; integers and bools must be equal.
 */
export function difference(
  actual: Tensor | undefined,
  expected: Tensor,
  floating: Dtype,
  tolerance: (largest: number) => number,
): string | undefined {
  if (!actual) return 'not computed';
  if (formatShape(actual.shape) !== formatShape(expected.shape))
    return `shape ${formatShape(actual.shape)}, expected ${formatShape(expected.shape)}`;
  const dtype = isFloatingPoint(expected.dtype) ? floating : expected.dtype;
  if (actual.dtype !== dtype) return `dtype ${actual.dtype}, expected ${dtype}`;
  const [x, y] = [flat(actual), flat(expected)];
  let [largest, worst] = [0, 0];
  for (let k = 0; k < x.length; k++) {
    if (Number.isFinite(y[k])) largest = Math.max(largest, Math.abs(y[k]));
    const error = Object.is(x[k], y[k]) ? 0 : Math.abs(x[k] - y[k]);
    worst = Math.max(worst, Number.isNaN(error) ? Infinity : error);
  }
  const allowed = isFloatingPoint(dtype) ? tolerance(largest) : 0;
  return worst <= allowed ? undefined : `max error ${worst.toExponential(1)}, allowed ${allowed.toExponential(1)}`;
}

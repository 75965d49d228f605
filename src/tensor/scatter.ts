import { op } from './op.ts';
import { positions, rowMajor, type Shape } from './shape.ts';
import { flat, type Tensor } from './tensor.ts';

/** Where `slice` took its elements from: every step-th place along an axis, from `first` on. */
export interface Places {
  axis: number;
  first: number;
  step: number;
}

/** Zeros of `shape` with x put where `slice` would have taken it from: the adjoint of slice. */
export function unslice(x: Tensor, shape: Shape, places: Places): Tensor {
  const { axis, first, step } = places;
  const strides = rowMajor(shape);
  const at = positions(
    x.shape,
    strides.map((stride, k) => (k === axis ? stride * step : stride)),
    first * strides[axis],
  );
  const values = flat(x);
  return op('unslice', shape, x.dtype, [x], (out) => at.forEach((to, k) => (out[to] = values[k])), places);
}

/** Sums x (…, d) into `rows` rows, each vector into the row that `index` (…) names: the adjoint of embedding. Sums in float64. */
export function sumRows(x: Tensor, index: Tensor, rows: number): Tensor {
  const d = x.shape[x.ndim - 1];
  const [values, indices] = [flat(x), flat(index)];
  return op('sumRows', [rows, d], x.dtype, [x, index], (out) => {
    const sums = new Float64Array(rows * d);
    indices.forEach((row, k) => {
      for (let j = 0; j < d; j++) sums[row * d + j] += values[k * d + j];
    });
    out.set(sums);
  });
}

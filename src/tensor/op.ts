import { type Dtype, type Scratch, store } from './dtype.ts';
import { type Shape, sizeOf } from './shape.ts';
import { Tensor } from './tensor.ts';

/**
 * The one door through which a primitive's fresh result leaves: `fill` computes in float64 (float32 straight into its
 * storage) and the values are rounded to the dtype here, once.
 */
export function op(name: string, shape: Shape, dtype: Dtype, fill: (out: Scratch) => void): Tensor {
  const out = dtype === 'float32' ? new Float32Array(sizeOf(shape)) : new Float64Array(sizeOf(shape));
  fill(out);
  const final = dtype === 'float32' || dtype === 'float64' ? out : store(name, out, dtype);
  return new Tensor(final, shape, dtype);
}

/** The door for primitives that only look differently at the storage of `x`. */
export function view(x: Tensor, shape: Shape, strides: Shape, offset = x.offset): Tensor {
  return new Tensor(x.data, shape, x.dtype, strides, offset);
}

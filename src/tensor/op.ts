import { type Dtype, type Scratch, store } from './dtype.ts';
import type { Operand } from './operand.ts';
import { type Shape, sizeOf } from './shape.ts';
import { Tensor } from './tensor.ts';

/** Remembers what a result was computed from. `about` are the arguments of the operation that are no tensors. */
export type Recorder = (result: Tensor, name: string, inputs: readonly Operand[], about: unknown) => void;

/** Nobody, until `requiresGrad` is first called: code that never asks for gradients carries nothing of reverse mode. */
let recorder: Recorder | undefined;

export function useRecorder(replacement: Recorder): void {
  recorder = replacement;
}

/**
 * The one door through which a primitive's fresh result leaves: `fill` computes in float64 (float32 straight into its
 * storage) and the values are rounded to the dtype here, once. `name` is also the entry in autograd's table of derivatives.
 */
export function op(
  name: string,
  shape: Shape,
  dtype: Dtype,
  inputs: readonly Operand[],
  fill: (out: Scratch) => void,
  about?: unknown,
): Tensor {
  const out = dtype === 'float32' ? new Float32Array(sizeOf(shape)) : new Float64Array(sizeOf(shape));
  fill(out);
  const final = dtype === 'float32' || dtype === 'float64' ? out : store(name, out, dtype);
  const result = new Tensor(final, shape, dtype);
  recorder?.(result, name, inputs, about);
  return result;
}

/** The door for primitives that only look differently at the storage of `x`. */
export function view(
  name: string,
  x: Tensor,
  shape: Shape,
  strides: Shape,
  offset = x.offset,
  about?: unknown,
): Tensor {
  const result = new Tensor(x.data, shape, x.dtype, strides, offset);
  recorder?.(result, name, [x], about);
  return result;
}

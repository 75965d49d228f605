/**
 * @file N-dimensional arrays with PyTorch's shapes, dtypes and promotion; the ground under src/attention. No DOM.
 *
 * A tensor is never written to after it is made, so views (transpose, slice, expand, reshape) may share storage freely: there
 * are no in-place operations, and `assign` gives a parameter new storage instead of writing into the old.
 * Lessons compute in float64 (the default), models in float32. Sums run in float64 and are rounded when stored.
 *
 * Two seams are kept on purpose:
 * - Reverse mode. Every primitive ends in `op` (fresh storage) or `view` (shared storage), both in op.ts, with its name and
 *   inputs; everything else is composed of primitives. Once `requiresGrad` has been called the two doors remember them, and
 *   `backward` looks the name up in one table, autograd/derivatives.ts. Callers know nothing of it, so all of src/attention is
 *   differentiable, and a bundle that never calls `requiresGrad` or `backward` contains neither table nor pass.
 * - Fast loops. matmul and exp run behind the `Kernel` object (kernel.ts), plain TypeScript until `useKernel` swaps it.
 *   Kernels see whole row-major arrays, never strides. Fused attention is one more method there, for `tiledAttention` beside and not
 *   instead of the readable formula.
 */
export { type Dtype, type Storage, defaultDtype, isFloatingPoint, promoteTypes } from './dtype.ts';
export { roundToFloat16 } from './float16.ts';
export { type Shape, broadcastShapes, formatShape } from './shape.ts';
export { type Nested, Tensor, flat, isContiguous, tensor } from './tensor.ts';
export { arange, eye, full, ones, zeros } from './create.ts';
export {
  contiguous,
  detach,
  expand,
  flip,
  permute,
  reshape,
  select,
  slice,
  squeeze,
  transpose,
  unsqueeze,
} from './views.ts';
export { type Operand, resultType } from './operand.ts';
export { abs, add, clamp, cos, div, erf, exp, log, maximum, minimum, mul, neg, pow } from './elementwise.ts';
export { remainder, sigmoid, sin, sqrt, sub, tanh, to } from './elementwise.ts';
export { eq, ge, gt, isnan, le, logicalAnd, logicalNot, logicalOr, lt, maskedFill, ne, where } from './compare.ts';
export { type Dims, type Keep, all, any, argmax, cumsum, max, mean, sum, variance } from './reduce.ts';
export { matmul } from './matmul.ts';
export { cat, stack } from './join.ts';
export { tril, triu } from './triangle.ts';
export { embedding } from './embedding.ts';
export { softmaxRows } from './softmax-rows.ts';
export { assign, noGrad, requiresGrad } from './autograd/record.ts';
export { type BackwardOptions, type GradOptions, backward, grad } from './autograd/backward.ts';
export { type Kernel, type Reach, plainKernel, useKernel } from './kernel.ts';
export { loadKernel, loadRelaxedKernel } from './wasm/load.ts';

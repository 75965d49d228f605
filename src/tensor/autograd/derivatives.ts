import { eq, ge, gt, le, logicalAnd, lt, where } from '../compare.ts';
import { cos, div, exp, log, mul, neg, pow, sin, sub, to } from '../elementwise.ts';
import { embedding } from '../embedding.ts';
import { matmul } from '../matmul.ts';
import { cumsum, type Reduction, sum } from '../reduce.ts';
import { type Places, sumRows, unslice } from '../scatter.ts';
import { sizeOf } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { tril, triu } from '../triangle.ts';
import { expand, flip, permute, reshape, slice, transpose } from '../views.ts';

/**
 * For one input of an operation: the gradient of its result, the result itself, all inputs, what else it was told, and which
 * input is meant → the gradient of that input. The shape may still be the broadcast one: what was repeated is summed afterwards.
 */
export type Derivative = (g: Tensor, y: Tensor, inputs: readonly Tensor[], about: any, which: number) => Tensor;

/** Takes integers or bools, to which no gradient flows. */
const none: Derivative = () => {
  throw new TypeError('autograd: integers and bools have no gradient');
};

/**
 * Every operation with a floating result, by the name it gives to `op` or `view`: one derivative for each input, or one for
 * all. They are written in operations of this very table, so they can be differentiated again. Conventions are PyTorch's:
 * ties of maximum share the gradient evenly, equal largest values of max too; |x| has slope 0 at 0.
 */
export const derivatives: Record<string, Derivative | readonly Derivative[]> = {
  to: (g) => g,
  contiguous: (g) => g,

  add: (g) => g,
  sub: [(g) => g, (g) => neg(g)],
  mul: [(g, _, [, b]) => mul(g, b), (g, _, [a]) => mul(g, a)],
  div: [(g, _, [, b]) => div(g, b), (g, y, [, b]) => neg(div(mul(g, y), b))],
  pow: [
    (g, _, [a, b]) => where(eq(b, 0), 0, mul(g, mul(b, pow(a, sub(b, 1))))),
    (g, y, [a, b]) => where(logicalAnd(eq(a, 0), ge(b, 0)), 0, mul(g, mul(y, log(a)))),
  ],
  remainder: [(g) => g, (g, y, [a, b]) => mul(g, div(sub(y, a), b))], // −⌊a/b⌋ = (y − a) / b
  maximum: [(g, _, [a, b]) => toLarger(g, a, b), (g, _, [a, b]) => toLarger(g, b, a)],
  minimum: [(g, _, [a, b]) => toLarger(g, b, a), (g, _, [a, b]) => toLarger(g, a, b)],

  neg: (g) => neg(g),
  abs: (g, _, [x]) => where(gt(x, 0), g, where(lt(x, 0), neg(g), 0)),
  clamp: (g, _, [x], { low, high }: { low: number; high: number }) => where(logicalAnd(ge(x, low), le(x, high)), g, 0),
  exp: (g, y) => mul(g, y),
  log: (g, _, [x]) => div(g, x),
  sqrt: (g, y) => div(g, mul(y, 2)),
  sin: (g, _, [x]) => mul(g, cos(x)),
  cos: (g, _, [x]) => neg(mul(g, sin(x))),
  tanh: (g, y) => mul(g, sub(1, mul(y, y))),
  sigmoid: (g, y) => mul(g, mul(y, sub(1, y))),
  erf: (g, _, [x]) => mul(g, mul(exp(neg(mul(x, x))), 2 / Math.sqrt(Math.PI))),

  where: [none, (g, _, [condition]) => where(condition, g, 0), (g, _, [condition]) => where(condition, 0, g)],

  softmaxRows: (g, y) => mul(y, sub(g, sum(mul(g, y), -1, { keepdim: true }))),

  matmul: [leftOfProduct, rightOfProduct],

  sum: (g, _, [x], { axes }: Reduction) => spread(g, x, axes),
  mean: (g, _, [x], { axes, length }: Reduction) => spread(div(g, length), x, axes),
  // x holds squared deviations
  variance: (g, _, [x], { axes, length, correction }: Reduction) =>
    spread(div(g, Math.max(0, length - correction)), x, axes),
  max: (g, y, [x], { axes }: Reduction) => {
    const largest = to(eq(x, spread(y, x, axes)), g.dtype);
    return mul(spread(g, x, axes), div(largest, sum(largest, axes, { keepdim: true })));
  },
  cumsum: (g, _, __, axis: number) => flip(cumsum(flip(g, axis), axis), axis),

  permute: (g, _, __, dims: number[]) => permute(g, dims.map((_, axis) => dims.indexOf(axis))), // prettier-ignore
  slice: (g, _, [x], places: Places) => unslice(g, x.shape, places),
  unslice: (g, _, [x], { axis, first, step }: Places) => slice(g, axis, first, first + step * x.shape[axis], step),
  flip: (g, _, __, axis: number) => flip(g, axis),
  expand: (g) => g,
  unsqueeze: (g, _, [x]) => reshape(g, x.shape),
  squeeze: (g, _, [x]) => reshape(g, x.shape),
  reshape: (g, _, [x]) => reshape(g, x.shape),
  tril: (g, _, __, diagonal: number) => tril(g, diagonal),
  triu: (g, _, __, diagonal: number) => triu(g, diagonal),

  cat: (g, _, inputs, axis: number, which) => {
    const start = inputs.slice(0, which).reduce((length, x) => length + x.shape[axis], 0);
    return slice(g, axis, start, start + inputs[which].shape[axis]);
  },
  embedding: [none, (g, _, [input, weight]) => sumRows(g, input, weight.shape[0])],
  sumRows: [(g, _, [, index]) => embedding(index, g), none],
};

/** g where a is larger, half of it where both are equal, else 0. */
function toLarger(g: Tensor, a: Tensor, b: Tensor): Tensor {
  return where(gt(a, b), g, where(eq(a, b), mul(g, 0.5), 0));
}

/** g as if the reduced axes had been kept, repeated along them: the shape of x. */
function spread(g: Tensor, x: Tensor, axes: readonly number[]): Tensor {
  const kept = x.shape.map((n, axis) => (axes.includes(axis) ? 1 : n));
  return expand(reshape(g, kept), x.shape);
}

function leftOfProduct(g: Tensor, _: Tensor, [, b]: readonly Tensor[]): Tensor {
  return matmul(g, transpose(b, -2, -1));
}

/** Where one matrix b served a whole batch, the batch is joined into more rows first: one product instead of many and their sum. */
function rightOfProduct(g: Tensor, _: Tensor, [a, b]: readonly Tensor[]): Tensor {
  const rows = (x: Tensor) => (b.ndim === 2 ? reshape(x, [sizeOf(x.shape.slice(0, -1)), x.shape[x.ndim - 1]]) : x);
  return matmul(transpose(rows(a), -2, -1), rows(g));
}

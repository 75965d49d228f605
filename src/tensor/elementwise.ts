import { type Dtype, type Scratch, type Storage, toFloatingPoint } from './dtype.ts';
import { kernel } from './kernel.ts';
import { op } from './op.ts';
import { asTensor, type Operand, resultType } from './operand.ts';
import { broadcastShapes } from './shape.ts';
import { flat, Tensor } from './tensor.ts';
import { expand } from './views.ts';

/** The same values in another dtype; x itself when it has it. */
export function to(x: Tensor, dtype: Dtype): Tensor {
  return x.dtype === dtype ? x : op('to', x.shape, dtype, [x], (out) => out.set(flat(x)));
}

/** f at every element. Integers and bools become the default floating dtype unless `dtype` says otherwise. */
export function map(name: string, x: Tensor, f: (x: number) => number, dtype = toFloatingPoint(x.dtype)): Tensor {
  const values = flat(x);
  return op(name, x.shape, dtype, [x], (out) => {
    for (let k = 0; k < out.length; k++) out[k] = f(values[k]);
  });
}

/** Writes one result for each pair of elements. */
type Pairwise = (x: Storage, y: Storage, out: Scratch) => void;

/** Pairs of elements after broadcasting; both are first brought to the promoted dtype. */
export function zip(name: string, a: Operand, b: Operand, fill: Pairwise, dtype?: Dtype): Tensor {
  const common = resultType(a, b);
  const [x, y] = [asTensor(a), asTensor(b)];
  const shape = broadcastShapes(name, x.shape, y.shape);
  const u = flat(expand(asCommon(x, common), shape));
  const v = flat(expand(asCommon(y, common), shape));
  return op(name, shape, dtype ?? common, [a, b], (out) => fill(u, v, out));
}

/** f at every pair. Where a loop of its own is written instead, it is because a call per element would take most of the time. */
export function each(f: (x: number, y: number) => number): Pairwise {
  return (x, y, out) => {
    for (let k = 0; k < out.length; k++) out[k] = f(x[k], y[k]);
  };
}

/** A number meets float16 tensors in float32, as in PyTorch: 1e5 · half doesn't overflow before the product is known. */
function asCommon(x: Tensor, common: Dtype): Tensor {
  return to(x, common === 'float16' && x.ndim === 0 ? 'float32' : common);
}

export function add(a: Operand, b: Operand): Tensor {
  return zip('add', a, b, (x, y, out) => {
    for (let k = 0; k < out.length; k++) out[k] = x[k] + y[k];
  });
}

export function sub(a: Operand, b: Operand): Tensor {
  if (resultType(a, b) === 'bool') throw new TypeError('sub: bools cannot be subtracted, use ne or logicalNot');
  return zip('sub', a, b, (x, y, out) => {
    for (let k = 0; k < out.length; k++) out[k] = x[k] - y[k];
  });
}

export function mul(a: Operand, b: Operand): Tensor {
  return zip('mul', a, b, (x, y, out) => {
    for (let k = 0; k < out.length; k++) out[k] = x[k] * y[k];
  });
}

/** True division: integers give a floating result. x/0 is ±Infinity or NaN. */
export function div(a: Operand, b: Operand): Tensor {
  return zip(
    'div',
    a,
    b,
    (x, y, out) => {
      for (let k = 0; k < out.length; k++) out[k] = x[k] / y[k];
    },
    toFloatingPoint(resultType(a, b)),
  );
}

/** a − b·⌊a/b⌋: takes the sign of b, as in Python. */
export function remainder(a: Operand, b: Operand): Tensor {
  return zip(
    'remainder',
    a,
    b,
    each((x, y) => x - y * Math.floor(x / y)),
  );
}

/** aᵇ. Negative powers of integers raise. */
export function pow(a: Operand, b: Operand): Tensor {
  const dtype = resultType(a, b);
  const power = (x: number, y: number) => {
    if (y < 0 && dtype !== toFloatingPoint(dtype))
      throw new RangeError('pow: integers to negative powers are not allowed');
    return x ** y;
  };
  return zip('pow', a, b, each(power));
}

/** The larger; NaN if either is NaN. */
export function maximum(a: Operand, b: Operand): Tensor {
  return zip('maximum', a, b, each(Math.max));
}

/** The smaller; NaN if either is NaN. */
export function minimum(a: Operand, b: Operand): Tensor {
  return zip('minimum', a, b, each(Math.min));
}

/** No smaller than low, no larger than high; NaN stays. */
export function clamp(x: Tensor, low: number, high: number): Tensor {
  const common = to(x, resultType(x, low, high));
  const values = flat(common);
  return op(
    'clamp',
    x.shape,
    common.dtype,
    [common],
    (out) => {
      for (let k = 0; k < out.length; k++) out[k] = Math.min(Math.max(values[k], low), high);
    },
    { low, high },
  );
}

export function neg(x: Tensor): Tensor {
  if (x.dtype === 'bool') throw new TypeError('neg: a bool has no negative, use logicalNot');
  return map('neg', x, (v) => -v, x.dtype);
}

export function abs(x: Tensor): Tensor {
  return map('abs', x, Math.abs, x.dtype);
}

export function exp(x: Tensor): Tensor {
  const values = flat(x);
  return op('exp', x.shape, toFloatingPoint(x.dtype), [x], (out) => kernel.exp(values, out));
}

export function log(x: Tensor): Tensor {
  return map('log', x, Math.log);
}

export function sqrt(x: Tensor): Tensor {
  return map('sqrt', x, Math.sqrt);
}

export function sin(x: Tensor): Tensor {
  return map('sin', x, Math.sin);
}

export function cos(x: Tensor): Tensor {
  return map('cos', x, Math.cos);
}

export function tanh(x: Tensor): Tensor {
  return map('tanh', x, Math.tanh);
}

/** 1 / (1 + e⁻ˣ) */
export function sigmoid(x: Tensor): Tensor {
  return map('sigmoid', x, (v) => 1 / (1 + Math.exp(-v)));
}

/** The Gauss error function, to float64 precision. */
export function erf(x: Tensor): Tensor {
  return map('erf', x, erfOf);
}

/** 2/√π · e^(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)): every term has the sign of x, so nothing cancels (Abramowitz and Stegun 7.1.6). */
function erfOf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

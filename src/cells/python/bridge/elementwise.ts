import * as engine from '../../../tensor/index.ts';
import { type Dtype, flat, isFloatingPoint, type Storage, Tensor } from '../../../tensor/index.ts';
import { each, map, zip } from '../../../tensor/elementwise.ts';
import { asTensor, type Value } from './make.ts';

type F1 = (x: number) => number;
type F2 = (x: number, y: number) => number;

/** Halves go to the even neighbour, as in PyTorch: 2.5 to 2. */
function roundHalfEven(x: number): number {
  const near = Math.round(x);
  return Math.abs(x % 1) === 0.5 && near % 2 !== 0 ? near - 1 : near;
}

const sigmoid: F1 = (x) => 1 / (1 + Math.exp(-x));

const erf: F1 = (x) => engine.erf(engine.tensor(x)).item();

/** Winitzki's approximation (2008), then Halley's steps on erf(x) = y. */
const erfinv: F1 = (y) => {
  if (!(Math.abs(y) < 1)) return Math.abs(y) === 1 ? y * Infinity : NaN;
  const [log, a] = [Math.log1p(-y * y), 0.147];
  const half = 2 / (Math.PI * a) + log / 2;
  let x = Math.sign(y) * Math.sqrt(Math.sqrt(half * half - log / a) - half);
  for (let step = 0; step < 3; step++) {
    const newton = (erf(x) - y) / ((2 / Math.sqrt(Math.PI)) * Math.exp(-x * x));
    x -= newton / (1 + x * newton);
  }
  return x;
};

const byNumber: Record<string, F1> = {
  erfinv,
  neg: (x) => -x,
  abs: Math.abs,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  log1p: Math.log1p,
  exp2: (x) => 2 ** x,
  expm1: Math.expm1,
  sqrt: Math.sqrt,
  rsqrt: (x) => 1 / Math.sqrt(x),
  reciprocal: (x) => 1 / x,
  square: (x) => x * x,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  tanh: Math.tanh,
  sigmoid,
  logsigmoid: (x) => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x))),
  floor: Math.floor,
  ceil: Math.ceil,
  trunc: Math.trunc,
  round: roundHalfEven,
  frac: (x) => x - Math.trunc(x),
  sign: (x) => (Number.isNaN(x) ? 0 : Math.sign(x)),
  isnan: (x) => Number(Number.isNaN(x)),
  isinf: (x) => Number(Math.abs(x) === Infinity),
  isfinite: (x) => Number(Number.isFinite(x)),
  not: (x) => Number(x === 0),
  bitnot: (x) => -x - 1,
  erfc: (x) => 1 - erf(x),
};

const whole: Record<string, (x: Tensor) => Tensor> = { exp: engine.exp, erf: engine.erf };

/** `dtype` is the result's. */
export function unary(name: string, x: Tensor, dtype: Dtype): Tensor {
  const own = whole[name];
  if (own) return own(engine.to(x, dtype));
  return map(name, x, byNumber[name], dtype);
}

/** A quotient's floor as Python and PyTorch have it: exact for integers, −0 and infinities kept. */
const floorDivide: F2 = (x, y) => {
  if (y === 0) return x / y;
  const rest = x % y;
  let quotient = (x - rest) / y;
  if (rest !== 0 && rest < 0 !== y < 0) quotient -= 1;
  if (quotient === 0) return x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
};

const remainder: F2 = (x, y) => {
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
};

function gcd(x: number, y: number): number {
  [x, y] = [Math.abs(x), Math.abs(y)];
  while (y) [x, y] = [y, x % y];
  return x;
}

/** A whole result beyond 2⁵³ may have lost bits: it is no safe integer, and `store` raises. */
const pairs: Record<string, F2> = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: (x, y) => x / y,
  truediv: (x, y) => Math.trunc(x / y),
  floordiv: floorDivide,
  remainder,
  fmod: (x, y) => x % y,
  intpow: (x, y) => (y >= 0 ? x ** y : Math.abs(x) === 1 ? x ** y : 0),
  pow: (x, y) => (Math.abs(x) === 1 && Math.abs(y) === Infinity ? 1 : x === 1 ? 1 : x ** y),
  maximum: Math.max,
  minimum: Math.min,
  fmax: (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.max(x, y)),
  fmin: (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.min(x, y)),
  atan2: Math.atan2,
  hypot: Math.hypot,
  eq: (x, y) => Number(x === y),
  ne: (x, y) => Number(x !== y),
  lt: (x, y) => Number(x < y),
  le: (x, y) => Number(x <= y),
  gt: (x, y) => Number(x > y),
  ge: (x, y) => Number(x >= y),
  and: (x, y) => Number(x !== 0 && y !== 0),
  or: (x, y) => Number(x !== 0 || y !== 0),
  xor: (x, y) => Number((x !== 0) !== (y !== 0)),
  bitand: (x, y) => Number(BigInt(x) & BigInt(y)),
  bitor: (x, y) => Number(BigInt(x) | BigInt(y)),
  bitxor: (x, y) => Number(BigInt(x) ^ BigInt(y)),
  // by less than nothing: as PyTorch 2 defines it, nothing or the sign is left
  lshift: (x, y) => (y < 0 ? 0 : x * 2 ** y),
  rshift: (x, y) => (y < 0 ? -Number(x < 0) : Math.floor(x / 2 ** y)),
  gcd,
};

/** Loops of their own for what models do most: floating tensors that lie row-major, and numbers. */
const quick: Record<string, (x: Storage, y: Storage, ys: number, out: Storage) => void> = {
  add: (x, y, ys, out) => { for (let k = 0; k < out.length; k++) out[k] = x[k] + y[k * ys]; },
  sub: (x, y, ys, out) => { for (let k = 0; k < out.length; k++) out[k] = x[k] - y[k * ys]; },
  mul: (x, y, ys, out) => { for (let k = 0; k < out.length; k++) out[k] = x[k] * y[k * ys]; },
  div: (x, y, ys, out) => { for (let k = 0; k < out.length; k++) out[k] = x[k] / y[k * ys]; },
  maximum: (x, y, ys, out) => { for (let k = 0; k < out.length; k++) out[k] = Math.max(x[k], y[k * ys]); },
  minimum: (x, y, ys, out) => { for (let k = 0; k < out.length; k++) out[k] = Math.min(x[k], y[k * ys]); },
}; // prettier-ignore

/** Whether b's axes are a's last ones. */
function trails(a: Tensor, b: Tensor): boolean {
  return a.ndim >= b.ndim && b.shape.every((n, axis) => n === a.shape[axis + a.ndim - b.ndim]);
}

/** The same result as `zip`, for b a number or of the shape that a ends in, as a bias is; undefined when they are neither. */
function quickly(name: string, a: Value, b: Value, dtype: Dtype): Tensor | undefined {
  const loop = quick[name];
  if (!loop || (dtype !== 'float32' && dtype !== 'float64')) return undefined;
  if (!(a instanceof Tensor) || a.dtype !== dtype) return undefined;
  const Floats = dtype === 'float32' ? Float32Array : Float64Array;
  const out = new Floats(a.size);
  if (!(b instanceof Tensor)) loop(flat(a), Floats.of(Number(b)), 0, out);
  else if (b.dtype === dtype && trails(a, b)) {
    const [x, y] = [flat(a), flat(b)];
    if (y.length === x.length) loop(x, y, 1, out);
    else if (y.length < 8) return undefined;
    else
      for (let at = 0; at < x.length; at += y.length)
        loop(x.subarray(at, at + y.length), y, 1, out.subarray(at, at + y.length));
  } else return undefined;
  return new Tensor(out, a.shape, dtype);
}

/** Both operands in `common`, the result in `dtype`. */
export function binary(name: string, a: Value, b: Value, common: Dtype, dtype: Dtype): Tensor {
  if (common === dtype) {
    const done = quickly(name, a, b, dtype);
    if (done) return done;
  }
  const [x, y] = [asTensor(a, common), asTensor(b, common)].map((v) => engine.to(v, common));
  if (
    (name === 'floordiv' || name === 'truediv' || name === 'remainder' || name === 'fmod') &&
    !isFloatingPoint(common)
  )
    if (flat(y).includes(0)) throw new Error('RuntimeError: ZeroDivisionError');
  return zip(name, x, y, each(pairs[name]), dtype);
}

export function to(x: Tensor, dtype: Dtype): Tensor {
  return engine.to(x, dtype);
}

/** A row-major copy, always fresh. */
export function clone(x: Tensor): Tensor {
  return new Tensor(flat(x).slice(), x.shape, x.dtype);
}

export function where(condition: Tensor, a: Value, b: Value, dtype: Dtype): Tensor {
  return engine.where(condition, engine.to(asTensor(a, dtype), dtype), engine.to(asTensor(b, dtype), dtype));
}

export function clamp(x: Tensor, low: Value | undefined, high: Value | undefined, dtype: Dtype): Tensor {
  let out = engine.to(x, dtype);
  if (low !== undefined) out = binary('maximum', out, low, dtype, dtype);
  return high === undefined ? out : binary('minimum', out, high, dtype, dtype);
}

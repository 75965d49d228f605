import * as engine from '../../../tensor/index.ts';
import { type Dtype, flat, isFloatingPoint, Tensor } from '../../../tensor/index.ts';
import { each, map, zip } from '../../../tensor/elementwise.ts';
import { asTensor, type Value } from './make.ts';

type F1 = (x: number) => number;
type F2 = (x: number, y: number) => number;

/** Half away from even: PyTorch rounds 2.5 to 2. */
export function roundHalfEven(x: number): number {
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

/** An int64 product must be right or raise: beyond 2⁵³ the float64 product may have lost bits, and then it is no safe integer. */
const pairs: Record<string, F2> = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: (x, y) => x / y,
  truediv: (x, y) => Math.trunc(x / y),
  floordiv: floorDivide,
  remainder,
  fmod: (x, y) => x % y,
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
  lshift: (x, y) => x * 2 ** y,
  rshift: (x, y) => Math.floor(x / 2 ** y),
  gcd,
  lerp0: (x, y) => x * y,
};

const quick: Record<string, (a: engine.Operand, b: engine.Operand) => Tensor> = {
  add: engine.add,
  sub: engine.sub,
  mul: engine.mul,
};

/** Both operands in `common`, the result in `dtype`. */
export function binary(name: string, a: Value, b: Value, common: Dtype, dtype: Dtype): Tensor {
  const [x, y] = [asTensor(a, common), asTensor(b, common)].map((v) => engine.to(v, common));
  if ((name === 'floordiv' || name === 'truediv' || name === 'remainder' || name === 'fmod') && !isFloatingPoint(common))
    if (flat(y).includes(0)) throw new Error('RuntimeError: ZeroDivisionError');
  if (quick[name] && common === dtype && common !== 'bool' && x.dtype === y.dtype) return quick[name](x, y);
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

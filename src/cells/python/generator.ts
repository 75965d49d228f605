import { roundToFloat16 } from '../../tensor/float16.ts';

/**
 * @file PyTorch's generator for the CPU and what it draws: `torch.manual_seed(0)` here gives the numbers it gives there.
 *
 * Followed: PyTorch 1.13 without Intel MKL, on a processor with AVX2, found by comparing with one. To the bit: the 32-bit
 * stream, `uniform`, `randint`, `randperm`, `bernoulli`, and 16 or more float32 normals. Computed there in float64 with another
 * library's log, sin and cos, so equal to one unit in the last float64 place (and, once rounded to float32, as good as always):
 * fewer than 16 normals, float64 normals, `exponential`, float64 `uniform` between bounds other than 0 and 1.
 * Known differences of others: PyTorch 2.x takes 64 bits for smaller `randint` ranges too (from 2^28 in late releases); builds with
 * Intel MKL draw `bernoulli_`, thus dropout, and `exponential_`, thus `multinomial`, from MKL's own stream.
 *
 * The targets are in the order of memory, which is the order PyTorch fills them in, whatever the strides.
 */
export type Target = Float32Array | Float64Array;

const f = Math.fround;
const real = new Float64Array(1);
/** its low half, then its high half: little-endian, as all machines that browsers run on */
const realHalves = new Uint32Array(real.buffer);
const single = new Float32Array(1);
const singleBits = new Int32Array(single.buffer);

/** The state of MT19937 (Matsumoto and Nishimura 1998) with the normal that the last pair left over. */
export class Generator {
  private readonly words = new Uint32Array(624);
  private at = 624;
  private left: number | undefined;
  private seed = 0n;

  /** 67280421310721 is what PyTorch's default generator starts with. */
  constructor(seed = 67280421310721n) {
    this.manualSeed(seed);
  }

  /** Only the low 32 bits count, as there; a negative seed is remapped with 2^64. */
  manualSeed(seed: bigint): void {
    this.seed = BigInt.asUintN(64, seed);
    const { words } = this;
    words[0] = Number(this.seed & 0xffffffffn);
    for (let i = 1; i < 624; i++) words[i] = Math.imul(1812433253, words[i - 1] ^ (words[i - 1] >>> 30)) + i;
    this.at = 624;
    this.left = undefined;
  }

  get initialSeed(): bigint {
    return this.seed;
  }

  /** Everything the next draws depend on, to be given back to `restore`. */
  save(): GeneratorState {
    return { words: this.words.slice(), at: this.at, left: this.left, seed: this.seed };
  }

  restore(state: GeneratorState): void {
    this.words.set(state.words);
    this.at = state.at;
    this.left = state.left;
    this.seed = state.seed;
  }

  /** 32 bits. */
  random(): number {
    if (this.at === 624) this.twist();
    let y = this.words[this.at++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** 64 bits, the first 32 drawn on top. */
  random64(): bigint {
    return (BigInt(this.random()) << 32n) | BigInt(this.random());
  }

  /** A float32 in [0, 1): 24 bits. */
  single(): number {
    return (this.random() & 0xffffff) / 2 ** 24;
  }

  /** A float64 in [0, 1): 53 bits. */
  double(): number {
    return ((this.random() & 0x1fffff) * 2 ** 32 + this.random()) / 2 ** 53;
  }

  /** Mean 0, variance 1, by Box and Muller; every second one was drawn with the one before. */
  normal(): number {
    if (this.left !== undefined) {
      const kept = this.left;
      this.left = undefined;
      return kept;
    }
    const angle = 2 * Math.PI * this.double();
    const radius = Math.sqrt(-2 * Math.log1p(-this.double()));
    this.left = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  private twist(): void {
    const { words } = this;
    for (let k = 0; k < 624; k++) {
      const y = (words[k] & 0x80000000) | (words[(k + 1) % 624] & 0x7fffffff);
      words[k] = words[(k + 397) % 624] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.at = 0;
  }
}

export interface GeneratorState {
  readonly words: Uint32Array;
  readonly at: number;
  readonly left: number | undefined;
  readonly seed: bigint;
}

/** `uniform_(low, high)`, and `rand` with 0 and 1. */
export function drawUniform(from: Generator, out: Target, low: number, high: number): void {
  if (out instanceof Float64Array) for (let i = 0; i < out.length; i++) out[i] = from.double() * (high - low) + low;
  else {
    const [base, span] = [f(low), f(f(high) - f(low))];
    for (let i = 0; i < out.length; i++) out[i] = fma(from.single(), span, base);
  }
}

/** `uniform_` of float16: 11 of the 32 bits, rounded once at the end. */
export function drawUniformHalf(from: Generator, out: Target, low: number, high: number): void {
  const [base, span] = [roundToFloat16(low), roundToFloat16(roundToFloat16(high) - roundToFloat16(low))];
  for (let i = 0; i < out.length; i++) out[i] = roundToFloat16(f(f(((from.random() & 2047) / 2048) * span) + base));
}

/** `normal_` of float16: as `drawNormal`, from float16 uniforms, radius and angle rounded too. */
export function drawNormalHalf(from: Generator, out: Target, mean: number, std: number, contiguous: boolean): void {
  const n = out.length;
  if (n < 16 || !contiguous) return drawNormal(from, out, mean, std, contiguous);
  drawUniformHalf(from, out, 0, 1);
  for (let i = 0; i + 16 <= n; i += 16) sixteenHalf(out.subarray(i, i + 16), mean, std);
  if (n % 16 === 0) return;
  const tail = out.subarray(n - 16);
  drawUniformHalf(from, tail, 0, 1);
  sixteenHalf(tail, mean, std);
}

function sixteenHalf(out: Target, mean: number, std: number): void {
  for (let j = 0; j < 8; j++) {
    const radius = roundToFloat16(Math.sqrt(-2 * Math.log(1 - out[j])));
    const angle = roundToFloat16(2 * Math.PI * out[j + 8]);
    out[j] = roundToFloat16(radius * Math.cos(angle) * std + mean);
    out[j + 8] = roundToFloat16(radius * Math.sin(angle) * std + mean);
  }
}

/** `normal_(mean, std)`, and `randn` with 0 and 1. 16 and more that lie contiguously are made sixteen at a time. */
export function drawNormal(from: Generator, out: Target, mean: number, std: number, contiguous: boolean): void {
  const n = out.length;
  if (n < 16 || !contiguous) for (let i = 0; i < n; i++) out[i] = from.normal() * std + mean;
  else {
    drawUniform(from, out, 0, 1);
    for (let i = 0; i + 16 <= n; i += 16) sixteen(out.subarray(i, i + 16), mean, std);
    if (n % 16 === 0) return;
    // the tail: its last sixteen are drawn anew, over what stands there already
    const tail = out.subarray(n - 16);
    drawUniform(from, tail, 0, 1);
    sixteen(tail, mean, std);
  }
}

/** `bernoulli_(p)` with one p for all: 64 bits each. */
export function drawBernoulli(from: Generator, out: Target, p: number): void {
  for (let i = 0; i < out.length; i++) out[i] = from.double() < p ? 1 : 0;
}

/** `torch.bernoulli(p)`: a probability for each, 32 bits for a float32 one and 64 for a float64 one. */
export function drawBernoulliEach(from: Generator, out: Target, p: Target): void {
  const draw = p instanceof Float64Array ? () => from.double() : () => from.single();
  for (let i = 0; i < out.length; i++) out[i] = draw() < p[i] ? 1 : 0;
}

/** `exponential_(rate)`. */
export function drawExponential(from: Generator, out: Target, rate: number): void {
  for (let i = 0; i < out.length; i++) out[i] = (-1 / rate) * Math.log1p(-from.double());
}

/** Integers low … high − 1, as `random_(low, high)` and `randint`. */
export function drawIntegers(from: Generator, out: { length: number; [i: number]: number }, low: number, high: number) {
  const range = high - low;
  if (range < 2 ** 32) for (let i = 0; i < out.length; i++) out[i] = (from.random() % range) + low;
  else for (let i = 0; i < out.length; i++) out[i] = Number(from.random64() % BigInt(range)) + low;
}

/** `randperm`: 0 … n − 1 shuffled. */
export function drawPermutation(from: Generator, out: { length: number; [i: number]: number }): void {
  const n = out.length;
  for (let i = 0; i < n; i++) out[i] = i;
  for (let i = 0; i < n - 1; i++) {
    const other = i + (from.random() % (n - i));
    const kept = out[i];
    out[i] = out[other];
    out[other] = kept;
  }
}

/** Eight pairs of uniforms, u[j] and u[j + 8], become sixteen normals in their place. */
function sixteen(u: Target, mean: number, std: number): void {
  if (u instanceof Float64Array)
    for (let j = 0; j < 8; j++) {
      const radius = Math.sqrt(-2 * Math.log(1 - u[j]));
      const angle = 2 * Math.PI * u[j + 8];
      u[j] = radius * Math.cos(angle) * std + mean;
      u[j + 8] = radius * Math.sin(angle) * std + mean;
    }
  else {
    const [m, s] = [f(mean), f(std)];
    for (let j = 0; j < 8; j++) {
      const radius = f(Math.sqrt(f(-2 * logarithm(f(1 - u[j])))));
      const [sine, cosine] = sineAndCosine(f(f(2 * Math.PI) * u[j + 8]));
      u[j] = fma(f(radius * cosine), s, m);
      u[j + 8] = fma(f(radius * sine), s, m);
    }
  }
}

/** a · b + c of float32 numbers, rounded once: the processor's fused multiply-add. The product is exact in float64. */
function fma(a: number, b: number, c: number): number {
  const product = a * b;
  const sum = product + c;
  const part = sum - product;
  const error = product - (sum - part) + (c - part);
  if (error === 0) return f(sum);
  // round to odd, so that rounding to float32 afterwards is as if there had been no rounding before
  real[0] = sum;
  if ((realHalves[0] & 1) === 0) {
    if (error > 0 === sum > 0) realHalves[0] += 1;
    else {
      if (realHalves[0] === 0) realHalves[1] -= 1;
      realHalves[0] -= 1;
    }
  }
  return f(real[0]);
}

/** The polynomial at x, coefficients from the highest power on. */
function polynomial(coefficients: Float32Array, x: number): number {
  let sum = coefficients[0];
  for (let k = 1; k < coefficients.length; k++) sum = fma(sum, x, coefficients[k]);
  return sum;
}

// Cephes' single precision log, sin and cos (Moshier), with the multiply-adds fused as PyTorch's vectorised ones are.
const logTerms = Float32Array.of(
  7.0376836292e-2,
  -1.151461031e-1,
  1.167699874e-1,
  -1.2420140846e-1,
  1.4249322787e-1,
  -1.6668057665e-1,
  2.0000714765e-1,
  -2.4999993993e-1,
  3.3333331174e-1,
);
const [logTwoLow, logTwoHigh] = Float32Array.of(-2.1219444e-4, 0.693359375);
const sineTerms = Float32Array.of(-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1);
const cosineTerms = Float32Array.of(2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2);
const eighths = f(4 / Math.PI);
/** π/4 in three parts, negated */
const quarters = Float32Array.of(-0.78515625, -2.4187564849853516e-4, -3.774894977445941e-8);

/** log x for x in (0, 1]. */
function logarithm(value: number): number {
  single[0] = value;
  let exponent = (singleBits[0] >>> 23) - 126;
  singleBits[0] = (singleBits[0] & 0x7fffff) | 0x3f000000;
  let x = single[0];
  if (x < f(Math.SQRT1_2)) {
    exponent -= 1;
    x = f(f(x - 1) + x);
  } else x = f(x - 1);
  const z = f(x * x);
  const tail = fma(f(polynomial(logTerms, x) * x), z, f(exponent * logTwoLow));
  return fma(exponent, logTwoHigh, f(x + f(tail - f(z * 0.5))));
}

/** Of an angle in [0, 2π). */
function sineAndCosine(angle: number): [sine: number, cosine: number] {
  const octant = (Math.trunc(f(angle * eighths)) + 1) & ~1;
  let x = angle;
  for (let k = 0; k < 3; k++) x = fma(octant, quarters[k], x);
  const z = f(x * x);
  const cosine = f(fma(f(polynomial(cosineTerms, z) * z), z, -f(z * 0.5)) + 1);
  const sine = fma(f(polynomial(sineTerms, z) * z), x, x);
  const [a, b] = (octant & 2) === 0 ? [sine, cosine] : [cosine, sine];
  return [octant & 4 ? -a : a, ~(octant - 2) & 4 ? -b : b];
}

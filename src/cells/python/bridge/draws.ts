import { flat, Tensor } from '../../../tensor/index.ts';
import { store } from '../../../tensor/dtype.ts';
import { positions } from '../../../tensor/shape.ts';
import {
  drawBernoulli,
  drawBernoulliEach,
  drawExponential,
  drawIntegers,
  drawNormal,
  drawNormalHalf,
  drawPermutation,
  drawUniform,
  drawUniformHalf,
  Generator,
  type GeneratorState,
  type Target,
} from '../generator.ts';

export const newGenerator = (): Generator => new Generator();

/** Python hands over what is no safe integer as a bigint. */
export const seedGenerator = (from: Generator, seed: number | bigint): void => from.manualSeed(BigInt(seed));

export const initialSeed = (from: Generator): bigint => from.initialSeed;

/** A whole number from 0 to 2^63 − 1, as `random_()` gives an int64. */
export const randomSeed = (from: Generator): bigint => from.random64() & (2n ** 63n - 1n);

export const saveGenerator = (from: Generator): GeneratorState => from.save();

export const restoreGenerator = (from: Generator, state: GeneratorState): void => from.restore(state);

type Rule = (from: Generator, out: Target, a: number, b: number, contiguous: boolean) => void;

const halves: Record<string, Rule | undefined> = { uniform: drawUniformHalf, normal: drawNormalHalf };

const rules: Record<string, Rule> = {
  uniform: drawUniform,
  normal: drawNormal,
  bernoulli: drawBernoulli,
  exponential: drawExponential,
  integers: drawIntegers,
};

/** Fills x in the order of its memory, as PyTorch does. `contiguous` is PyTorch's word for row-major. */
export function draw(rule: string, from: Generator, x: Tensor, a: number, b: number, contiguous: boolean): void {
  const places = inMemoryOrder(x);
  const whole = rule === 'integers' || x.dtype === 'float64';
  const out = whole ? new Float64Array(places.length) : new Float32Array(places.length);
  const fill = (x.dtype === 'float16' ? halves[rule] : undefined) ?? rules[rule];
  fill(from, out, a, b, contiguous);
  const rounded = store(rule, out, x.dtype);
  places.forEach((at, k) => (x.data[at] = rounded[k]));
}

function inMemoryOrder(x: Tensor): Int32Array {
  const axes = x.shape.map((_, axis) => axis).sort((a, b) => x.strides[b] - x.strides[a] || a - b);
  return positions(
    axes.map((axis) => x.shape[axis]),
    axes.map((axis) => x.strides[axis]),
    x.offset,
  );
}

/** 0 or 1 for each probability. */
export function bernoulliEach(from: Generator, p: Tensor): Tensor {
  const chances = flat(p) as Target;
  const out = p.dtype === 'float64' ? new Float64Array(p.size) : new Float32Array(p.size);
  drawBernoulliEach(from, out, chances);
  return new Tensor(out, p.shape, p.dtype);
}

export function permutation(from: Generator, n: number): Tensor {
  const out = new Float64Array(n);
  drawPermutation(from, out);
  return new Tensor(out, [n], 'int64');
}

/** `count` categories for each row (…, categories) of weights, drawn with replacement. */
export function categories(from: Generator, weights: Tensor, count: number): Tensor {
  const n = weights.shape[weights.ndim - 1];
  const values = flat(weights);
  const out = new Float64Array((values.length / n) * count);
  const round = weights.dtype === 'float64' ? Number : Math.fround;
  const below = new Float64Array(n);
  for (let row = 0, k = 0; row < values.length / n; row++) {
    let sum = 0;
    for (let j = 0; j < n; j++) below[j] = sum = round(sum + values[row * n + j]);
    for (let j = 0; j < n; j++) below[j] = round(below[j] / sum);
    below[n - 1] = 1;
    for (let j = 0; j < count; j++) {
      const drawn = from.double();
      out[k++] = below.findIndex((share) => share >= drawn);
    }
  }
  return new Tensor(out, [...weights.shape.slice(0, -1), count], 'int64');
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  drawBernoulli,
  drawBernoulliEach,
  drawExponential,
  drawIntegers,
  drawNormal,
  drawPermutation,
  drawUniform,
  Generator,
  type Target,
} from './generator.ts';

/** What real PyTorch drew, made by the script beside it. */
const steps: Record<string, any>[] = JSON.parse(readFileSync('tests/fixtures/draws/draws.json', 'utf8'));

/** As the fixture has it: float32 as bits in hexadecimal. */
const bits = (values: Float32Array) =>
  Buffer.from(Uint32Array.from(new Uint32Array(values.buffer)).buffer)
    .swap32()
    .toString('hex');
const fromBits = (hex: string) => new Float32Array(Uint8Array.from(Buffer.from(hex, 'hex').swap32()).buffer);

/** float64 within one unit in the last place of what went into it; float32 to the bit. */
function expectDrawn(out: Target, expected: string | number[]) {
  if (out instanceof Float32Array) expect(bits(out)).toBe(expected);
  else
    (expected as number[]).forEach((x, i) =>
      expect(Math.abs(out[i] - x)).toBeLessThanOrEqual(2 ** -51 * Math.max(1, Math.abs(x))),
    );
}

test('every draw is the one PyTorch makes, in one long sequence of seeds and calls', () => {
  const from = new Generator();
  for (const step of steps) {
    const { draw, double, values } = step;
    const n = double || Array.isArray(values) ? values?.length : values?.length / 8;
    const out: Target = draw === 'seed' ? new Float32Array(0) : double ? new Float64Array(n) : new Float32Array(n);
    const whole = new Float64Array(Array.isArray(values) ? values.length : 0);
    switch (draw) {
      case 'seed':
        from.manualSeed(BigInt(step.seed));
        continue;
      case 'uniform':
        drawUniform(from, out, step.low, step.high);
        break;
      case 'normal':
        drawNormal(from, out, step.mean, step.std, !step.scattered);
        break;
      case 'bernoulli':
        drawBernoulli(from, out, step.p);
        break;
      case 'bernoulliEach':
        drawBernoulliEach(from, out, double ? Float64Array.from(step.p) : fromBits(step.p));
        break;
      case 'exponential':
        drawExponential(from, out, step.rate);
        break;
      case 'integers':
        drawIntegers(from, whole, step.low, step.high);
        expect([...whole]).toEqual(values);
        continue;
      case 'permutation':
        drawPermutation(from, whole);
        expect([...whole]).toEqual(values);
        continue;
      default:
        throw new Error(`unknown draw ${draw}`);
    }
    expectDrawn(out, values);
  }
});

test('the stream is MT19937: its 10,000th number for seed 5489 (the C++ standard, [rand.predef])', () => {
  const from = new Generator(5489n);
  for (let i = 1; i < 10_000; i++) from.random();
  expect(from.random()).toBe(4123659995);
});

test('a saved state gives the same draws again, the kept normal among them', () => {
  const from = new Generator(3n);
  from.normal();
  const state = from.save();
  const again = [from.normal(), from.double(), from.normal()];
  from.manualSeed(9n);
  from.restore(state);
  expect([from.normal(), from.double(), from.normal()]).toEqual(again);
  expect(from.initialSeed).toBe(3n);
});

test('a negative seed is remapped as PyTorch does', () => {
  expect(new Generator(-1n).initialSeed).toBe(2n ** 64n - 1n);
});

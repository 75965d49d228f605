import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundToFloat16, tensor } from './index.ts';

// IEEE 754 binary16: 10 stored bits of fraction, exponents −14 … 15, subnormals in steps of 2⁻²⁴.
test.each([
  [0.1, 0.0999755859375],
  [1 / 3, 0.333251953125],
  [Math.PI, 3.140625],
  [2049, 2048], // halfway between 2048 and 2050: the even fraction wins
  [2051, 2052],
  [65504, 65504],
  [65519.99, 65504],
  [65520, Infinity],
  [-1e9, -Infinity],
  [2 ** -24, 2 ** -24],
  [2 ** -25, 0], // halfway between 0 and the smallest subnormal
  [2 ** -25 * 1.0001, 2 ** -24],
  [1 + 2 ** -11 + 2 ** -40, 1 + 2 ** -10], // by way of float32 this would be a tie and fall to 1
  [-0, -0],
  [NaN, NaN],
])('%d is stored as %d', (x, half) => {
  expect(roundToFloat16(x)).toBe(half);
  expect(tensor(x, { dtype: 'float16' }).item()).toBe(half);
});

test('every number rounds as the Math.f16round of this engine does', () => {
  const { f16round } = Math as Math & { f16round: (x: number) => number };
  const anyScale = fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.integer({ min: -30, max: 18 }));
  fc.assert(
    fc.property(anyScale, ([x, e]) => Object.is(roundToFloat16(x * 2 ** e), f16round(x * 2 ** e))),
    { numRuns: 2000 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, backward, exp, flat, log, max, mul, requiresGrad, sum, tensor, to, zeros } from '../tensor/index.ts';
import { normals } from '../tensor/random.ts';
import { logSoftmax, softmax } from './index.ts';

const rows = fc.array(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 4, maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
});
const options = fc.record({
  temperature: fc.double({ min: 0.05, max: 20, noNaN: true }),
  dim: fc.constantFrom(0, 1, -1),
});

test('weights are positive, at most 1, and sum to 1 along the axis', () => {
  fc.assert(
    fc.property(rows, options, (x, { dim, temperature }) => {
      const weights = softmax(tensor(x), { dim, temperature });
      for (const total of flat(sum(weights, dim))) expect(total).toBeCloseTo(1, 12);
      for (const w of flat(weights)) expect(w >= 0 && w <= 1).toBe(true);
    }),
  );
});

test('adding the same number to a whole row changes nothing', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: -1000, max: 1000 }), (x, shift) => {
      const [a, b] = [softmax(tensor(x)), softmax(add(tensor(x), shift))].map(flat);
      a.forEach((w, k) => expect(b[k]).toBeCloseTo(w, 10));
    }),
  );
});

test('scores of thousands do not overflow', () => {
  expect(softmax(tensor([10000, 10000])).tolist()).toEqual([0.5, 0.5]);
  expect(softmax(tensor([1e308, -1e308])).tolist()).toEqual([1, 0]);
});

test('weights in the ratio of their exponentials', () => {
  // exp(log 1) : exp(log 3) = 1 : 3; at temperature ½ the ratio is squared, 1 : 9
  const x = log(tensor([1, 3]));
  expect(softmax(x).tolist<number[]>()[1]).toBeCloseTo(3 / 4, 14);
  expect(softmax(x, { temperature: 0.5 }).tolist<number[]>()[1]).toBeCloseTo(9 / 10, 14);
});

test('−Infinity gets exactly 0; a dead row is NaN unless zeros are asked for', () => {
  const x = tensor([[0, -Infinity, 0], [-Infinity, -Infinity, -Infinity]]); // prettier-ignore
  expect(softmax(x).tolist()).toEqual([[0.5, 0, 0.5], [NaN, NaN, NaN]]); // prettier-ignore
  expect(softmax(x, { deadRows: 'zero' }).tolist()).toEqual([[0.5, 0, 0.5], [0, 0, 0]]); // prettier-ignore
  expect(softmax(tensor([NaN, 1]), { deadRows: 'zero' }).tolist()).toEqual([NaN, NaN]);
  expect(softmax(tensor([Infinity, 1])).tolist()).toEqual([NaN, NaN]);
});

test('one entry takes all, none stays none', () => {
  expect(softmax(tensor([[5], [-5]])).tolist()).toEqual([[1], [1]]);
  expect(softmax(zeros([2, 0])).shape).toEqual([2, 0]);
});

test('logSoftmax is the logarithm, also of weights too small to store', () => {
  const x = tensor([0, -2000]);
  expect(logSoftmax(x).tolist()).toEqual([0, -2000]);
  expect(max(exp(logSoftmax(tensor([1, 2, 3])))).item()).toBeCloseTo(max(softmax(tensor([1, 2, 3]))).item(), 14);
});

test('a temperature is a finite number above 0', () => {
  for (const temperature of [0, -1, NaN, Infinity])
    expect(() => softmax(tensor([1, 2]), { temperature })).toThrow(
      `softmax: temperature must be a finite number above 0, got ${temperature}`,
    );
});

test('float32 rows, in one pass, are the formula in float64, and so are their gradients', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }), fc.integer());
  fc.assert(
    fc.property(sizes, ([m, n, seed]) => {
      const next = normals(seed);
      const values = Array.from({ length: m }, () => Array.from({ length: n }, () => Math.fround(4 * next())));
      const about = tensor(values.map((row) => row.map(() => Math.fround(next()))));
      const [one, formula] = (['float32', 'float64'] as const).map((dtype) => {
        const x = requiresGrad(tensor(values, { dtype }));
        const weights = softmax(x);
        backward(sum(mul(weights, to(about, dtype))));
        return [weights, x.grad!].map((y) => y.tolist<number[][]>().flat());
      });
      one.forEach((part, i) => part.forEach((y, k) => expect(Math.abs(y - formula[i][k])).toBeLessThan(2e-6)));
    }),
  );
});

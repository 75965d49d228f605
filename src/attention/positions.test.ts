import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arange, matmul, mul, reshape, slice, sum, tensor, transpose, zeros } from '../tensor/index.ts';
import { alibiBias, alibiSlopes, rope, sinusoidalPositions, t5Bias, t5Bucket } from './index.ts';

test('sinusoids: sin and cos side by side, slower to the right; odd widths end in a sine', () => {
  const [first, second] = sinusoidalPositions(2, 5).tolist<number[][]>();
  expect(first).toEqual([0, 1, 0, 1, 0]);
  const slow = 10000 ** (-2 / 5);
  [Math.sin(1), Math.cos(1), Math.sin(slow), Math.cos(slow), Math.sin(slow ** 2)].forEach((x, k) =>
    expect(second[k]).toBeCloseTo(x, 14),
  );
  expect(sinusoidalPositions(tensor([7]), 4).tolist()).toEqual(slice(sinusoidalPositions(8, 4), 0, 7).tolist());
  expect(sinusoidalPositions(0, 4).shape).toEqual([0, 4]);
  expect(sinusoidalPositions(3, 4, { dtype: 'float32' }).dtype).toBe('float32');
});

const vector = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 6, maxLength: 6 });

test.each(['interleaved', 'half'] as const)('rope %s keeps lengths, and q·k depends on the distance alone', (style) => {
  fc.assert(
    fc.property(vector, vector, fc.nat(50), fc.nat(50), (a, b, at, apart) => {
      const score = (i: number, j: number) =>
        sum(
          matmul(rope(tensor([a]), { style, offset: i }), transpose(rope(tensor([b]), { style, offset: j }), 0, 1)),
        ).item();
      expect(score(at, at + apart)).toBeCloseTo(score(0, apart), 9);
      const turned = rope(tensor([a]), { style, positions: arange(at, at + 1) });
      expect(sum(mul(turned, turned)).item()).toBeCloseTo(
        a.reduce((s, x) => s + x * x, 0),
        9,
      );
    }),
  );
});

test('rope turns the pairs its style names by one radian per position', () => {
  const [c, s] = [Math.cos(1), Math.sin(1)];
  expect(rope(tensor([[1, 0, 0, 0]]), { offset: 1 }).tolist()).toEqual([[c, s, 0, 0]]);
  expect(rope(tensor([[1, 0, 0, 0]]), { offset: 1, style: 'half' }).tolist()).toEqual([[c, 0, s, 0]]);
  expect(rope(tensor([[1, 0, 5, 6]]), { offset: 1, rotaryDim: 2 }).tolist()).toEqual([[c, s, 5, 6]]);
  expect(() => rope(zeros([1, 5]))).toThrow('rope: rotaryDim must be even and at most d, got 5 for (1, 5)');
});

test('ALiBi slopes of the paper: 1/2 … 1/256 for eight heads; six heads take every other one of eight for the rest', () => {
  expect(alibiSlopes(8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((k) => 2 ** -k));
  expect(alibiSlopes(6)).toEqual([2 ** -2, 2 ** -4, 2 ** -6, 2 ** -8, 2 ** -1, 2 ** -3]);
  expect(alibiBias(1, 3).tolist()).toEqual([[[-0, -1, -2], [-1, -0, -1], [-2, -1, -0]].map((row) => row.map((x) => x / 256))]); // prettier-ignore
  expect(() => alibiSlopes(0)).toThrow('alibiSlopes: expected at least one head, got 0');
});

test('T5 buckets: one each while near, shared while far, halves for both directions', () => {
  const bucket = (x: number[], bidirectional: boolean) =>
    t5Bucket(tensor(x, { dtype: 'int64' }), { bidirectional }).tolist();
  // 32 buckets both ways: 16 per side, 8 of them exact
  expect(bucket([0, -1, -7, -8, -1000, 1, 7, 1000], true)).toEqual([0, 1, 7, 8, 15, 17, 23, 31]);
  expect(bucket([5, 0, -15, -16, -1000], false)).toEqual([0, 0, 15, 16, 31]);
  const table = reshape(arange(64), [32, 2]);
  expect(t5Bias(table, 2, 3).shape).toEqual([2, 2, 3]);
  expect(t5Bias(table, 1, 2).tolist()).toEqual([[[0, 17 * 2]], [[1, 17 * 2 + 1]]]);
});

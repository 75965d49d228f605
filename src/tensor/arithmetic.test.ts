import { expect, test } from 'vitest';
import {
  abs,
  add,
  all,
  any,
  arange,
  argmax,
  cat,
  clamp,
  cumsum,
  div,
  embedding,
  eq,
  erf,
  exp,
  eye,
  full,
  isnan,
} from './index.ts';
import {
  le,
  logicalAnd,
  logicalNot,
  logicalOr,
  maskedFill,
  matmul,
  max,
  maximum,
  mean,
  mul,
  neg,
  ones,
} from './index.ts';
import {
  plainKernel,
  remainder,
  reshape,
  sigmoid,
  stack,
  sub,
  sum,
  tensor,
  to,
  transpose,
  useKernel,
  variance,
  where,
  zeros,
} from './index.ts';

const a = tensor([[1, 2, 3], [4, 5, 6]]); // prettier-ignore

test('shapes broadcast from the right', () => {
  expect(add(a, tensor([10, 20, 30])).tolist()).toEqual([[11, 22, 33], [14, 25, 36]]); // prettier-ignore
  expect(mul(tensor([[1], [2]]), tensor([3, 4])).tolist()).toEqual([[3, 4], [6, 8]]); // prettier-ignore
  expect(add(zeros([0, 3]), ones([1, 3])).shape).toEqual([0, 3]);
  expect(() => add(a, tensor([1, 2]))).toThrow('add: shapes must broadcast, got (2, 3) and (2,)');
});

test('a tensor is never written to', () => {
  const before = a.tolist();
  add(a, 1);
  maskedFill(a, eq(a, 1), 0);
  expect(a.tolist()).toEqual(before);
});

test('nested arrays must be regular', () => {
  expect(() => tensor([[1, 2], [3]])).toThrow('tensor: expected the regular shape (2, 2), got length 1 at depth 1');
  expect(() => tensor([[1], 2])).toThrow('tensor: expected the regular shape (2, 1), got a number at depth 1');
  expect(() => a.item()).toThrow('item: expected exactly one element, got shape (2, 3)');
});

test('reductions over any axes, kept or dropped', () => {
  expect(sum(a).item()).toBe(21);
  expect(sum(a, 0).tolist()).toEqual([5, 7, 9]);
  expect(sum(a, -1, { keepdim: true }).tolist()).toEqual([[6], [15]]);
  expect(sum(ones([2, 3, 4]), [0, 2]).tolist()).toEqual([8, 8, 8]);
  expect(mean(a, 1).tolist()).toEqual([2, 5]);
  expect(max(a, 0).tolist()).toEqual([4, 5, 6]);
  expect(argmax(tensor([3, 7, 7])).item()).toBe(1);
  expect(argmax(a, 1).tolist()).toEqual([2, 2]);
  expect(cumsum(a, 0).tolist()).toEqual([[1, 2, 3], [5, 7, 9]]); // prettier-ignore
  expect(cumsum(a, 1).tolist()).toEqual([[1, 3, 6], [4, 9, 15]]); // prettier-ignore
  expect(any(eq(a, 5), 1).tolist()).toEqual([false, true]);
  expect(all(le(a, 3), 1).tolist()).toEqual([true, false]);
  expect(() => sum(a, [0, -2])).toThrow('sum: dims (0, -2) name an axis twice');
  expect(() => mean(eq(a, 1))).toThrow('mean: expected a floating dtype, got bool');
});

test('variance divides by n − 1 unless told otherwise', () => {
  // deviations of 1, 2, 3, 6 from their mean 3: 4 + 1 + 0 + 9 = 14
  const x = tensor([1, 2, 3, 6]);
  expect(variance(x).item()).toBe(14 / 3);
  expect(variance(x, 0, { correction: 0 }).item()).toBe(14 / 4);
});

test('nothing and one', () => {
  const none = tensor([]);
  expect(sum(none).item()).toBe(0);
  expect(mean(none).item()).toBeNaN();
  expect(variance(tensor([5])).item()).toBeNaN();
  expect(variance(tensor([5]), 0, { correction: 0 }).item()).toBe(0);
  expect([any(none).item(), all(none).item()]).toEqual([0, 1]);
  expect(sum(zeros([0, 3]), 0).tolist()).toEqual([0, 0, 0]);
  expect(max(zeros([0, 3]), 1).tolist()).toEqual([]);
  expect(() => max(zeros([3, 0]), 1)).toThrow('max: an empty axis has no largest value, got shape (3, 0)');
  expect(() => argmax(none)).toThrow('argmax: an empty axis has no largest value, got shape (0,)');
  expect(matmul(zeros([2, 0]), zeros([0, 3])).tolist()).toEqual([[0, 0, 0], [0, 0, 0]]); // prettier-ignore
  expect(matmul(zeros([0, 2]), zeros([2, 3])).shape).toEqual([0, 3]);
  expect(zeros([2, 0]).tolist()).toEqual([[], []]);
  expect(tensor([[], []]).shape).toEqual([2, 0]);
});

test('NaN and Infinity go through as IEEE 754 says; NaN wins every comparison for the largest', () => {
  expect(max(tensor([1, NaN, 3])).item()).toBeNaN();
  expect(argmax(tensor([1, NaN, 3])).item()).toBe(1);
  expect(maximum(tensor([NaN]), 1).item()).toBeNaN();
  expect(div(tensor([1, -1, 0]), 0).tolist()).toEqual([Infinity, -Infinity, NaN]);
  expect(mul(tensor([0]), Infinity).item()).toBeNaN();
  expect(isnan(sub(tensor([Infinity, 1]), Infinity)).tolist()).toEqual([true, false]);
  expect(max(tensor([-Infinity, -Infinity])).item()).toBe(-Infinity);
  expect(eq(tensor([NaN]), NaN).tolist()).toEqual([false]);
  expect(neg(tensor([0])).item()).toBe(-0);
});

test('what where does not choose does not matter', () => {
  expect(where(tensor([true, false]), tensor([1, NaN]), 0).tolist()).toEqual([1, 0]);
  expect(maskedFill(tensor([1, 2], { dtype: 'float32' }), tensor([false, true]), -Infinity)).toMatchObject({
    dtype: 'float32',
  });
  expect(() => where(a, 1, 0)).toThrow('where: expected a bool condition, got float64');
});

test('logic, remainder and bounds', () => {
  const [p, q] = [tensor([true, true, false, false]), tensor([true, false, true, false])];
  expect(logicalAnd(p, q).tolist()).toEqual([true, false, false, false]);
  expect(logicalOr(p, q).tolist()).toEqual([true, true, true, false]);
  expect(logicalNot(p).tolist()).toEqual([false, false, true, true]);
  expect(remainder(tensor([-1, 4, -3]), 3).tolist()).toEqual([2, 1, 0]);
  expect(clamp(tensor([-2, 0.5, 9]), -1, 1).tolist()).toEqual([-1, 0.5, 1]);
  expect(abs(tensor([-2])).tolist()).toEqual([2]);
});

test('erf and sigmoid', () => {
  // erf(0.5), erf(1), erf(2): Abramowitz and Stegun, table 7.1
  const [half, one, two] = erf(tensor([0.5, 1, 2])).tolist<number[]>();
  expect(half).toBeCloseTo(0.5204998778, 10);
  expect(one).toBeCloseTo(0.8427007929, 10);
  expect(two).toBeCloseTo(0.995322265, 9);
  expect(erf(tensor([-1, 0, Infinity, -40])).tolist()).toEqual([-one, 0, 1, -1]);
  expect(erf(tensor(NaN)).item()).toBeNaN();
  expect(sigmoid(tensor([0, -1000, 1000])).tolist()).toEqual([0.5, 0, 1]);
});

test('matmul: matrices, vectors, broadcast batches', () => {
  const b = tensor([[1, 0], [0, 1], [2, 2]]); // prettier-ignore
  expect(matmul(a, b).tolist()).toEqual([[1 + 3 * 2, 2 + 3 * 2], [4 + 6 * 2, 5 + 6 * 2]]); // prettier-ignore
  expect(matmul(tensor([1, 1]), a).tolist()).toEqual([5, 7, 9]);
  expect(matmul(a, tensor([1, 0, 1])).tolist()).toEqual([4, 10]);
  expect(matmul(tensor([1, 2]), tensor([3, 4])).item()).toBe(11);
  expect(matmul(eye(5), transpose(eye(5), 0, 1)).tolist()).toEqual(eye(5).tolist());
  const batch = matmul(stack([a, mul(a, 2)]), b); // (2, 2, 3) · (3, 2)
  expect(batch.tolist()).toEqual([matmul(a, b).tolist(), mul(matmul(a, b), 2).tolist()]);
  const left = reshape(to(arange(4), 'float64'), [4, 1, 1, 1]); // row r holds r; times 10, 20, 30: every pair of batches
  const right = reshape(mul(to(arange(1, 4), 'float64'), 10), [3, 1, 1]);
  expect(reshape(matmul(left, right), [4, 3]).tolist()).toEqual([0, 1, 2, 3].map((r) => [10 * r, 20 * r, 30 * r]));
});

test('matmul says what it expected', () => {
  expect(() => matmul(a, zeros([4, 5]))).toThrow('matmul: inner dimensions must agree, got (2, 3) and (4, 5)');
  expect(() => matmul(zeros([2, 2, 3]), zeros([4, 3, 1]))).toThrow(
    'matmul: leading axes must broadcast, got (2, 2, 3) and (4, 3, 1)',
  );
  expect(() => matmul(tensor(1), a)).toThrow('matmul: both need at least one axis, got () and (2, 3)');
  expect(() => matmul(a, zeros([3, 1], { dtype: 'float32' }))).toThrow(
    'matmul: expected two tensors of one numeric dtype, got float64 and float32',
  );
});

test('cat and stack', () => {
  expect(cat([a, full([1, 3], 9)]).tolist()).toEqual([[1, 2, 3], [4, 5, 6], [9, 9, 9]]); // prettier-ignore
  expect(cat([a, transpose(tensor([[7, 8]]), 0, 1)], -1).tolist()).toEqual([[1, 2, 3, 7], [4, 5, 6, 8]]); // prettier-ignore
  expect(cat([tensor([1], { dtype: 'int64' }), tensor([0.5], { dtype: 'float32' })]).dtype).toBe('float32');
  expect(cat([zeros([0, 3]), a]).tolist()).toEqual(a.tolist());
  expect(stack([tensor([1, 2]), tensor([3, 4])], -1).tolist()).toEqual([[1, 3], [2, 4]]); // prettier-ignore
  expect(() => cat([a, zeros([2, 4])])).toThrow('cat: shapes must agree except in dim 0, got (2, 3) and (2, 4)');
  expect(() => stack([a, zeros([3, 2])])).toThrow('stack: shapes must be equal, got (2, 3) and (3, 2)');
});

test('embedding looks up rows and refuses what is outside', () => {
  const ids = tensor([[2, 0]], { dtype: 'int64' });
  expect(embedding(ids, tensor([[1, 1], [2, 2], [3, 3]])).tolist()).toEqual([[[3, 3], [1, 1]]]); // prettier-ignore
  expect(() => embedding(ids, zeros([2, 4]))).toThrow('embedding: index 2 is outside the table of shape (2, 4)');
  expect(() => embedding(tensor([0]), zeros([2, 4]))).toThrow('embedding: expected integer indices, got float64');
});

test('a kernel can be swapped under every tensor', () => {
  let products = 0;
  useKernel({
    ...plainKernel,
    matmul: (...args) => (products++, plainKernel.matmul(...args)),
    exp: (_, out) => out.fill(7),
  });
  try {
    expect(matmul(ones([2, 2]), ones([3, 2, 2])).tolist<number[][][]>()[2]).toEqual([[2, 2], [2, 2]]); // prettier-ignore
    expect(exp(tensor([0])).tolist()).toEqual([7]);
    expect(products).toBe(1); // a batch is one call
  } finally {
    useKernel(plainKernel);
  }
  expect(exp(tensor([0])).tolist()).toEqual([1]);
});

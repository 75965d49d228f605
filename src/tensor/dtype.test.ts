import { expect, test } from 'vitest';
import {
  add,
  arange,
  div,
  type Dtype,
  exp,
  mul,
  ones,
  pow,
  promoteTypes,
  resultType,
  sub,
  sum,
  tensor,
  to,
} from './index.ts';

// The rows and columns for these dtypes of the table in PyTorch's documentation, torch.promote_types / "Type Promotion".
const dtypes: Dtype[] = ['bool', 'uint8', 'int32', 'int64', 'float16', 'float32', 'float64'];
const table: Record<string, string> = {
  bool: 'bool uint8 int32 int64 float16 float32 float64',
  uint8: 'uint8 uint8 int32 int64 float16 float32 float64',
  int32: 'int32 int32 int32 int64 float16 float32 float64',
  int64: 'int64 int64 int64 int64 float16 float32 float64',
  float16: 'float16 float16 float16 float16 float16 float32 float64',
  float32: 'float32 float32 float32 float32 float32 float32 float64',
  float64: 'float64 float64 float64 float64 float64 float64 float64',
};

test.each(dtypes)('%s is promoted as PyTorch documents it', (a) => {
  expect(dtypes.map((b) => promoteTypes(a, b)).join(' ')).toBe(table[a]);
  expect(dtypes.map((b) => add(ones([2], { dtype: a }), ones([2], { dtype: b })).dtype).join(' ')).toBe(table[a]);
});

// The examples of docs/source/tensor_attributes.rst ("torch.dtype") in PyTorch.
test('scalars and tensors without axes widen only across categories', () => {
  const int = ones([1], { dtype: 'int32' });
  const long = ones([1], { dtype: 'int64' });
  const float = ones([1], { dtype: 'float32' });
  const double = ones([1], { dtype: 'float64' });
  const longZeroDim = tensor(1, { dtype: 'int64' });
  expect(resultType(5, 5)).toBe('int64');
  expect(add(int, 5).dtype).toBe('int32');
  expect(add(int, longZeroDim).dtype).toBe('int32');
  expect(add(long, int).dtype).toBe('int64');
  expect(add(float, double).dtype).toBe('float64');
  expect(add(long, float).dtype).toBe('float32');
  expect(add(float, tensor(1.5, { dtype: 'float64' })).dtype).toBe('float32');
  expect(add(ones([1], { dtype: 'float16' }), 0.5).dtype).toBe('float16');
  expect(add(ones([1], { dtype: 'bool' }), 1).dtype).toBe('int64');
});

test('a fraction lifts integers to the default dtype, and so do division and exp', () => {
  const int = tensor([1, 2], { dtype: 'int32' });
  expect(add(int, 0.5)).toMatchObject({ dtype: 'float64' });
  expect(div(int, 2).tolist()).toEqual([0.5, 1]);
  expect(exp(int).dtype).toBe('float64');
  expect(div(to(int, 'float32'), 2).dtype).toBe('float32');
});

test('lessons start in float64; booleans are bool', () => {
  expect(tensor([0.1]).dtype).toBe('float64');
  expect(tensor([1, 2]).dtype).toBe('float64');
  expect(tensor([true, false]).dtype).toBe('bool');
  expect(tensor([]).dtype).toBe('float64');
  expect(arange(3).dtype).toBe('int64');
  expect(arange(0, 1, 0.25).tolist()).toEqual([0, 0.25, 0.5, 0.75]);
});

test('float32 rounds like Math.fround', () => {
  expect(tensor(0.1, { dtype: 'float32' }).item()).toBe(Math.fround(0.1));
  expect(mul(tensor(0.1, { dtype: 'float32' }), 3).item()).toBe(Math.fround(Math.fround(0.1) * 3));
});

test('int64 is exact up to 2^53 − 1 and raises beyond instead of answering wrongly', () => {
  const largest = tensor([Number.MAX_SAFE_INTEGER], { dtype: 'int64' });
  expect(sub(largest, 1).tolist()).toEqual([9007199254740990]);
  expect(() => add(largest, 1)).toThrow(
    'add: 9007199254740992 is no exact int64 here, expected an integer within ±(2^53 - 1)',
  );
  expect(() => mul(largest, largest)).toThrow('mul:');
  expect(() => tensor([NaN], { dtype: 'int64' })).toThrow('tensor: NaN is no exact int64');
});

test('int32 wraps and floats truncate towards zero, as in PyTorch', () => {
  expect(add(tensor([2 ** 31 - 1], { dtype: 'int32' }), 1).tolist()).toEqual([-(2 ** 31)]);
  expect(to(tensor([2.7, -2.7, -0.5]), 'int64').tolist()).toEqual([2, -2, 0]);
});

test('bools: sum counts, + is or, × is and, − is refused', () => {
  const [a, b] = [tensor([true, true, false]), tensor([true, false, false])];
  expect(sum(a)).toMatchObject({ dtype: 'int64', shape: [] });
  expect(sum(a).item()).toBe(2);
  expect(add(a, b).tolist()).toEqual([true, true, false]);
  expect(mul(a, b).tolist()).toEqual([true, false, false]);
  expect(() => sub(a, b)).toThrow('sub: bools cannot be subtracted');
});

test('whole numbers to negative powers are refused', () => {
  expect(() => pow(tensor([2], { dtype: 'int64' }), -1)).toThrow('pow: integers to negative powers are not allowed');
  expect(pow(tensor([2]), -1).tolist()).toEqual([0.5]);
});

import { expect, test } from 'vitest';
import { type Tensor, tensor } from '../tensor/index.ts';
import { causalMask, flipPolarity, paddingMask, stridedMask, windowMask } from './index.ts';

/** x = may attend, . = may not: one string per query. */
const draw = (mask: Tensor) => mask.tolist<boolean[][]>().map((row) => row.map((open) => (open ? 'x' : '.')).join(''));

test('causal', () => {
  expect(draw(causalMask(3))).toEqual(['x..', 'xx.', 'xxx']);
  expect(draw(causalMask(2, 4))).toEqual(['x...', 'xx..']);
  expect(draw(causalMask(2, 4, { align: 'bottom_right' }))).toEqual(['xxx.', 'xxxx']);
  expect(draw(causalMask(3, 2, { align: 'bottom_right' }))).toEqual(['..', 'x.', 'xx']);
  expect(causalMask(0).shape).toEqual([0, 0]);
});

test('window', () => {
  expect(draw(windowMask(4, 4, 1))).toEqual(['xx..', 'xxx.', '.xxx', '..xx']);
  expect(draw(windowMask(3, 3, 0))).toEqual(['x..', '.x.', '..x']);
  expect(draw(windowMask(4, 4, [2, 0]))).toEqual(['x...', 'xx..', 'xxx.', '.xxx']);
  expect(draw(windowMask(2, 4, 1, { align: 'bottom_right' }))).toEqual(['.xxx', '..xx']);
  expect(() => windowMask(2, 2, -1)).toThrow('windowMask: a radius is at least 0, got -1 and -1');
});

test('padding', () => {
  expect(draw(paddingMask([3, 1, 0], 3))).toEqual(['xxx', 'x..', '...']);
});

test('strided', () => {
  expect(draw(stridedMask(5, 5, 2))).toEqual(['x.x.x', '.x.x.', 'x.x.x', '.x.x.', 'x.x.x']);
  expect(() => stridedMask(2, 2, 0)).toThrow('stridedMask: a stride is at least 1, got 0');
});

test('polarity flips bools and leaves added masks alone', () => {
  expect(flipPolarity(tensor([true, false])).tolist()).toEqual([false, true]);
  const added = tensor([0, -Infinity]);
  expect(flipPolarity(added)).toBe(added);
});

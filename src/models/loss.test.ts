import { expect, test } from 'vitest';
import { backward, full, requiresGrad, tensor, zeros } from '../tensor/index.ts';
import { crossEntropy } from './index.ts';

const logits = [[1, 2, 0.5], [0, -1, 3], [2, 2, 2]]; // prettier-ignore
const target = tensor([1, 0, -100], { dtype: 'int64' });

// PyTorch 1.13, float64: F.cross_entropy with the last target ignored.
test.each([
  [0, 1.7651263439326872, [0.11561194881107452, -0.18573414039411879, 0.07012219158304424]],
  [0.1, 1.7734596772660207, [0.09894528214440786, -0.15240080706078546, 0.053455524916377575]],
])('cross entropy with smoothing %d, and its gradient', (labelSmoothing, expected, firstRow) => {
  const x = requiresGrad(tensor(logits));
  const loss = crossEntropy(x, target, { labelSmoothing });
  backward(loss);
  expect(loss.item()).toBeCloseTo(expected, 14);
  const gradient = x.grad!.tolist<number[][]>();
  gradient[0].forEach((g, k) => expect(g).toBeCloseTo(firstRow[k], 14));
  expect(gradient[2]).toEqual([0, 0, 0]);
});

test('guessing evenly costs log(classes), over any leading axes; a sure hit costs nothing, however sure', () => {
  expect(crossEntropy(zeros([2, 3, 5]), zeros([2, 3], { dtype: 'int64' })).item()).toBeCloseTo(Math.log(5), 14);
  expect(crossEntropy(tensor([[1000, 0]]), tensor([0], { dtype: 'int64' })).item()).toBe(0);
  expect(crossEntropy(tensor([[1000, 0]]), tensor([1], { dtype: 'int64' })).item()).toBe(1000);
});

test('nothing that counts gives NaN; what is no class is refused', () => {
  expect(crossEntropy(zeros([2, 3]), full([2], -100, { dtype: 'int64' })).item()).toBeNaN();
  expect(() => crossEntropy(zeros([2, 3]), tensor([0, 3], { dtype: 'int64' }))).toThrow('crossEntropy: expected targets 0 … 2, got 3'); // prettier-ignore
  expect(() => crossEntropy(zeros([2, 3]), tensor([-1, 3], { dtype: 'int64' }))).toThrow('crossEntropy: expected targets 0 … 2, got -1'); // prettier-ignore
  expect(() => crossEntropy(zeros([2, 3]), zeros([3], { dtype: 'int64' }))).toThrow(
    'crossEntropy: expected logits (…, classes) and integer targets (…), got (2, 3) and int64 (3,)',
  );
});

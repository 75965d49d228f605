import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, arange, contiguous, expand, flat, isContiguous, matmul, mul, permute, reshape, select } from './index.ts';
import { slice, squeeze, sum, tensor, Tensor, transpose, tril, triu, unsqueeze } from './index.ts';

const x = reshape(arange(24), [2, 3, 4]);

test('views share storage', () => {
  const views = [
    transpose(x, 0, 2),
    permute(x, [2, 0, 1]),
    slice(x, 1, 1),
    select(x, 0, 1),
    unsqueeze(x, 0),
    reshape(x, [6, 4]),
  ];
  for (const view of views) expect(view.data).toBe(x.data);
  expect(expand(unsqueeze(x, 0), [5, 2, 3, 4]).data).toBe(x.data);
});

test('a view reads what nested arrays would', () => {
  const nested = x.tolist<number[][][]>();
  expect(transpose(x, 0, 1).tolist()).toEqual([0, 1, 2].map((j) => [0, 1].map((i) => nested[i][j])));
  expect(select(x, 1, -1).tolist()).toEqual(nested.map((rows) => rows.at(-1)));
  expect(slice(x, 2, 3, 0).shape).toEqual([2, 3, 0]);
  expect(slice(x, -1, -3, 99, 2).tolist()).toEqual(nested.map((rows) => rows.map((row) => [row[1], row[3]])));
  expect(squeeze(unsqueeze(x, -1), -1).shape).toEqual(x.shape);
  expect(squeeze(x, 0)).toBe(x);
  expect(expand(tensor([[1], [2]]), [-1, 3]).tolist()).toEqual([[1, 1, 1], [2, 2, 2]]); // prettier-ignore
});

test('reshape shares storage where strides allow and copies where they do not', () => {
  const columns = transpose(reshape(arange(6), [2, 3]), 0, 1);
  expect(reshape(columns, [6]).tolist()).toEqual([0, 3, 1, 4, 2, 5]);
  expect(reshape(columns, [6]).data).not.toBe(columns.data);
  expect(reshape(columns, [3, 1, 2, 1]).data).toBe(columns.data);
  expect(reshape(slice(x, 2, 0, 2), [6, 2]).data).toBe(x.data);
  expect(reshape(x, [-1, 8]).shape).toEqual([3, 8]);
  expect(reshape(tensor([]), [0, 5]).shape).toEqual([0, 5]);
  expect(reshape(tensor(7), [1, 1]).tolist()).toEqual([[7]]);
});

/** A tensor seen through random transposes, slices, new axes and expansion. */
const anyView = fc
  .array(fc.tuple(fc.constantFrom('transpose', 'slice', 'unsqueeze', 'expand'), fc.nat(5), fc.nat(5)), { maxLength: 5 })
  .map((steps) =>
    steps.reduce(
      (view: Tensor, [step, a, b]) => {
        const [i, j] = [a % view.ndim, b % view.ndim];
        if (step === 'transpose') return transpose(view, i, j);
        if (step === 'slice') return slice(view, i, b % 2, Infinity, 1 + (a % 2));
        if (step === 'unsqueeze') return unsqueeze(view, i);
        return expand(unsqueeze(view, 0), [2, ...view.shape]);
      },
      mul(x, 1.5),
    ),
  );

/** The same values laid out anew, through nested arrays alone. */
function copy(view: Tensor): Tensor {
  return reshape(tensor([view.tolist<number[]>()].flat(Infinity as 1)), view.shape);
}

test('any view computes what its contiguous copy computes', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const plain = copy(view);
      const axis = view.ndim - 1;
      expect(isContiguous(plain)).toBe(true);
      expect(contiguous(view).tolist()).toEqual(plain.tolist());
      expect(add(view, view).tolist()).toEqual(add(plain, plain).tolist());
      expect(sum(view, axis).tolist()).toEqual(sum(plain, axis).tolist());
      expect(reshape(view, [-1]).tolist()).toEqual(Array.from(flat(plain)));
      expect(reshape(view, [...view.shape].reverse()).tolist()).toEqual(
        reshape(plain, [...view.shape].reverse()).tolist(),
      );
      expect(matmul(view, transpose(view, -1, -2)).tolist()).toEqual(matmul(plain, transpose(plain, -1, -2)).tolist());
      expect(add(tril(view), triu(view, 1)).tolist()).toEqual(plain.tolist());
    }),
  );
});

test('errors name the function and the shapes', () => {
  expect(() => transpose(x, 0, 3)).toThrow('transpose: dim 3 is out of range for shape (2, 3, 4)');
  expect(() => reshape(x, [5, -1])).toThrow('reshape: cannot reshape (2, 3, 4) to (5, -1)');
  expect(() => expand(x, [2, 3, 5])).toThrow('expand: cannot expand shape (2, 3, 4) to (2, 3, 5)');
  expect(() => select(x, 0, 2)).toThrow('select: index 2 is out of range for dim 0 of shape (2, 3, 4)');
  expect(() => permute(x, [0, 0, 1])).toThrow('permute: expected each axis of shape (2, 3, 4) once, got (0, 0, 1)');
  expect(() => tril(tensor([1]))).toThrow('tril: expected at least two axes, got shape (1,)');
});

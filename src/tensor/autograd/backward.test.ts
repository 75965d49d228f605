import { expect, test } from 'vitest';
import {
  add,
  argmax,
  assign,
  backward,
  clamp,
  detach,
  eq,
  exp,
  expand,
  gt,
  grad,
  matmul,
  max,
  maximum,
} from '../index.ts';
import {
  mul,
  noGrad,
  ones,
  pow,
  requiresGrad,
  reshape,
  slice,
  sub,
  sum,
  tensor,
  to,
  transpose,
  where,
} from '../index.ts';

const leaf = (values: number[] | number) => requiresGrad(tensor(values));

test('paths add up: x² + x at 3 has slope 7, and reaching x twice more doubles it', () => {
  const x = leaf(3);
  const y = add(mul(x, x), x);
  backward(y, { retainGraph: true });
  expect(x.grad!.item()).toBe(7);
  backward(y);
  expect(x.grad!.item()).toBe(14); // grad accumulates until it is cleared, as in PyTorch
});

test('many paths through one node: (x + x)·(x + x) = 4x²', () => {
  const x = leaf(5);
  const twice = add(x, x);
  const [g] = grad(mul(twice, twice), [x]);
  expect(g.item()).toBe(40);
});

test('a chain of ten thousand steps does not overflow the stack', () => {
  const x = leaf(1);
  let y = x;
  for (let k = 0; k < 10_000; k++) y = add(y, x);
  backward(y);
  expect(x.grad!.item()).toBe(10_001);
});

test('grad leaves `grad` alone and answers for results inside the graph', () => {
  const x = leaf([1, 2]);
  const y = mul(x, x);
  const [gx, gy] = grad(sum(mul(y, 3)), [x, y]);
  expect(gx.tolist()).toEqual([6, 12]);
  expect(gy.tolist()).toEqual([3, 3]);
  expect(x.grad).toBeUndefined();
});

test('third derivative of x⁴ is 24x', () => {
  const x = leaf(2);
  let y = pow(x, 4);
  for (let k = 0; k < 3; k++) [y] = grad(y, [x], { createGraph: true });
  expect(y.item()).toBe(48);
});

test('an output with axes needs its own gradient', () => {
  const x = leaf([1, 2, 3]);
  expect(() => backward(mul(x, 2))).toThrow(
    'backward: expected one number or options.gradient, got an output of shape (3,)',
  );
  backward(mul(x, 2), { gradient: tensor([1, 0, -1]) });
  expect(x.grad!.tolist()).toEqual([2, 0, -2]);
  expect(() => backward(mul(x, 2), { gradient: ones([2]) })).toThrow(
    "backward: expected a gradient of the output's shape (3,), got (2,)",
  );
});

test('a graph serves once: the second pass says so', () => {
  const x = leaf(2);
  const y = exp(x);
  const [first, second] = [mul(y, 2), mul(y, 3)];
  backward(first);
  expect(() => backward(first)).toThrow(
    'backward: the graph behind mul was freed by an earlier pass; give that one retainGraph: true, or compute the output anew',
  );
  expect(() => backward(second)).toThrow('backward: the graph behind exp was freed');
});

test('a leaf assigned to since makes the graph stale, also through its views', () => {
  const w = requiresGrad(ones([2, 2]));
  const plain = sum(mul(w, w));
  const seen = sum(matmul(ones([1, 2]), transpose(w, 0, 1)));
  noGrad(() => assign(w, mul(w, 2)));
  expect(w.tolist()).toEqual([[2, 2], [2, 2]]); // prettier-ignore
  expect(() => backward(plain)).toThrow(
    'backward: input 0 of mul, of shape (2, 2), was assigned to after mul had read it; compute the output anew',
  );
  expect(() => backward(seen)).toThrow('backward: input 0 of permute, of shape (2, 2), was assigned to');
  backward(sum(mul(w, w)));
  expect(w.grad!.tolist()).toEqual([[4, 4], [4, 4]]); // prettier-ignore
});

test('only a leaf, only without recording, only the same shape and dtype can be assigned', () => {
  const w = leaf([1, 2]);
  expect(() => assign(w, ones([2]))).toThrow('assign: a leaf can be given new values only within noGrad');
  noGrad(() => {
    expect(() => assign(w, ones([3]))).toThrow('assign: expected shape (2,), got (3,)');
    expect(() => assign(w, ones([2], { dtype: 'float32' }))).toThrow('assign: expected float64, got float32');
    expect(() => assign(ones([2]), ones([2]))).toThrow('assign: only a leaf made by requiresGrad');
  });
});

test('what cannot have a gradient is refused, never answered with zeros', () => {
  const x = leaf([1, 2]);
  expect(() => requiresGrad(tensor([1], { dtype: 'int64' }))).toThrow('requiresGrad: expected a floating dtype, got int64'); // prettier-ignore
  expect(() => requiresGrad(exp(x))).toThrow('requiresGrad: x is the recorded result of exp; detach it first');
  expect(() => backward(sum(ones([2])))).toThrow('backward: the output depends on no leaf');
  expect(() => backward(sum(detach(x)))).toThrow('backward: the output depends on no leaf');
  expect(() => grad(sum(x), [leaf(1)])).toThrow('grad: the output does not depend on input 0, of shape ()');
  expect(argmax(x).requiresGrad).toBe(false);
  expect(eq(x, 1).requiresGrad).toBe(false);
  expect(to(x, 'int64').requiresGrad).toBe(false);
});

test('noGrad ends with its function, also when that throws, and refuses promises', () => {
  const x = leaf(1);
  expect(() => noGrad(() => { throw new Error('inside'); })).toThrow('inside'); // prettier-ignore
  expect(mul(x, 2).requiresGrad).toBe(true);
  expect(() => noGrad(async () => x)).toThrow('noGrad: expected a synchronous function, got a promise');
});

test('detach stops one path and leaves the other', () => {
  const x = leaf(3);
  const [g] = grad(mul(x, detach(x)), [x]);
  expect(g.item()).toBe(3);
});

test('gradients come in the dtype and shape of their leaf', () => {
  const half = requiresGrad(ones([1], { dtype: 'float16' }));
  const single = requiresGrad(ones([2, 1], { dtype: 'float32' }));
  const double = requiresGrad(ones([3]));
  backward(sum(mul(mul(half, single), double)));
  expect(half.grad).toMatchObject({ dtype: 'float16', shape: [1] });
  expect(single.grad).toMatchObject({ dtype: 'float32', shape: [2, 1] });
  expect(double.grad).toMatchObject({ dtype: 'float64', shape: [3] });
  expect([half, single, double].map((x) => x.grad!.tolist())).toEqual([[6], [[3], [3]], [2, 2, 2]]);
});

// PyTorch documents these choices: torch.maximum, torch.amax ("evenly distributes gradient between equal values"), torch.clamp, torch.abs.
test('at ties and kinks the slopes are PyTorch’s', () => {
  const x = leaf([1, 1, 0]);
  expect(grad(sum(maximum(x, 1)), [x])[0].tolist()).toEqual([0.5, 0.5, 0]);
  expect(grad(max(x), [x])[0].tolist()).toEqual([0.5, 0.5, 0]);
  expect(grad(sum(clamp(x, 1, 2)), [x])[0].tolist()).toEqual([1, 1, 0]);
});

test('what where does not choose gets 0, not NaN', () => {
  const x = leaf([1, 2]);
  const masked = where(gt(x, 1.5), x, -Infinity);
  expect(grad(sum(exp(sub(masked, max(masked)))), [x])[0].tolist()).toEqual([0, 0]);
});

test('empty tensors have empty gradients', () => {
  const x = requiresGrad(ones([0, 3]));
  backward(sum(matmul(x, ones([3, 2]))));
  expect(x.grad!.shape).toEqual([0, 3]);
  const rows = requiresGrad(ones([2, 3, 0]));
  const columns = requiresGrad(ones([0, 4]));
  backward(sum(matmul(rows, columns)));
  expect([rows.grad!.shape, columns.grad!.shape]).toEqual([
    [2, 3, 0],
    [0, 4],
  ]);
  const y = requiresGrad(ones([2]));
  backward(sum(slice(y, 0, 2)));
  expect(y.grad!.tolist()).toEqual([0, 0]);
  const z = requiresGrad(ones([1]));
  backward(sum(reshape(expand(z, [0]), [0])));
  expect(z.grad!.tolist()).toEqual([0]);
});

import { expect, test } from 'vitest';
import {
  add,
  backward,
  flat,
  full,
  grad,
  mul,
  ones,
  requiresGrad,
  reshape,
  sum,
  tensor,
  Tensor,
} from '../tensor/index.ts';
import { elu, gelu, layerNorm, linearAttention, recurrentAttention, relu, rmsNorm, rope } from './index.ts';
import { scaledDotProductAttention as attend, shawAttention, softmax, logSoftmax } from './index.ts';

// Independent source: central differences in float64. PyTorch's own gradients are compared by conformance (11 *_grad cases).

const wave = (shape: number[], phase: number) =>
  reshape(
    tensor(Array.from({ length: shape.reduce((n, m) => n * m) }, (_, k) => 1.5 * Math.sin(phase + 2.3 * k))),
    shape,
  );

function expectGradients(f: (...inputs: Tensor[]) => Tensor, ...inputs: Tensor[]) {
  const weighed = (...xs: Tensor[]) => {
    const y = f(...xs);
    return sum(mul(y, wave([...y.shape], 0.7)));
  };
  const leaves = inputs.map(requiresGrad);
  const gradients = grad(weighed(...leaves), leaves);
  const h = 1e-5;
  inputs.forEach((x, which) => {
    for (let k = 0; k < x.size; k++) {
      const at = (change: number) => {
        const moved = Float64Array.from(flat(x), (v, j) => (j === k ? v + change : v));
        return weighed(...inputs.map((y, j) => (j === which ? new Tensor(moved, y.shape, 'float64') : y))).item();
      };
      expect(flat(gradients[which])[k]).toBeCloseTo((at(h) - at(-h)) / (2 * h), 7);
    }
  });
}

const [q, k, v] = [wave([2, 3, 4], 0.3), wave([2, 3, 4], 1), wave([2, 3, 2], 2)];

test('softmax and its logarithm, over any axis and temperature', () => {
  expectGradients((x) => softmax(x, { dim: 0, temperature: 0.5 }), wave([3, 4], 0));
  expectGradients((x) => logSoftmax(x, { temperature: 3 }), wave([3, 4], 0));
});

test('attention with every option at once', () => {
  expectGradients(
    (q, k, v, bias, pastKey, pastValue) =>
      attend(q, k, v, { bias, pastKey, pastValue, isCausal: true, window: 3, softcap: 2, temperature: 1.5, scale: 0.7 })
        .output,
    q, k, v, wave([3, 5], 3), wave([2, 2, 4], 4), wave([2, 2, 2], 5),
  ); // prettier-ignore
});

test('grouped-query attention adds up what a group of heads sends to its keys', () => {
  expectGradients((q, k, v) => attend(q, k, v, { enableGqa: true }).output, wave([4, 3, 2], 0), wave([2, 3, 2], 1), wave([2, 3, 2], 2)); // prettier-ignore
});

test('a query that may attend nowhere sends zeros back, with either kind of mask', () => {
  const open = tensor([[false, false, false], [true, true, false], [true, true, true]]); // prettier-ignore
  const closed = tensor([[-Infinity, -Infinity, -Infinity], [0, 0, -Infinity], [0, 0, 0]]); // prettier-ignore
  for (const attnMask of [open, closed]) {
    expectGradients((q, k, v) => attend(q, k, v, { attnMask, deadRows: 'zero' }).output, q, k, v);
    const query = requiresGrad(q);
    backward(sum(attend(query, k, v, { attnMask, deadRows: 'zero' }).output));
    expect(flat(query.grad!).slice(0, 4)).toEqual(new Float64Array(4));
  }
});

test('norms, activations, positions, relatives', () => {
  const x = wave([2, 4], 0.3);
  expectGradients((x, weight, bias) => layerNorm(x, { weight, bias }), x, wave([4], 1), wave([4], 2));
  expectGradients((x, weight) => rmsNorm(x, { weight }), x, wave([4], 1));
  for (const f of [relu, elu, (y: Tensor) => gelu(y), (y: Tensor) => gelu(y, { approximate: 'tanh' })])
    expectGradients(f, x);
  expectGradients((x) => rope(x, { style: 'half' }), q);
  expectGradients((q, k, v, relK, relV) => shawAttention(q, k, v, relK, relV).output, q, k, v, wave([3, 4], 3), wave([3, 2], 4)); // prettier-ignore
});

test('linear attention and its recurrent kin', () => {
  for (const isCausal of [false, true]) expectGradients((q, k, v) => linearAttention(q, k, v, { isCausal }), q, k, v);
  expectGradients(
    (q, k, v, decay, beta, state) => recurrentAttention(q, k, v, { decay, beta, state }).output,
    q, k, v, mul(wave([2, 3, 4], 3), 0.1), wave([2, 3, 1], 4), wave([2, 4, 2], 5),
  ); // prettier-ignore
});

// relu′(0) = 0 is PyTorch's choice; elu is smooth there: 1.
test('slopes at 0', () => {
  const x = requiresGrad(tensor([0]));
  expect(grad(sum(relu(x)), [x])[0].tolist()).toEqual([0]);
  expect(grad(sum(elu(x)), [x])[0].tolist()).toEqual([1]);
});

test('elu far above 0 does not overflow on the side that is not chosen', () => {
  const x = requiresGrad(full([1], 1000));
  expect(grad(sum(elu(x)), [x])[0].tolist()).toEqual([1]);
});

test('what attention reads decides what it learns: a value with weight 0 gets gradient 0', () => {
  const value = requiresGrad(ones([3, 2]));
  const attnMask = tensor([true, true, false]);
  backward(sum(attend(add(ones([1, 4]), 0), ones([3, 4]), value, { attnMask }).output));
  expect(value.grad!.tolist()).toEqual([[0.5, 0.5], [0.5, 0.5], [0, 0]]); // prettier-ignore
});

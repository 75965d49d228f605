import { expect, test } from 'vitest';
import {
  add,
  flat,
  full,
  matmul,
  mul,
  ones,
  reshape,
  select,
  slice,
  tensor,
  type Tensor,
  transpose,
  tril,
  zeros,
} from '../tensor/index.ts';
import { recurrentAttention } from './index.ts';

const wave = (shape: number[], phase: number) =>
  reshape(tensor(Array.from({ length: shape.reduce((n, m) => n * m) }, (_, k) => Math.sin(phase + 2.3 * k))), shape);

function expectClose(a: Tensor, b: Tensor) {
  expect(a.shape).toEqual(b.shape);
  flat(a).forEach((x, k) => expect(x).toBeCloseTo(flat(b)[k], 12));
}

const [q, k, v] = [wave([5, 3], 0), wave([5, 3], 1), wave([5, 2], 2)];

test('without gates it is causal attention without softmax: tril(QKᵀ) V', () => {
  const { output, state } = recurrentAttention(q, k, v, { scale: 1 });
  expectClose(output, matmul(tril(matmul(q, transpose(k, 0, 1))), v));
  expectClose(state, matmul(transpose(k, 0, 1), v));
});

test('a decay of log ½ halves the past at each step', () => {
  const { output } = recurrentAttention(ones([3, 1]), ones([3, 1]), tensor([[8], [0], [0]]), { decay: full([3, 1], Math.log(0.5)), scale: 1 }); // prettier-ignore
  expectClose(output, tensor([[8], [4], [2]]));
});

test('the delta rule replaces what a key held; adding piles it up', () => {
  const key = tensor([[1, 0], [0, 1], [1, 0]]); // prettier-ignore
  const value = tensor([[5], [6], [7]]);
  const asked = tensor([[1, 0], [1, 0], [1, 0]]); // prettier-ignore
  expectClose(recurrentAttention(asked, key, value, { beta: ones([3, 1]), scale: 1 }).output, tensor([[5], [5], [7]]));
  expectClose(recurrentAttention(asked, key, value, { scale: 1 }).output, tensor([[5], [5], [12]]));
});

test('a sequence cut in two goes on from the state', () => {
  const gates = { decay: mul(ones([5, 3]), -0.3), beta: full([5, 1], 0.5) };
  const part = (from: number, to: number, state?: Tensor) =>
    recurrentAttention(
      ...([q, k, v].map((x) => slice(x, 0, from, to)) as [Tensor, Tensor, Tensor]),
      { decay: slice(gates.decay, 0, from, to), beta: slice(gates.beta, 0, from, to), state },
    ); // prettier-ignore
  const whole = recurrentAttention(q, k, v, gates);
  const rest = part(2, 5, part(0, 2).state);
  expectClose(rest.state, whole.state);
  expectClose(select(rest.output, 0, 2), select(whole.output, 0, 4));
});

test('nothing to read, and shapes that disagree', () => {
  expect(recurrentAttention(zeros([0, 3]), zeros([0, 3]), zeros([0, 2])).output.shape).toEqual([0, 2]);
  expect(() => recurrentAttention(add(q, 0), slice(k, 0, 1), v)).toThrow(
    'recurrentAttention: expected query and key of one shape and as many values, got (5, 3), (4, 3) and (5, 2)',
  );
});

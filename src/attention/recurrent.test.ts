import { expect, test } from 'vitest';
import { flat, ones, sum, tensor, zeros } from '../tensor/index.ts';
import { bahdanau, luongGlobal, luongLocalM, luongLocalP, luongScore } from './index.ts';

const hs = tensor([[1, 0], [0, 1], [1, 1], [2, 0], [0, 2]]); // prettier-ignore
const ht = tensor([[1, 2], [3, 0], [0, 0]]); // prettier-ignore

test('the three scores of Luong by hand', () => {
  expect(luongScore(ht, hs).tolist<number[][]>()[0]).toEqual([1, 2, 3, 2, 4]);
  const W_a = tensor([
    [0, 1],
    [1, 0],
  ]); // swaps the two coordinates; prettier-ignore
  expect(luongScore(ht, hs, { score: 'general', weights: { W_a } }).tolist<number[][]>()[1]).toEqual([0, 3, 3, 0, 6]);
  const weights = { W_a: tensor([[1, 0, 0, 1]]), v_a: tensor([2]) }; // 2 tanh(h_t[0] + h_s[1])
  expect(luongScore(ht, hs, { score: 'concat', weights }).tolist<number[][]>()[1][4]).toBeCloseTo(
    2 * Math.tanh(3 + 2),
    14,
  );
  expect(() => luongScore(ht, hs, { score: 'general' })).toThrow('luongScore: expected a weight named W_a, got none');
});

test('local-m reads |s − t| ≤ D and nothing else; with a wide window it is global', () => {
  const { weights, p_t } = luongLocalM(ht, hs, { D: 1 });
  expect(p_t.tolist()).toEqual([0, 1, 2]);
  const open = weights.tolist<number[][]>().map((row) => row.map((w) => (w > 0 ? 'x' : '.')).join(''));
  expect(open).toEqual(['xx...', 'xxx..', '.xxx.']);
  expect(luongLocalM(ht, hs, { D: 4 }).context.tolist()).toEqual(luongGlobal(ht, hs).context.tolist());
});

test('local-p: p_t = S/2 where the gate is closed, weights times a Gaussian and no longer summing to 1', () => {
  const weights = { W_p: zeros([3, 2]), v_p: ones([3]) }; // sigmoid(0) = 1/2, S = 5
  const local = luongLocalP(zeros([1, 2]), hs, { D: 2, weights });
  expect(local.p_t.tolist()).toEqual([2.5]);
  expect(local.align.tolist()).toEqual([[0, 1 / 4, 1 / 4, 1 / 4, 1 / 4]]); // |s − 2.5| ≤ 2, scores all 0
  // σ = D/2 = 1: exp(−1.5²/2), exp(−0.5²/2), …
  const gauss = (x: number) => Math.exp((-x * x) / 2) / 4;
  [0, gauss(1.5), gauss(0.5), gauss(0.5), gauss(1.5)].forEach((w, s) =>
    expect(flat(local.weights)[s]).toBeCloseTo(w, 14),
  );
  expect(sum(local.weights).item()).toBeLessThan(0.7);
  expect(() => luongLocalP(ht, hs, { D: 0, weights })).toThrow('luongLocalP: D must be above 0, got 0');
});

test('local-p with centres set from outside asks for no W_p: on a word the Gaussian is 1, one away e^−½ at D = 2', () => {
  const { weights, align, p_t } = luongLocalP(zeros([1, 2]), hs, { D: 2, p_t: tensor([1]) });
  expect(p_t.tolist()).toEqual([1]);
  expect(align.tolist()).toEqual([[1 / 4, 1 / 4, 1 / 4, 1 / 4, 0]]); // |s − 1| ≤ 2, scores all 0
  [Math.exp(-1 / 2), 1, Math.exp(-1 / 2), Math.exp(-2), 0].forEach((g, s) =>
    expect(flat(weights)[s]).toBeCloseTo(g / 4, 14),
  );
});

test('a window beyond the source is dead: NaN, or zeros on request', () => {
  const late = zeros([9, 2]);
  expect(luongLocalM(late, hs, { D: 1 }).weights.tolist<number[][]>()[8]).toEqual([NaN, NaN, NaN, NaN, NaN]);
  expect(luongLocalM(late, hs, { D: 1, deadRows: 'zero' }).context.tolist<number[][]>()[8]).toEqual([0, 0]);
});

test('Bahdanau by hand: v tanh(Ws + Uh), and padding is never read', () => {
  const weights = { W_a: tensor([[1, 0]]), U_a: tensor([[0, 1]]), v_a: tensor([3]) };
  const { scores, weights: alpha } = bahdanau(ht, hs, weights, { attnMask: tensor([true, true, false, false, false]) });
  expect(scores.tolist<number[][]>()[0][4]).toBeCloseTo(3 * Math.tanh(1 + 2), 14);
  const [a, b] = [3 * Math.tanh(1 + 0), 3 * Math.tanh(1 + 1)].map(Math.exp);
  [a / (a + b), b / (a + b), 0, 0, 0].forEach((w, j) => expect(alpha.tolist<number[][]>()[0][j]).toBeCloseTo(w, 14));
  const shifted = bahdanau(ht, hs, { ...weights, b_a: tensor([100]) }); // tanh saturates: all keys alike
  expect(shifted.weights.tolist<number[][]>()[0]).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
});

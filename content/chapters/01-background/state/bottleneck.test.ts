import { describe, expect, test } from 'vitest';
import { tensor } from '../../../../src/tensor/index.ts';
import make from '../state.ts';
import { drawPairs, lookCurve, memoryCurve, remember, sizes, type Size } from './bottleneck.ts';

type Rows = number[][];
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i], 0);
const at = (change: (state: ReturnType<typeof make>) => void = () => {}) => {
  const state = make({ locale: 'en' });
  change(state);
  return state;
};

test('by hand: two pairs whose keys stand at right angles come back exactly, a third key between them does not', () => {
  const V = tensor([
    [1, 0],
    [0.6, 0.8],
  ]);
  const straight = remember(
    tensor([
      [1, 0],
      [0, 1],
    ]),
    V,
  );
  // M = v₁ k₁ᵀ + v₂ k₂ᵀ has the values as columns.
  expect(straight.memory.tolist()).toEqual([
    [1, 0.6],
    [0, 0.8],
  ]);
  expect(straight.recalled.tolist()).toEqual(V.tolist());
  // k₂ = (0.6, 0.8) shares 0.6 with k₁ = (1, 0): M k₁ = v₁ + 0.6 v₂ = (1.36, 0.48).
  const leaning = remember(
    tensor([
      [1, 0],
      [0.6, 0.8],
    ]),
    V,
  ).recalled.tolist<Rows>();
  expect(leaning[0][0]).toBeCloseTo(1.36, 12);
  expect(leaning[0][1]).toBeCloseTo(0.48, 12);
});

test('keys and values have length 1; a smaller size is the same draw cut short', () => {
  const pairs = drawPairs(7);
  for (const size of sizes)
    for (const rows of [pairs[size].K, pairs[size].V])
      for (const row of rows.tolist<Rows>()) expect(Math.hypot(...row)).toBeCloseTo(1, 12);
  const [[a, b], [c, d]] = [pairs['8'], pairs['32']].map((p) => p.K.tolist<Rows>()[3]);
  expect(a / b).toBeCloseTo(c / d, 12);
});

describe('what the curves say is what the memory and attention do', () => {
  test.each([
    ['8', 12],
    ['8', 64],
    ['16', 37],
    ['32', 64],
  ] as [Size, number][])('%s, %i pairs', (size, n) => {
    const state = at((s) => {
      s.memSize.value = size;
      s.memPairs.value = n;
    });
    expect(state.memCurves.value[sizes.indexOf(size)][n - 1]).toBe(state.memRight.value);
    expect(state.memLookCurve.value[n - 1]).toBe(state.memBack.value);
    // The memory gives what attention without softmax gives: Σ (k·kᵢ) vⱼ.
    const [K, V] = [state.memKeys.value, state.memValues.value];
    const by = K[0].map((_, c) => K.reduce((sum, k, j) => sum + dot(k, K[n - 1]) * V[j][c], 0));
    by.forEach((x, c) => expect(state.memRecalled.value[n - 1][c]).toBeCloseTo(x, 10));
  });
});

test('looking back brings back every pair: 99 draws, three sizes, every number of pairs', () => {
  const all = Array.from({ length: 64 }, (_, i) => i + 1);
  for (let seed = 1; seed <= 99; seed++)
    for (const pairs of Object.values(drawPairs(seed))) expect(lookCurve(pairs), `seed ${seed}`).toEqual(all);
});

test('over 60 draws: more is stored, less comes back; a larger memory holds more and fails later', () => {
  const means = sizes.map((size) => {
    const curves = Array.from({ length: 60 }, (_, seed) => {
      return memoryCurve(drawPairs(seed + 1)[size]);
    });
    return (n: number) => curves.reduce((sum, curve) => sum + curve[n - 1], 0) / 60;
  });
  const [small, middle, large] = means;
  expect(small(4)).toBeGreaterThan(3.7);
  expect(small(16)).toBeGreaterThan(small(64));
  expect(small(64)).toBeLessThan(7);
  expect(middle(64)).toBeGreaterThan(2 * small(64));
  expect(large(32)).toBeGreaterThan(30);
  expect(large(64)).toBeLessThan(58);
});

test('as it starts, 9 of 16 come back from an 8×8 memory, 16 of 16 by looking back; the words of the chapter hold', () => {
  const start = at();
  expect([start.memRight.value, start.memBack.value]).toEqual([9, 16]);
  expect(start.memNumbers.value).toBe(64);
  expect(start.memKept.value).toBe(256);
  expect(start.memLast.value).toBeLessThan(start.memRight.value);
  expect(at((s) => (s.memPairs.value = 4)).memRight.value).toBe(4);
  expect(at((s) => (s.memSize.value = '32')).memRight.value).toBe(16);
});

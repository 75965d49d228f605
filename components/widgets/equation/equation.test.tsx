import fc from 'fast-check';
import renderToString from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import make from '../../../content/chapters/04-formula/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';
import type { Focus } from '../../../src/state/focus.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import { valuesOf } from '../widget.ts';
import { Equation } from './Equation.tsx';
import { explain } from './explain.ts';
import { divisors, picture, upTo } from './picture.ts';
import { equation } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = make({ locale });
  return { state, now: () => valuesOf(equation, state) };
};
const focus = (role: Focus['role'], ...at: number[]): Focus => ({ figure: 'live-equation', role, at });
const text = (role: Focus['role'], ...at: number[]) =>
  plain(explain(focus(role, ...at), open().now(), { locale: 'en' }));
const rounded = (m: Matrix, digits: number) => m.map((row) => row.map((x) => Number(x.toFixed(digits))));

describe('the starting numbers agree with pen and paper', () => {
  const { scores, weights, output, Q, K, V } = open().now();
  const [s, w] = [rounded(scores, 3), rounded(weights, 3)];

  test('a score with 1.414 for √2', () => {
    const byHand = upTo(3).map((i) => upTo(3).map((j) => (Q[i][0] * K[j][0] + Q[i][1] * K[j][1]) / 1.414));
    expect(rounded(byHand, 3)).toEqual(s);
    // 0.2 × 0.3 + 1.7 × 1.6 = 0.06 + 2.72 = 2.78, and 2.78 ÷ 1.41421 = 1.96576
    expect(s[1][2]).toBe(1.966);
  });
  test('a weight from the rounded scores; rounded rows add up to 1', () => {
    const byHand = s.map((row) => {
      const powers = row.map(Math.exp);
      return powers.map((p) => p / (powers[0] + powers[1] + powers[2]));
    });
    expect(rounded(byHand, 3)).toEqual(w);
    for (const row of w) expect(row[0] + row[1] + row[2]).toBeCloseTo(1, 12);
  });
  test('an output from the rounded weights', () => {
    const byHand = w.map((row) => [0, 1].map((c) => row[0] * V[0][c] + row[1] * V[1][c] + row[2] * V[2][c]));
    expect(rounded(byHand, 2)).toEqual(rounded(output, 2));
    // 0.054 × 1 + 0.189 × 0.3 − 0.757 × 0.7 = 0.054 + 0.0567 − 0.5299 = −0.4192
    expect(rounded(output, 2)[1][0]).toBe(-0.42);
  });
});

test('pointing at a result writes out its arithmetic', () => {
  expect(text('s', 1, 2)).toBe('s₂₃ = (0.2 × 0.3 + 1.7 × 1.6) ÷ √2 = 1.966');
  expect(text('s', 2, 0)).toBe('s₃₁ = ((−0.5) × 1.2 + 0.9 × (−0.7)) ÷ √2 = −0.870');
  expect(text('w', 1, 2)).toBe('a₂₃ = e1.966 ÷ (e−0.672 + e0.580 + e1.966) = 0.757');
  expect(text('o', 1, 0)).toBe('o₂₁ = 0.054 × 1.0 + 0.189 × 0.3 + 0.757 × (−0.7) = −0.42');
});

test('the divisor is in the arithmetic as in the numbers', () => {
  const { state, now } = open();
  const say = () => plain(explain(focus('s', 1, 2), now(), { locale: 'en' }));
  state.divisor.value = 'none';
  expect(say()).toBe('s₂₃ = 0.2 × 0.3 + 1.7 × 1.6 = 2.780');
  state.divisor.value = 'dk';
  expect(say()).toBe('s₂₃ = (0.2 × 0.3 + 1.7 × 1.6) ÷ 2 = 1.390');
  state.dk.value = 1;
  expect(say()).toBe('s₂₃ = 0.2 × 0.3 ÷ 1 = 0.060');
});

/** What an input is said to move is what moves when it is changed. */
describe('lights of an input are what really changes', () => {
  const cells = (v: ReturnType<ReturnType<typeof open>['now']>) =>
    Object.fromEntries(
      (['scores', 'weights', 'output'] as const).flatMap((name) =>
        v[name].flatMap((row, i) =>
          row.map((x, j) => [`${{ scores: 's', weights: 'w', output: 'o' }[name]}.${i}.${j}`, x]),
        ),
      ),
    );
  test.each(['Q', 'K', 'V'] as const)('%s', (name) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 4 }), fc.nat(), fc.nat(), (n, dk, a, b) => {
        const { state, now } = open();
        state.n.value = n;
        state.dk.value = dk;
        const [row, column] = [a % n, b % (name === 'V' ? 2 : dk)];
        const before = cells(now());
        state[name].value = state[name].withCell(row, column, 2.7);
        const after = cells(now());
        const moved = Object.keys(before).filter((ref) => Math.abs(before[ref] - after[ref]) > 1e-12);
        const role = name.toLowerCase() as 'q' | 'k' | 'v';
        const lit = equation.lights!(focus(role, row, column), now());
        expect(moved.every((ref) => lit.has(ref))).toBe(true);
        // A value also lights the weights that carry it, which stay as they are.
        const told = [...lit].filter((ref) => ref in before && !(name === 'V' && ref.startsWith('w')));
        expect(told.sort()).toEqual(moved.sort());
      }),
      { numRuns: 40 },
    );
  });
});

test('fewer words or dimensions hide the reader’s numbers, more bring them back', () => {
  const { state, now } = open();
  state.n.value = 5;
  state.dk.value = 4;
  state.Q.value = state.Q.withCell(4, 3, -2.5);
  state.n.value = 2;
  state.dk.value = 1;
  expect(now().scores).toHaveLength(2);
  state.n.value = 5;
  state.dk.value = 4;
  expect(now().Q[4][3]).toBe(-2.5);
});

test('a pasted matrix must have the shape that is shown, and fills the corner', () => {
  const { state } = open();
  expect(state.Q.paste('1 2\n3 -1')).toEqual({ problem: { code: 'shape', expected: [3, 2], found: [2, 2] } });
  const found = state.Q.paste('[[1, 2], [3, -1], [0, .5]]');
  expect(found).toEqual({
    value: [[1, 2, 0.6, -0.4], [3, -1, -0.3, 0.5], [0, 0.5, 0.8, 0.2], ...state.Q.initial.slice(3)],
  });
});

test('a link may give the corner of a matrix', () => {
  const { state } = open();
  expect(state.V.read('1,0;0,1')).toEqual({ value: [[1, 0], [0, 1], ...state.V.initial.slice(2)] });
  expect(state.V.read('1,0,0')).toEqual({ problem: { code: 'shape', expected: [5, 2], found: [1, 3] } });
});

test('rows of weights sum to 1 at every shape and divisor', () => {
  const cell = fc.double({ min: -3, max: 3, noNaN: true });
  const m = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(
      m,
      m,
      fc.integer({ min: 2, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(...divisors),
      (Q, K, n, dk, by) => {
        const { state, now } = open();
        Object.assign(state.Q, { value: Q });
        Object.assign(state.K, { value: K });
        state.n.value = n;
        state.dk.value = dk;
        state.divisor.value = by;
        for (const i of upTo(n)) expect(picture(now(), { locale: 'en', id: 'x' })[`sum-${i}`].text).toBe('1.000');
      },
    ),
    { numRuns: 40 },
  );
});

test('both languages have the same slots at every shape, and the view uses them all', () => {
  for (const n of [2, 5])
    for (const dk of [1, 4]) {
      const slots = locales.map((locale) => {
        const { state, now } = open(locale);
        state.n.value = n;
        state.dk.value = dk;
        const given = { locale, id: 'x' };
        const drawn = picture(now(), given);
        const html = renderToString(<Equation picture={drawn} values={now()} given={given} />);
        expect(new Set([...html.matchAll(/data-slot="([^"]+)"/g)].map((m) => m[1]))).toEqual(
          new Set(Object.keys(drawn)),
        );
        return Object.keys(drawn).sort();
      });
      expect(slots[0]).toEqual(slots[1]);
    }
});

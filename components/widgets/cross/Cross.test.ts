import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import make from '../../../content/chapters/03-steps/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { valuesOf } from '../widget.ts';
import { picture, type Values } from './picture.ts';
import { cross } from './widget.ts';

const open = (locale: 'zh' | 'en' = 'en') => {
  const state = make({ locale });
  const values = (): Values => valuesOf(cross, state);
  return { state, values, marks: () => picture(values(), { locale, id: 'x' }) };
};
const number = (text: unknown) => Number(String(text).replace('−', '-'));
const [two, three] = [
  [0, 1],
  [0, 1, 2],
];

describe('two ask, three answer', () => {
  test('by hand: the numbers on screen give the numbers on screen', () => {
    const { marks } = open();
    const m = marks();
    const at = (name: string) => number(m[name].text);
    for (const i of two) {
      const scores = three.map((j) =>
        Number((two.reduce((s, c) => s + at(`cQ-${i}-${c}-n`) * at(`cK-${j}-${c}-n`), 0) / 1.414).toFixed(3)),
      );
      scores.forEach((s, j) => expect(at(`cS-${i}-${j}`)).toBeCloseTo(s, 9));
      const powers = scores.map(Math.exp);
      const weights = powers.map((p) => Number((p / (powers[0] + powers[1] + powers[2])).toFixed(3)));
      weights.forEach((w, j) => expect(at(`cA-${i}-${j}`)).toBe(w));
      expect(weights[0] + weights[1] + weights[2]).toBeCloseTo(1, 12);
      for (const c of two)
        expect(weights.reduce((s, w, j) => s + w * at(`cV-${j}-${c}-n`), 0).toFixed(2)).toBe(
          at(`cO-${i}-${c}`).toFixed(2),
        );
    }
    // drink (1, ½) · 喝 (2, −1) = 1.5; tea (−1, ½) · 茶 (−2, −1) = 1.5
    expect([at('cS-0-1'), at('cS-1-2')]).toEqual([1.061, 1.061]);
    expect(plain(m.readout.text!)).toContain('0.832');
  });

  test('shapes: two rows of three weights that sum to 1, two rows of output', () => {
    const { state, values } = open();
    const cell = fc.double({ min: -2, max: 2, noNaN: true });
    const rows = (n: number) =>
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: n, maxLength: n });
    fc.assert(
      fc.property(rows(2), rows(3), rows(3), (q, k, v) => {
        Object.assign(state.cQ, { value: q });
        Object.assign(state.cK, { value: k });
        Object.assign(state.cV, { value: v });
        const { cWeights, cOutput, cV } = values();
        expect([cWeights.length, cOutput.length]).toEqual([2, 2]);
        for (const i of two) {
          expect(cWeights[i].reduce((a, b) => a + b)).toBeCloseTo(1, 12);
          for (const c of two) {
            const column = cV.map((row) => row[c]);
            expect(cOutput[i][c]).toBeGreaterThanOrEqual(Math.min(...column) - 1e-12);
            expect(cOutput[i][c]).toBeLessThanOrEqual(Math.max(...column) + 1e-12);
          }
        }
      }),
    );
  });

  test('who asks does not change what others get: one query moves one row only', () => {
    const { state, values } = open();
    const before = values().cOutput;
    state.cQ.value = state.cQ.withCell(0, 1, -2);
    expect(values().cOutput[1]).toEqual(before[1]);
    expect(values().cOutput[0]).not.toEqual(before[0]);
  });

  test('pointing at a weight lights its three scores; at a value, its column', () => {
    const lit = (role: 'w' | 'v', at: number[]) =>
      [...cross.lights!({ figure: 'x', role, at }, open().values())].sort();
    expect(lit('w', [1, 2]).filter((ref) => ref.split('.').length === 3)).toEqual(['s.1.0', 's.1.1', 's.1.2', 'w.1.2']);
    expect(lit('v', [2, 0])).toEqual(expect.arrayContaining(['v.2.0', 'w.0.2', 'w.1.2', 'o.0.0', 'o.1.0']));
  });

  test('both languages have the same slots for either word, and cross languages', () => {
    const slots = (['zh', 'en'] as const).flatMap((locale) =>
      two.map((row) => {
        const { state, marks } = open(locale);
        state.cRow.value = row;
        return Object.keys(marks()).sort().join(' ');
      }),
    );
    expect(new Set(slots).size).toBe(1);
    expect(open('zh').values().cSources).toEqual(['我', '喝', '茶']);
    expect(open('en').values().cTargets).toEqual(['喝', '茶']);
  });
});

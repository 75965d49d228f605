import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import make from '../../../content/chapters/03-steps/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { valuesOf } from '../widget.ts';
import { picture, type Values } from './picture.ts';
import { lights, projections } from './widget.ts';

const open = (locale: 'zh' | 'en' = 'en') => {
  const state = make({ locale });
  const values = (): Values => valuesOf(projections, state);
  return { state, values, marks: () => picture(values(), { locale, id: 'x' }) };
};
const number = (text: unknown) => Number(String(text).replace('−', '-'));
const cell = fc.double({ min: -2, max: 2, noNaN: true });
const matrixOf = (rows: number) =>
  fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: rows, maxLength: rows });

describe('one X, three matrices', () => {
  test('by hand: Q, K, V, scores, weights and outputs from the numbers on screen, keys tied or not', () => {
    const { state, marks } = open();
    for (const tied of [false, true]) {
      state.pTie.value = tied;
      const m = marks();
      const at = (name: string) => number(m[name].text);
      const [x, two, three] = [(i: number, c: number) => at(`pX-${i}-${c}-n`), [0, 1], [0, 1, 2]];
      for (const [made, w] of [
        ['pQ', 'pWq'],
        ['pK', 'pWk'],
        ['pV', 'pWv'],
      ])
        for (const i of three)
          for (const c of two)
            expect(at(`${made}-${i}-${c}`)).toBe(x(i, 0) * at(`${w}-0-${c}-n`) + x(i, 1) * at(`${w}-1-${c}-n`));
      for (const i of three) {
        const scores = three.map((j) =>
          Number((two.reduce((s, c) => s + at(`pQ-${i}-${c}`) * at(`pK-${j}-${c}`), 0) / 1.414).toFixed(3)),
        );
        scores.forEach((s, j) => expect(at(`pS-${i}-${j}`)).toBeCloseTo(s, 9));
        const powers = scores.map(Math.exp);
        const weights = powers.map((p) => Number((p / (powers[0] + powers[1] + powers[2])).toFixed(3)));
        weights.forEach((w, j) => expect(at(`pA-${i}-${j}`)).toBe(w));
        expect(weights[0] + weights[1] + weights[2]).toBeCloseTo(1, 12);
        for (const c of two)
          expect(weights.reduce((s, w, j) => s + w * at(`pV-${j}-${c}`), 0).toFixed(2)).toBe(
            at(`pO-${i}-${c}`).toFixed(2),
          );
      }
    }
  });

  test('untied, "drink" looks at "tea" and "tea" does not look back', () => {
    const { values, marks } = open();
    const { pScores, pWeights } = values();
    // q₂ = (1.5, −1), k₃ = (1.5, 0): 2.25/√2. q₃ = (0, −1), k₂ = (0.75, 1.5): −1.5/√2.
    expect(pScores[1][2]).toBeCloseTo(2.25 / Math.SQRT2, 12);
    expect(pScores[2][1]).toBeCloseTo(-1.5 / Math.SQRT2, 12);
    expect(pWeights[1].indexOf(Math.max(...pWeights[1]))).toBe(2);
    expect(pWeights[2].indexOf(Math.min(...pWeights[2]))).toBe(1);
    expect(plain(marks().readout.text!)).toContain('1.591');
  });

  test('one matrix for both: scores are symmetric whatever the numbers, and two matrices need not be', () => {
    const { state, values } = open();
    fc.assert(
      fc.property(matrixOf(3), matrixOf(2), matrixOf(2), (x, q, k) => {
        Object.assign(state.pX, { value: x });
        Object.assign(state.pWq, { value: q });
        Object.assign(state.pWk, { value: k });
        state.pTie.value = true;
        const s = values().pScores;
        for (const i of [0, 1, 2])
          for (const j of [0, 1, 2]) {
            expect(s[i][j]).toBe(s[j][i]);
            // no pair can beat both of its own diagonals (Cauchy–Schwarz)
            expect(s[i][j]).toBeLessThanOrEqual((s[i][i] + s[j][j]) / 2 + 1e-9);
          }
      }),
    );
  });

  test('keys as values: whatever moves a key moves what it hands over', () => {
    const { state, values } = open();
    state.pKeep.value = true;
    expect(values().pV).toEqual(values().pK);
    const before = values();
    state.pWk.value = state.pWk.withCell(0, 0, 2);
    expect(values().pV).not.toEqual(before.pV);
    state.pKeep.value = false;
    expect(values().pV).toEqual(open().values().pV);
  });

  test('a matrix used twice is edited in both places, and its twin lights with it', () => {
    const { state, values, marks } = open();
    expect(marks()['pWk-0-0-n']['data-scrub']).toBe('pWk');
    state.pTie.value = true;
    state.pKeep.value = true;
    expect(marks()['pWk-0-0-n']['data-scrub']).toBe('pWq');
    expect(marks()['pWv-1-1-n']['data-scrub']).toBe('pWq');
    const lit = lights({ figure: 'x', role: 'p', at: [0, 1, 0] }, values());
    for (const ref of ['p.1.1.0', 'p.2.1.0', 'k.2.0', 'v.0.0', 'q.1.0']) expect(lit).toContain(ref);
  });

  test('a product lights its row of X and its column of W, nothing else', () => {
    const lit = lights({ figure: 'x', role: 'k', at: [1, 0] }, open().values());
    expect([...lit].sort()).toEqual(['k.1.0', 'p.1.0.0', 'p.1.1.0', 'x.1', 'x.1.0', 'x.1.1']);
  });

  test('both languages have the same slots, at every pair and every switch', () => {
    const slots = new Set<string>();
    for (const locale of ['zh', 'en'] as const)
      for (const pair of ['12', '13', '21', '23', '31', '32'] as const)
        for (const on of [false, true]) {
          const { state, marks } = open(locale);
          Object.assign(state.pPair, { value: pair });
          Object.assign(state.pTie, { value: on });
          Object.assign(state.pKeep, { value: on });
          state.pX.value = state.pX.value.map((row) => row.map(() => (on ? 2 : 0)));
          slots.add(Object.keys(marks()).sort().join(' '));
        }
    expect(slots.size).toBe(1);
  });
});

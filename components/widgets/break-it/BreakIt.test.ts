import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/04-formula/state.ts';
import type { Locale } from '../../../src/site/locales.ts';
import { plain } from '../../../src/figures/picture.ts';
import { valuesOf } from '../widget.ts';
import { ceiling, faultNames } from './values.ts';
import { breakIt } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = chapter({ locale });
  return { state, picture: () => breakIt.picture(valuesOf(breakIt, state), { locale, id: 'x' }) };
};
const seeds = fc.integer({ min: 1, max: 9999 });
const thousandths = (x: number) => Math.round(x * 1000);

describe('break it', () => {
  test('each fault is what its name says, whatever the numbers', () => {
    const { state } = open();
    state.fType.value = 'float64';
    fc.assert(
      fc.property(seeds, (seed) => {
        state.fSeed.value = seed;
        const { axis, noscale, dk, after, nomax } = state.fTrials.value;
        state.fFault.value = 'axis';
        const right = state.fRight.value;
        for (const x of axis.columns) expect(x).toBeCloseTo(1, 12);
        for (const trial of [noscale, dk, nomax]) for (const x of trial.sums) expect(x).toBeCloseTo(1, 12);
        // Sharper scores, less entropy: no scale < 1/√d < 1/d.
        expect(noscale.entropy).toBeLessThan(right.entropy);
        expect(right.entropy).toBeLessThan(dk.entropy);
        expect(nomax.apart).toBeLessThan(1e-12);
        // A late mask, divided by its row sums, is the causal softmax; the first row holds only itself.
        state.fFault.value = 'after';
        after.weights.forEach((row, i) =>
          row.forEach((w, j) => expect(w / after.sums[i]).toBeCloseTo(state.fRight.value.weights[i][j], 12)),
        );
        expect(after.sums[0]).toBeLessThan(1);
      }),
      { numRuns: 40 },
    );
  });

  test('exp without the maximum overflows at the logarithm of the largest number, and not before', () => {
    // largest float32 (2 − 2⁻²³)·2¹²⁷, largest float64 (2 − 2⁻⁵²)·2¹⁰²³
    expect(ceiling.float32).toBeCloseTo(Math.log((2 - 2 ** -23) * 2 ** 127), 2);
    expect(ceiling.float64).toBeCloseTo(Math.log(Number.MAX_VALUE), 2);
    const { state, picture } = open();
    state.fFault.value = 'nomax';
    const bad = () => state.fWrong.value.weights.flat().some(Number.isNaN);
    const one = state.fRight.value.highest;
    for (const type of ['float32', 'float64'] as const) {
      state.fType.value = type;
      state.fSize.value = Math.floor((ceiling[type] - 2) / one);
      expect(bad(), `${type}: ${state.fRight.value.highest}`).toBe(false);
      state.fSize.value = Math.ceil((ceiling[type] + 2) / one);
      expect(bad(), `${type}: ${state.fRight.value.highest}`).toBe(true);
      expect(plain(picture().readout.text!)).toContain('NaN');
      expect(state.fRight.value.weights.flat().some(Number.isNaN)).toBe(false);
    }
  });

  test('at the start the numbers on screen add up', () => {
    const { state } = open();
    const total = (list: number[]) => list.map(thousandths).reduce((a, b) => a + b);
    const { fRight, fWrong } = state;
    for (const row of fRight.value.weights) expect(total(row)).toBe(1000);
    for (const j of [0, 1, 2, 3]) expect(total(fWrong.value.weights.map((row) => row[j]))).toBe(1000);
    for (const { weights, output } of [fRight.value, fWrong.value])
      weights.forEach((row, i) =>
        [0, 1].forEach((c) => {
          const byHand = row.reduce((sum, w, j) => sum + (thousandths(w) / 1000) * state.fV.value[j][c], 0);
          expect(byHand.toFixed(2)).toBe(output[i][c].toFixed(2));
        }),
      );
  });

  test('the same slots in both languages, for every fault and at the largest scores', () => {
    const slots = (['zh', 'en'] as const).flatMap((locale) => {
      const { state, picture } = open(locale);
      state.fSize.value = 400;
      return faultNames.map((name) => {
        state.fFault.value = name;
        return Object.keys(picture()).join();
      });
    });
    expect(new Set(slots).size).toBe(1);
  });
});

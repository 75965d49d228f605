import fc from 'fast-check';
import renderToString from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import make from '../../../content/chapters/04-formula/state.ts';
import { temperatures } from '../../../content/chapters/04-formula/state/temperature.ts';
import { plain } from '../../../src/figures/picture.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';
import { valuesOf } from '../widget.ts';
import { aside, explain, five, frame, order, picture, place, temperatureAt } from './picture.ts';
import { Temperature } from './Temperature.tsx';
import { temperature } from './widget.ts';

const open = ({ T = 1, scores = [3, 1, 2, -1, 0], add = false, locale = 'en' as Locale } = {}) => {
  const state = make({ locale });
  state.T.value = T;
  state.tempScores.value = [scores];
  state.tempAdd.value = add;
  return valuesOf(temperature, state);
};
const said = (v: ReturnType<typeof open>, locale: Locale = 'en') =>
  plain(picture(v, { locale, id: 'x' }).readout.text!);
const anyScores = fc.array(
  fc.integer({ min: -50, max: 50 }).map((x) => x / 10),
  { minLength: 5, maxLength: 5 },
);
const anyT = fc.integer({ min: 10, max: 1000 }).map((x) => x / 100);

describe('weights at a temperature', () => {
  test('by hand: at T = 1 and at T = 2', () => {
    // e³ = 20.0855, e¹ = 2.7183, e² = 7.3891, e⁻¹ = 0.3679, e⁰ = 1: together 31.5608, and 20.0855 / 31.5608 = 0.6364.
    expect(open().tempWeights.map((w) => w.toFixed(3))).toEqual(['0.636', '0.086', '0.234', '0.012', '0.032']);
    // e^1.5 = 4.4817, e^0.5 = 1.6487, e¹ = 2.7183, e^−0.5 = 0.6065, e⁰ = 1: together 10.4552.
    const sum = 4.4817 + 1.6487 + 2.7183 + 0.6065 + 1;
    open({ T: 2 }).tempWeights.forEach((w, j) =>
      expect(w).toBeCloseTo([4.4817, 1.6487, 2.7183, 0.6065, 1][j] / sum, 4),
    );
  });
  test('the rounded starting weights add up to 1.000', () => {
    const total = open().tempWeights.reduce((a, w) => a + Math.round(w * 1000), 0);
    expect(total).toBe(1000);
  });
  test('cold is argmax, a tie shares; hot is even', () => {
    expect(open({ T: 0.1 }).tempWeights[0]).toBeGreaterThan(0.9999);
    const tied = open({ T: 0.1, scores: [3, 1, 3, -1, 0] });
    expect(tied.tempWeights[0]).toBeCloseTo(0.5, 6);
    expect(tied.tempWeights[2]).toBe(tied.tempWeights[0]);
    expect(said(tied)).toContain('s₁ and s₃ tie for largest and get 0.500 each');
    expect(said(tied)).toContain('s₁ = s₃ > s₂ > s₅ > s₄');
    for (const w of open({ T: 10 }).tempWeights) expect(Math.abs(w - 0.2)).toBeLessThan(0.05);
  });
  test('the order of weights is the order of scores at every T, the sum is 1, and entropy grows with T', () => {
    fc.assert(
      fc.property(anyScores, anyT, (scores, T) => {
        const v = open({ T, scores });
        for (const a of five)
          for (const b of five)
            if (scores[a] > scores[b]) expect(v.tempWeights[a]).toBeGreaterThanOrEqual(v.tempWeights[b]);
        expect(v.tempWeights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        expect(open({ T: Math.min(10, T * 1.5), scores }).tempEntropy).toBeGreaterThanOrEqual(v.tempEntropy - 1e-12);
        expect(v.tempEntropy).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: 60 },
    );
  });
  test('adding 100 to every score moves no weight, even where exp would overflow', () => {
    fc.assert(
      fc.property(anyScores, anyT, (scores, T) => {
        const [plainly, added] = [open({ T, scores }), open({ T, scores, add: true })];
        added.tempWeights.forEach((w, j) => expect(w).toBeCloseTo(plainly.tempWeights[j], 9));
      }),
      { numRuns: 60 },
    );
    expect(Math.exp(103 / 0.1)).toBe(Infinity);
    expect(said(open({ T: 0.1, add: true }))).toContain('power 1030');
    expect(said(open({ T: 1, add: true }))).not.toContain('float64');
  });
});

test('the curves pass through the weights: same T, same numbers', () => {
  const at = temperatures.findIndex((t) => Math.abs(t - 1) < 1e-9);
  const v = open();
  v.tempWeights.forEach((w, j) => expect(v.tempCurves[at][j]).toBeCloseTo(w, 12));
});

test('the slider is even in log T and says round numbers', () => {
  expect([0, 0.5, 1].map(temperatureAt)).toEqual([0.1, 1, 10]);
  expect([0.1, 1, 2, 10].map(place)).toEqual([0, 0.5, expect.closeTo(0.6505, 4), 1]);
});

test('dots that would cover each other stand side by side', () => {
  expect(aside([0.6, 0.1, 0.25, 0.03, 0.02])).toEqual([0, 0, 0, 1, 2]);
  const close = frame.dot / frame.height - 0.001;
  expect(aside([0.5, 0.5 - close, 0, 0, 0]).slice(0, 2)).toEqual([0, 1]);
});

test('equal scores are joined by an equals sign', () => {
  expect(order([1, 1, 2, 0, 0])).toBe('s₃ > s₁ = s₂ > s₄ = s₅');
});

test('pointing writes the arithmetic of a weight, or what a score moves', () => {
  const say = (role: 's' | 'w', j: number) => plain(explain({ figure: 'x', role, at: [0, j] }, open(), 'en'));
  expect(say('w', 2)).toBe('a₃ = e−1.00 ÷ (e0.00 + e−2.00 + e−1.00 + e−4.00 + e−3.00) = 0.234');
  expect(say('s', 2)).toContain('all five weights');
  expect(temperature.lights!({ figure: 'x', role: 's', at: [0, 2] }, open())).toEqual(
    new Set(['s.0.2', ...five.map((j) => `w.0.${j}`)]),
  );
});

test('both languages have the same slots at the ends of the range, and the view uses them all', () => {
  for (const T of [0.1, 10])
    for (const add of [false, true]) {
      const slots = locales.map((locale) => {
        const [values, given] = [open({ T, add, locale }), { locale, id: 'x' }];
        const drawn = picture(values, given);
        const html = renderToString(<Temperature picture={drawn} values={values} given={given} />);
        expect(new Set([...html.matchAll(/data-slot="([^"]+)"/g)].map((m) => m[1]))).toEqual(
          new Set(Object.keys(drawn)),
        );
        expect(JSON.stringify(drawn)).not.toMatch(/NaN|∞/);
        return Object.keys(drawn).sort();
      });
      expect(slots[0]).toEqual(slots[1]);
    }
});

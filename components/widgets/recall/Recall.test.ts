import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/06-applications/state.ts';
import { stored } from '../../../content/chapters/06-applications/state/recall.ts';
import { plain } from '../../../src/figures/picture.ts';
import type { Locale } from '../../../src/site/locales.ts';
import { valuesOf } from '../widget.ts';
import { explain } from './picture.ts';
import type { Values } from './values.ts';
import { recall } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = chapter({ locale });
  const values = () => valuesOf(recall, state) as Values;
  return { state, values, picture: () => recall.picture(values(), { locale, id: 'x' }) };
};
const rows = (pixels: readonly number[]) => [0, 1, 2, 3, 4].map((r) => pixels.slice(5 * r, 5 * r + 5));

describe('pictures looked up by a picture', () => {
  test('a picture m pixels away scores (25 − 2m) / 5, and the weights follow', () => {
    const { state } = open();
    // pixels in which 0 … 9 differ from the sketch, counted by eye on squared paper
    const away = [7, 9, 5, 2, 12, 6, 4, 8, 2, 2];
    expect(state.dScores.value).toEqual(away.map((m) => expect.closeTo((25 - 2 * m) / 5, 12)));
    const e = away.map((m) => Math.exp((25 - 2 * m) / 5));
    const total = e.reduce((a, b) => a + b);
    expect(state.dWeights.value).toEqual(e.map((x) => expect.closeTo(x / total, 12)));
    expect(state.dWeights.value.reduce((sum, x) => sum + Math.round(x * 1000), 0)).toBe(1000);
  });

  test('a stored picture asks for itself and, cold, comes back whole', () => {
    const { state, picture } = open();
    for (const [j, key] of stored.entries()) {
      state.dQuery.value = rows(key.map((x) => (x > 0 ? 1 : 0)));
      state.dHeat.value = 0.1;
      // The nearest other digit is 2 pixels away, so its weight is e^−8 of this one's.
      expect(state.dWeights.value[j]).toBeGreaterThan(1 - 3 * Math.exp(-8));
      expect(state.dBlend.value.map(Math.sign)).toEqual(key);
      expect(plain(picture().readout.text!)).toContain(`equals the stored ${j}`);
    }
  });

  test('three are equally near at the start; one more pixel leaves two; a blank sheet still gets an answer, a 1', () => {
    const { state, picture } = open();
    expect(plain(picture().readout.text!)).toContain('3, 8 and 9 are equally near, 2 pixels away, and get 0.235 each.');
    state.dQuery.value = state.dQuery.withCell(1, 0, 1);
    expect(plain(picture().readout.text!)).toContain('8 and 9 are equally near, 1 pixel away');
    state.dQuery.value = rows(stored[0].map(() => 0));
    state.dHeat.value = 0.4;
    expect(state.dBlend.value.map(Math.sign)).toEqual(stored[1]);
  });

  test('any drawing at any temperature: weights share 1, and each pixel is the share with ink less the share without', () => {
    const { state, values, picture } = open('zh');
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
        fc.double({ min: 0.1, max: 4, noNaN: true }),
        (ink, heat) => {
          state.dQuery.value = rows(ink.map(Number));
          state.dHeat.value = heat;
          const v = values();
          expect(v.dWeights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
          v.dBlend.forEach((x, i) => {
            const share = v.dWeights.reduce((sum, w, j) => sum + (stored[j][i] > 0 ? w : 0), 0);
            expect(x).toBeCloseTo(2 * share - 1, 12);
          });
          expect(JSON.stringify(picture())).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
    );
  });

  test('pointing says how it is worked out', () => {
    const { values } = open();
    const said = plain(explain({ figure: 'x', role: 'k', at: [4] }, values(), 'en'));
    expect(said).toBe('4 differs in 12 pixels: score (25 − 2 × 12) ÷ √25 = 0.2, weight 0.004.');
  });
});

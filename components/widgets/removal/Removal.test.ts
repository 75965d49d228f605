import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import make from '../../../content/chapters/09-faq/state.ts';
import { models, modelOf, removal as removed } from '../../../content/chapters/09-faq/state/explain.ts';
import { plain } from '../../../src/figures/picture.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';
import { valuesOf } from '../widget.ts';
import { hows, picture, six, type Values } from './picture.ts';
import { removal } from './widget.ts';

const open = (change: (state: ReturnType<typeof make>) => void = () => {}, locale: Locale = 'en') => {
  const state = make({ locale });
  change(state);
  const values: Values = valuesOf(removal, state);
  return { state, values, marks: picture(values, { locale, id: 'x' }) };
};
const number = (text: unknown) => Number(String(text).replace('−', '-').replace(/[()+]/g, ''));
const round = (x: number, digits: number) => Number(x.toFixed(digits)) + 0;
const sigma = (x: number) => 1 / (1 + Math.exp(-x));

describe('one token removed at a time', () => {
  test('by hand: six scores, softmax, and p from the first numbers', () => {
    const { values } = open();
    const powers = [2.4, 1.6, 0.4, -1.2, 0.4, 1.1].map(Math.exp);
    const total = powers.reduce((a, b) => a + b);
    const first = [0.1, 0, -2, 0.1, 0.4, 1.9];
    const o = powers.reduce((sum, power, j) => sum + (power / total) * first[j], 0);
    values.eWeights.forEach((w, j) => expect(w).toBeCloseTo(powers[j] / total, 12));
    expect(values.eRemoval.o).toBeCloseTo(o, 12);
    expect(values.eRemoval.p).toBeCloseTo(sigma(4 * o), 12);
    // Without “lovely” the other five powers share out the whole.
    const rest = powers.slice(0, 5).reduce((a, b) => a + b);
    const without = powers.slice(0, 5).reduce((sum, power, j) => sum + (power / rest) * first[j], 0);
    expect(values.eRemoval.cut.p[5]).toBeCloseTo(sigma(4 * without), 12);
  });

  test.each(hows)('%s: the rounded numbers on screen give the numbers on screen', (how) => {
    for (const j of six) {
      const { marks } = open((state) => {
        state.eShow.value = true;
        state.eHow.value = how;
        state.ePick.value = j;
      });
      const at = (name: string) => number(marks[name].text);
      const [alpha, value, o] = [at('r-alpha'), at('r-value'), at('r-o2')];
      const out = round(how === 'cut' ? (o - alpha * value) / (1 - alpha) : o - alpha * value, 3);
      expect(at('r-out')).toBe(out);
      expect(at('r-outp')).toBe(round(sigma(4 * out), 2));
      expect(at(`e-${j}`)).toBe(round(at('r-outp') - at('r-p'), 2));
    }
    const { marks, values } = open();
    const weights = six.map((j) => number(marks[`w-${j}`].text));
    expect(round(weights.reduce((a, b) => a + b), 9)).toBe(1); // prettier-ignore
    expect(number(marks['r-o'].text)).toBe(round(weights.reduce((sum, w, j) => sum + w * values.eValues[j][0], 0), 3)); // prettier-ignore
    for (const j of six) {
      const length = round(Math.hypot(...values.eValues[j]), 2);
      expect(number(marks[`wv-${j}`].text)).toBe(round(length * weights[j], 3));
    }
  });

  test('the model set by hand: three columns, three answers', () => {
    const { marks } = open((state) => (state.eShow.value = true));
    const top = (column: string) => six.filter((j) => / top/.test(String(marks[`${column}-${j}`].class)));
    expect([top('w'), top('wv'), top('e')]).toEqual([[0], [1], [5]]);
    expect(plain(marks.readout.text!)).toBe(
      'Most changes without “lovely”: p goes from 0.69 to 0.44. The largest weight is on “⟨s⟩”, and does not tell; the largest α × |v| on “tea”, nor does that.',
    );
  });

  test('model 3: all three agree, and the readout says so', () => {
    const { marks } = open((state) => {
      state.eShow.value = true;
      state.eSeed.value = 3;
      state.eGuess.value = '5';
    });
    expect(plain(marks.readout.text!)).toMatch(/^You were right\. .*and this time it tells.*which does\.$/);
  });

  test('closed form: a cut pushes the output away from the value by α / (1 − α); a value of 0 takes off α v', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: models - 1 }), fc.integer({ min: 0, max: 5 }), (seed, j) => {
        const { scores, values } = modelOf(seed);
        const found = removed(scores, values);
        const [alpha, v] = [found.weights[j], values[j][0]];
        expect(found.cut.o[j] - found.o).toBeCloseTo((alpha / (1 - alpha)) * (found.o - v), 9);
        expect(found.zero.o[j] - found.o).toBeCloseTo(-alpha * v, 12);
        expect(found.cut.change[j]).toBeCloseTo(sigma(4 * found.cut.o[j]) - sigma(4 * found.o), 12);
      }),
    );
  });

  test('the tally counts models in which the largest is the largest, with arithmetic of its own', () => {
    const largest = (list: number[]) => list.reduce((best, x, j) => (Math.abs(x) > Math.abs(list[best]) ? j : best), 0);
    const counts = { weight: 0, weighted: 0 };
    for (let seed = 0; seed < models; seed++) {
      const { scores, values } = modelOf(seed);
      const powers = scores.map(Math.exp);
      const total = powers.reduce((a, b) => a + b);
      const o = powers.reduce((sum, x, j) => sum + (x / total) * values[j][0], 0);
      const change = powers.map((x, j) => {
        const left = powers.reduce((sum, y, k) => (k === j ? sum : sum + y * values[k][0]), 0);
        return sigma((4 * left) / (total - x)) - sigma(4 * o);
      });
      if (largest(powers) === largest(change)) counts.weight++;
      if (largest(powers.map((x, j) => x * Math.hypot(...values[j]))) === largest(change)) counts.weighted++;
    }
    expect(open().values.eTally).toEqual({ ...counts, of: 100 });
    // What the closing lines of the chapter say: more often wrong than right, and length helps.
    expect(counts.weight).toBeLessThan(50);
    expect(counts.weighted).toBeGreaterThan(counts.weight);
  });

  test('before the reveal nothing is given away', () => {
    const { marks } = open((state) => (state.eGuess.value = '2'));
    for (const j of six) expect([marks[`e-${j}`].text, marks[`ebar-${j}`]['--width']]).toEqual(['?', '0.0000']);
    expect([marks['r-out'].text, marks['r-outp'].text]).toEqual(['?', '?']);
    expect(plain(marks.tally.text!)).not.toMatch(/37|51/);
    expect(marks['guess-2'].text).toBe('your guess');
    expect(marks['ask-2']['data-choose']).toBe('eGuess=2');
  });

  test('both languages have the same slots, shown or not', () => {
    const slots = locales.flatMap((locale) =>
      [false, true].map((shown) => Object.keys(open((s) => (s.eShow.value = shown), locale).marks).join()),
    );
    expect(new Set(slots).size).toBe(1);
  });
});

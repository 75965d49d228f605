import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import make from '../../../content/chapters/09-faq/state.ts';
import { furthest, modelOf, moved, models, orderAt, orders } from '../../../content/chapters/09-faq/state/explain.ts';
import { plain } from '../../../src/figures/picture.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';
import { valuesOf } from '../widget.ts';
import { bins, picture, type Values } from './picture.ts';
import { otherWeights } from './widget.ts';

const open = (change: (state: ReturnType<typeof make>) => void = () => {}, locale: Locale = 'en') => {
  const state = make({ locale });
  change(state);
  const values: Values = valuesOf(otherWeights, state);
  return { values, marks: picture(values, { locale, id: 'x' }) };
};
const sigma = (x: number) => 1 / (1 + Math.exp(-x));
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
const answer = (weights: readonly number[], values: readonly (readonly number[])[]) =>
  sigma(4 * sum(weights.map((w, j) => w * values[j][0])));

describe('other weights for the same model', () => {
  test('every set of weights sums to 1, and p follows from it by hand', () => {
    for (const mix of ['model', 'far', 'flat', 'order', 'own'] as const) {
      const { values } = open((state) => (state.eMix.value = mix));
      expect(sum(values.eNow), mix).toBeCloseTo(1, 12);
      expect(values.eNowP, mix).toBeCloseTo(answer(values.eNow, values.eValues), 12);
    }
  });

  test('by hand: comma and “lovely” mix to the model’s own answer', () => {
    const { values } = open();
    // 0.1 (1 − t) + 1.9 t = o₁
    const o = sum(values.eWeights.map((w, j) => w * [0.1, 0, -2, 0.1, 0.4, 1.9][j]));
    const t = (o - 0.1) / 1.8;
    [0, 0, 0, 1 - t, 0, t].forEach((w, j) => expect(values.eNow[j]).toBeCloseTo(w, 12));
    expect(Math.abs(values.eNowP - values.eP)).toBeLessThan(1e-12);
    // half of |0 − α| over four words, and of 1 − t − α₄ and α₆ − t: all of the weight but what comma and “lovely” kept
    expect(values.eMoved).toBeCloseTo(1 - values.eWeights[3] - t, 12);
  });

  test('nothing with the same answer lies further than the furthest, whatever the model and the trial', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: models - 1 }), shares, shares, (seed, one, two) => {
        const { scores, values } = modelOf(seed);
        const powers = scores.map(Math.exp);
        const weights = powers.map((x) => x / sum(powers));
        const far = furthest(weights, values);
        expect(answer(far, values)).toBeCloseTo(answer(weights, values), 10);
        // Any two mixtures on either side of the model's value meet it somewhere between.
        const value = (w: readonly number[]) => sum(w.map((x, j) => x * values[j][0]));
        const [a, b] = [one, two].map((list) => list.map((x) => (x + 1e-9) / (sum(list) + 6e-9)));
        const goal = value(weights);
        fc.pre((value(a) - goal) * (value(b) - goal) < 0);
        const t = (goal - value(a)) / (value(b) - value(a));
        const trial = a.map((x, j) => x * (1 - t) + b[j] * t);
        expect(moved(trial, weights)).toBeLessThanOrEqual(moved(far, weights) + 1e-9);
      }),
    );
  });

  test('720 orders, each once; stepping visits them all; the histogram counts them all', () => {
    const all = [...orders(6)].map((order) => order.join(''));
    expect(new Set(all).size).toBe(720); // 6!
    expect(new Set(Array.from({ length: 720 }, (_, k) => orderAt(k).join(''))).size).toBe(720);
    const { values } = open();
    expect(sum(bins(values.eOrders))).toBe(720);
    expect(values.eOrders[0]).toBeCloseTo(values.eP, 12); // the first order is the model's own
  });

  test('values all the same: no weights change the answer; half as unlike: the span of answers shrinks', () => {
    const span = (spread: number) => {
      const { values } = open((state) => (state.eSpread.value = spread));
      return Math.max(...values.eOrders) - Math.min(...values.eOrders);
    };
    expect(span(0)).toBeLessThan(1e-12);
    expect(span(0.1)).toBeLessThan(span(0.5));
    expect(span(0.5)).toBeLessThan(span(1));
  });

  test('moved is half of all differences: swapping 0.7 and 0.1 moves 0.6', () => {
    expect(moved([0.7, 0.1, 0.2], [0.1, 0.7, 0.2])).toBeCloseTo(0.6, 12);
  });

  test('both languages say whether the answer moved', () => {
    const said = (mix: Values['eMix'], locale: Locale) =>
      plain(open((state) => (state.eMix.value = mix), locale).marks.readout.text!);
    expect(locales.map((locale) => said('far', locale))).toEqual([
      '权重全在“，”和“香”上。挪走了 0.931 的权重，答案从 0.69 到 0.69，一点没动。',
      'All weight is on “,” and “lovely”. Of the weight, 0.931 has moved; the answer goes from 0.69 to 0.69: it does not move at all.',
    ]);
    expect(said('order', 'en')).toContain('with other owners');
    expect(said('flat', 'en')).toMatch(/: it moves\.$/);
  });
});

import renderToString from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import make from '../../../content/chapters/04-formula/state.ts';
import { drawDots, keys, powers, queries, spread } from '../../../content/chapters/04-formula/state/why-scale.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';
import { valuesOf } from '../widget.ts';
import { histogram, picture, shapes } from './picture.ts';
import { WhyScale } from './WhyScale.tsx';
import { whyScale } from './widget.ts';

const open = (power = 6, seed = 17, locale: Locale = 'en') => {
  const state = make({ locale });
  state.whyPower.value = power;
  state.whySeed.value = seed;
  return valuesOf(whyScale, state);
};
const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
const all = drawDots(17);

describe('the draws are what theory says', () => {
  // x = q·k/√d has E x² = 1 and E x⁴ = 3 + 6/d; two keys that share a query have Cov(x₁², x₂²) = 2/d. So the mean of x²
  // over n queries of m keys has variance (2 + 6/d + (m − 1)·2/d) / (n·m). Four standard errors are allowed.
  test.each(Array.from({ length: powers + 1 }, (_, p) => p))('q·k has mean 0 and variance d at d = 2^%i', (p) => {
    const d = 2 ** p;
    const scaled = Array.from(all[p], (x) => x / Math.sqrt(d));
    const n = queries * keys;
    const error = Math.sqrt((2 + 6 / d + ((keys - 1) * 2) / d) / n);
    expect(Math.abs(mean(scaled.map((x) => x * x)) - 1)).toBeLessThan(4 * error);
    expect(Math.abs(mean(scaled))).toBeLessThan(4 / Math.sqrt(n));
  });

  test('each dimension adds products to the sums of the one before', () => {
    // The increment from d to 2d is independent of the sum so far: their correlation vanishes.
    const [small, large] = [all[7], all[8]];
    const products = Array.from(small, (x, i) => (x / Math.sqrt(128)) * ((large[i] - x) / Math.sqrt(128)));
    expect(Math.abs(mean(products))).toBeLessThan(4 / Math.sqrt(small.length));
  });
});

test('64 keys at d = 64: the numbers measured in PyTorch for 1/√d and 1/d', () => {
  // notes on the article's code, C1 (seeded PyTorch run): mean top weight 0.1061 and 0.0208, entropy 3.6852 and 4.1512
  // of ln 64 = 4.1589, score deviation 1.000 and 0.125.
  const dots = drawDots(3, 300, 64, 6)[6];
  const [root, whole] = [1 / 8, 1 / 64].map((scale) => spread(dots, 64, scale, 64));
  expect(root.top).toBeCloseTo(0.1061, 1.9);
  expect(root.entropy * Math.log(64)).toBeCloseTo(3.6852, 1.3);
  expect(root.deviation).toBeCloseTo(1, 1.5);
  expect(whole.top).toBeCloseTo(0.0208, 3);
  expect(whole.entropy * Math.log(64)).toBeCloseTo(4.1512, 2);
  expect(whole.deviation).toBeCloseTo(0.125, 2);
});

test('what the caption claims: unscaled saturates, ÷ √d stays, ÷ d is even', () => {
  const [small, large] = [open(4), open(9)].map((v) => v.whySpread);
  expect(large[0].top).toBeGreaterThan(0.94);
  expect(large[0].gradient).toBeLessThan(0.04);
  expect(Math.abs(large[1].top - small[1].top)).toBeLessThan(0.03);
  expect(large[1].gradient).toBeGreaterThan(0.2);
  expect(large[2].top).toBeLessThan(0.14);
  expect(large[2].entropy).toBeGreaterThan(0.999);
  // At d = 1 the three divisors are one number.
  const one = open(0).whySpread;
  expect(one[0]).toEqual(one[1]);
  expect(one[0]).toEqual(one[2]);
});

test('spread of two rows by hand', () => {
  // Scores 0, ln 3 give weights 1/4, 3/4; equal scores give 1/2, 1/2.
  const s = spread(Float64Array.of(0, Math.log(3), 5, 5), 1, 1, 2);
  expect(s.top).toBeCloseTo((3 / 4 + 1 / 2) / 2, 12);
  expect(s.gradient).toBeCloseTo((3 / 16 + 1 / 4) / 2, 12);
  const entropy = -(1 / 4) * Math.log2(1 / 4) - (3 / 4) * Math.log2(3 / 4);
  expect(s.entropy).toBeCloseTo((entropy + 1) / 2, 12);
});

describe('the drawing', () => {
  test('bins hold all draws but the farthest, and follow the normal curve at large d', () => {
    const bins = histogram(all[9], 1, Math.sqrt(512));
    expect(bins.reduce((a, b) => a + b, 0)).toBeGreaterThan(0.998);
    // Four deviations hold 1 − 6·10⁻⁵; the middle two bins, a half deviation, hold 0.1974 (table of the normal).
    expect(Math.abs(bins[15] + bins[16] - 0.1974)).toBeLessThan(4 * Math.sqrt((0.1974 * 0.8026) / 2000));
  });
  test('paths stay inside the frame and have no holes', () => {
    for (const p of [0, 9])
      for (const scale of [1, 2 ** (-p / 2), 2 ** -p]) {
        const { bars, curve } = shapes(all[p], scale, Math.sqrt(2 ** p) * scale);
        expect(bars + curve).not.toMatch(/NaN|Infinity/);
        const numbers = (bars + curve).match(/-?\d+(\.\d+)?/g)!.map(Number);
        expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...numbers)).toBeLessThanOrEqual(960);
      }
  });
});

test('a seed is its numbers; the button asks for the next one and comes round', () => {
  expect(open(6, 5).whySpread).toEqual(open(6, 5).whySpread);
  expect(open(6, 5).whySpread).not.toEqual(open(6, 6).whySpread);
  const next = (seed: number) => picture(open(0, seed), { locale: 'en', id: 'x' }).again['data-choose'];
  expect([next(17), next(9999)]).toEqual(['whySeed=18', 'whySeed=1']);
});

test('both languages have the same slots at the ends of the slider, and the view uses them all', () => {
  for (const power of [0, powers]) {
    const slots = locales.map((locale) => {
      const [values, given] = [open(power, 17, locale), { locale, id: 'x' }];
      const drawn = picture(values, given);
      const html = renderToString(<WhyScale picture={drawn} values={values} given={given} />);
      expect(new Set([...html.matchAll(/data-slot="([^"]+)"/g)].map((m) => m[1]))).toEqual(new Set(Object.keys(drawn)));
      return Object.keys(drawn).sort();
    });
    expect(slots[0]).toEqual(slots[1]);
  }
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import make from '../../../content/chapters/01-background/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { locales } from '../../../src/site/locales.ts';
import { valuesOf } from '../widget.ts';
import { picture, placeOf, visits, type Values } from './picture.ts';
import { lights, mixing } from './widget.ts';

const given = { locale: 'en', id: 'mixing-board' } as const;
const at = (change: (state: ReturnType<typeof make>) => void = () => {}): Values => {
  const state = make({ locale: 'en' });
  change(state);
  return valuesOf(mixing, state);
};
const number = (text: unknown) => Number(String(text).replace('−', '-'));

test('by hand: 0.2 (−2, −1) + 0.5 (1.6, −1.2) + 0.3 (0.4, 1.8) = (0.52, −0.26), with the numbers on screen', () => {
  const values = at();
  expect(values.mixOut[0]).toBeCloseTo(-0.4 + 0.8 + 0.12, 12);
  expect(values.mixOut[1]).toBeCloseTo(-0.2 - 0.6 + 0.54, 12);
  const marks = picture(values, given);
  for (const c of [0, 1]) {
    const products = [0, 1, 2].map((j) => number(marks[`x-${j}-${c}`].text));
    expect(products).toEqual(
      [0, 1, 2].map((j) =>
        Number((number(marks[`wout-${j}`].text) * number(marks[`mixV-${j}-${c}-n`].text)).toFixed(2)),
      ),
    );
    expect((products[0] + products[1] + products[2]).toFixed(2)).toBe(number(marks[`o-${c}`].text).toFixed(2));
  }
});

test('all on one is a copy, equal shares are the mean, none on one stays on the edge between the others', () => {
  const set = (name: keyof typeof visits) => at((s) => (s.mixWeights.value = [visits[name].split(',').map(Number)]));
  expect(set('copy').mixOut).toEqual([1.6, -1.2]);
  // (−2 + 1.6 + 0.4) / 3 and (−1 − 1.2 + 1.8) / 3
  expect(set('mean').mixOut[0]).toBeCloseTo(0, 12);
  expect(set('mean').mixOut[1]).toBeCloseTo(-0.4 / 3, 12);
  expect(set('edge').mixOut[0]).toBeCloseTo((-2 + 0.4) / 2, 12);
  for (const name of ['copy', 'mean', 'edge'] as const) {
    const values = set(name);
    expect(placeOf(values.mixShares, values.mixV)).toBe(name);
    expect(picture(values, given)[`visit-${name}`]['aria-pressed']).toBe('true');
  }
  expect(placeOf(at().mixShares, at().mixV)).toBe('inside');
  expect(placeOf([0.2, 0.5, 0.3], [[0, 0], [1, 1], [2, 2]])).toBe('line'); // prettier-ignore
});

test('whatever a link sets, the shares add up to 1 and the output stays between the values', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const part = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(
      fc.tuple(share, share, share),
      fc.array(fc.tuple(part, part), { minLength: 3, maxLength: 3 }),
      (w, V) => {
        const values = at((s) => {
          s.mixWeights.value = [w];
          s.mixV.value = V;
        });
        expect(values.mixShares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        for (const c of [0, 1]) {
          const column = values.mixV.map((v) => v[c]);
          expect(values.mixOut[c]).toBeGreaterThanOrEqual(Math.min(...column) - 1e-12);
          expect(values.mixOut[c]).toBeLessThanOrEqual(Math.max(...column) + 1e-12);
        }
      },
    ),
  );
});

test('the output lights every weight and product; a value lights its own product', () => {
  const lit = (role: 'o' | 'v', at: number[]) => [...lights({ figure: '', role, at })].sort();
  expect(lit('o', [0, 1])).toEqual(['o.0.1', 'w.0.0', 'w.0.1', 'w.0.2', 'x.0.1', 'x.1.1', 'x.2.1']);
  expect(lit('v', [1])).toContain('x.1.0');
  expect(lit('v', [1])).not.toContain('x.0.0');
});

test('both languages have the same places and say the output in every place it may be', () => {
  for (const name of Object.keys(visits) as (keyof typeof visits)[]) {
    const values = at((s) => (s.mixWeights.value = [visits[name].split(',').map(Number)]));
    const [zh, en] = locales.map((locale) => picture(values, { ...given, locale }));
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    const out = values.mixOut.map((x) => x.toFixed(2).replace('-', '−')).join(', ');
    for (const marks of [zh, en]) expect(plain(marks.readout.text!)).toContain(`(${out.replaceAll('−0.00', '0.00')})`);
  }
});

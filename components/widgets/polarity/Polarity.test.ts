import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/07-resources/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import type { Locale } from '../../../src/site/locales.ts';
import { valuesOf } from '../widget.ts';
import { four, presets, type Values } from './picture.ts';
import { polarity } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = chapter({ locale });
  const values = () => valuesOf(polarity, state) as Values;
  return { state, values, picture: () => polarity.picture(values(), { locale, id: 'x' }) };
};
const thousandths = (row: readonly number[]) => row.map((x) => Math.round(1000 * x)).reduce((a, b) => a + b);
const anyMask = fc.array(fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 }), {
  minLength: 4,
  maxLength: 4,
});

describe('one mask, two readings', () => {
  test('by hand: “drink” with True at “green” and “tea”', () => {
    const { values } = open();
    // closed: e^1.0 = 2.7183 and e^-0.9 = 0.4066 are left: 2.7183 / 3.1249 = 0.8699
    expect(values().pBlocked[1]).toEqual([expect.closeTo(0.8699, 4), expect.closeTo(0.1301, 4), 0, 0]);
    // open: e^-0.6 = 0.5488 and e^1.2 = 3.3201: 3.3201 / 3.8689 = 0.8581
    expect(values().pAllowed[1]).toEqual([
      0,
      0,
      expect.closeTo(0.5488 / 3.8689, 4),
      expect.closeTo(3.3201 / 3.8689, 4),
    ]);
  });

  test('the figure starts with what PyTorch printed', () => {
    const { values } = open();
    const printed = readFileSync('content/chapters/07-resources/snippets/masks.out', 'utf8');
    const rows = [...values().pBlocked, ...values().pAllowed].map((row) => row.map((x) => x.toFixed(3)).join(' '));
    expect(`${rows.join('\n')}\n`).toBe(printed);
  });

  test('any mask: no weight in both readings, rows sum to 1, also as rounded on screen; a closed row is NaN or 0', () => {
    const { state, values } = open();
    fc.assert(
      fc.property(anyMask, (mask) => {
        state.pMask.value = mask;
        const { pBlocked, pAllowed } = values();
        mask.forEach((row, i) => {
          const [trues, falses] = [row.filter(Boolean).length, row.filter((x) => !x).length];
          if (falses === 0) expect(pBlocked[i].every(Number.isNaN)).toBe(true);
          else expect(thousandths(pBlocked[i])).toBe(1000);
          expect(thousandths(pAllowed[i])).toBe(trues === 0 ? 0 : 1000);
          for (const j of four) if (falses > 0) expect(Math.min(pBlocked[i][j], pAllowed[i][j])).toBe(0);
        });
      }),
    );
  });

  test('flipping every boolean swaps the readings, where a row has something open', () => {
    const { state, values } = open();
    fc.assert(
      fc.property(anyMask, (mask) => {
        state.pMask.value = mask;
        const before = values().pBlocked;
        state.pMask.value = mask.map((row) => row.map((x) => 1 - x));
        mask.forEach((row, i) => {
          if (row.includes(0)) expect(values().pAllowed[i]).toEqual(before[i].map((x) => expect.closeTo(x, 12)));
        });
      }),
    );
  });

  test('the picture says it: 10 open and 6, “tea” looks nowhere; with tril the NaN is on the other side', () => {
    const { state, picture } = open();
    expect(plain(picture().readout.text!)).toContain('10 cells open where True closes, 6 where True opens');
    expect(plain(picture().readout.text!)).toContain('Where True opens, “tea” can look nowhere');
    expect([picture()['allowed-sum-3'].text, picture()['blocked-3-3'].text]).toEqual(['0.000', '0.244']);
    expect(picture()['preset-triu']['aria-pressed']).toBe('true');
    const found = state.pMask.read(presets.tril);
    state.pMask.value = 'value' in found ? found.value : [];
    expect(picture()['blocked-3-3'].text).toBe('NaN');
    expect(plain(picture().readout.text!)).toContain('NaN in the whole row');
  });

  test('a weight lights its boolean and the scores in its fraction', () => {
    const { values } = open();
    const lit = (row: number, j: number) =>
      [...polarity.lights!({ figure: 'x', role: 'w', at: [row, j] }, values())].sort();
    expect(lit(1, 0)).toEqual(['s.1.0', 's.1.1', 'w.1.0', 'x.1.0']);
    expect(lit(5, 3)).toEqual(['s.1.2', 's.1.3', 'w.5.3', 'x.1.3']);
    const say = (at: number[]) =>
      plain(polarity.explain!({ figure: 'x', role: 'w', at }, values(), { locale: 'en', id: 'x' }));
    expect(say([1, 0])).toContain('exp(1.0) ÷ (exp(1.0) + exp(−0.9)) = 0.870');
    expect(say([7, 2])).toContain('ONNX makes every weight 0');
  });
});

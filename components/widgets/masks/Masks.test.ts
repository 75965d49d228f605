import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/04-formula/state.ts';
import type { Locale } from '../../../src/site/locales.ts';
import { plain } from '../../../src/figures/picture.ts';
import { valuesOf } from '../widget.ts';
import { kinds, places, type Values } from './picture.ts';
import { masks } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = chapter({ locale });
  return {
    state,
    values: () => valuesOf(masks, state) as Values,
    picture: () => masks.picture(valuesOf(masks, state), { locale, id: 'x' }),
  };
};
const thousandths = (x: number) => Math.round(x * 1000);

describe('masks before and after softmax', () => {
  test('causal: the second word shares 1 between two scores, as arithmetic says', () => {
    const { state, picture } = open();
    // e^1.7 = 5.4739, e^0.7 = 2.0138: 5.4739 / 7.4877 = 0.7311
    expect(state.mWeights.value[1]).toEqual([expect.closeTo(0.7311, 4), expect.closeTo(0.2689, 4), 0, 0, 0, 0]);
    // after softmax all six stay under the line: 7.4877 / (7.4877 + e^-0.1 + e^1.3 + e^0.2 + e^0.3 = 14.6329) = 0.5117
    state.mPlace.value = 'after';
    expect(state.mSums.value[1]).toBeCloseTo(0.5117, 4);
    expect(plain(picture().readout.text!)).toContain('0.512');
  });

  test('the numbers on screen add up in every row, under every mask of ours', () => {
    const { state } = open();
    for (const mKind of kinds)
      for (const mPlace of places) {
        Object.assign(state.mKind, { value: mKind });
        Object.assign(state.mPlace, { value: mPlace });
        state.mWeights.value.forEach((row, i) =>
          expect(
            row.map(thousandths).reduce((a, b) => a + b),
            `${mKind} ${mPlace} row ${i}`,
          ).toBe(thousandths(state.mSums.value[i])),
        );
      }
  });

  test('any mask: rows sum to 1 or are NaN, closed weights are exactly 0, and dividing by the row sum repairs "after"', () => {
    const { state } = open();
    const any = fc.array(fc.array(fc.constantFrom(0, 1), { minLength: 6, maxLength: 6 }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(any, (own) => {
        state.mKind.value = 'own';
        state.mOwn.value = own;
        state.mPlace.value = 'before';
        const before = state.mWeights.value;
        state.mPlace.value = 'renorm';
        const renorm = state.mWeights.value;
        own.forEach((line, i) => {
          const alive = line.includes(1);
          expect(before[i].every(Number.isNaN)).toBe(!alive);
          if (!alive) return;
          expect(before[i].reduce((a, b) => a + b)).toBeCloseTo(1, 12);
          line.forEach((on, j) => {
            if (!on) expect(before[i][j]).toBe(0);
            expect(renorm[i][j]).toBeCloseTo(before[i][j], 12);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a row with nothing open: NaN as torch.softmax, or zeros, and the figure says which', () => {
    const { state, picture } = open();
    state.mKind.value = 'own';
    state.mOwn.value = state.mOwn.value.map((row, i) => (i === 3 ? row.map(() => 0) : row));
    expect(picture()['w-3-0'].text).toBe('NaN');
    expect(plain(picture().readout.text!)).toContain('NaN');
    state.mDead.value = 'zero';
    expect([picture()['w-3-0'].text, picture()['sum-3'].text]).toEqual(['0', '0.000']);
  });

  test('padding closes the same columns in every row; causal does not', () => {
    const { state } = open();
    const columns = () => new Set(state.mOpen.value.map(String)).size;
    state.mKind.value = 'padding';
    expect(columns()).toBe(1);
    state.mKind.value = 'causal';
    expect(columns()).toBe(6);
  });

  test('pointing at a weight lights what is under its line: open scores before softmax, all after', () => {
    const { state, values } = open();
    const scores = () =>
      [...masks.lights!({ figure: 'x', role: 'w', at: [1, 0] }, values())].filter((ref) => ref.startsWith('s'));
    expect(scores()).toEqual(['s.1.0', 's.1.1']);
    state.mPlace.value = 'after';
    expect(scores().filter((ref) => ref.startsWith('s.1.'))).toHaveLength(6);
  });

  test('the same slots in both languages and at the edges', () => {
    const slots = (['zh', 'en'] as const).flatMap((locale) => {
      const { state, picture } = open(locale);
      const moves = [
        () => {},
        () => (state.mKind.value = 'both'),
        () => (state.mPlace.value = 'renorm'),
        () => (state.mRow.value = 5),
      ];
      return moves.map((move) => (move(), Object.keys(picture()).join()));
    });
    expect(new Set(slots).size).toBe(1);
  });
});

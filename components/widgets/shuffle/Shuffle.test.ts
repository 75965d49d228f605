import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/04-formula/state.ts';
import type { Locale } from '../../../src/site/locales.ts';
import { plain } from '../../../src/figures/picture.ts';
import { valuesOf } from '../widget.ts';
import { five } from './picture.ts';
import { shuffle } from './widget.ts';
import { shuffled } from './wire.ts';

const open = (locale: Locale = 'en') => {
  const state = chapter({ locale });
  return { state, picture: () => shuffle.picture(valuesOf(shuffle, state), { locale, id: 'x' }) };
};
const orders = fc.shuffledSubarray([...five], { minLength: 5, maxLength: 5 });

describe('shuffle', () => {
  test('without positions any order gives every word its own output; with them, moved words change', () => {
    const { state } = open();
    fc.assert(
      fc.property(orders, (order) => {
        state.pOrder.value = [order];
        state.pAdd.value = 'none';
        expect(state.pWorst.value).toBeLessThan(1e-12);
        order.forEach((word, place) =>
          state.pHere.value[place].forEach((x, c) => expect(x).toBeCloseTo(state.pHome.value[word][c], 12)),
        );
        state.pAdd.value = 'sin';
        const moved = order.some((word, place) => word !== place);
        expect(state.pWorst.value > 0.01).toBe(moved);
      }),
      { numRuns: 60 },
    );
  });

  test('it starts with dog and cat swapped: all differences are 0.000, and 0.000 no longer once positions are added', () => {
    const { state, picture } = open();
    expect(plain(picture().readout.text!)).toContain('“cat chases the small dog”');
    expect(five.map((i) => picture()[`apart-${i}`].text)).toEqual(Array(5).fill('0.000'));
    state.pAdd.value = 'sin';
    for (const i of five) expect(picture()[`apart-${i}`].text).not.toBe('0.000');
  });

  test('what is no order of five words counts as the original one', () => {
    const { state } = open();
    for (const junk of [
      [0, 0, 1, 2, 3],
      [0.5, 1, 2, 3, 4],
      [4, 4, 4, 4, 4],
    ]) {
      state.pOrder.value = [junk];
      expect(state.pPlaces.value).toEqual(five);
    }
  });

  test('a seed gives the same order again, and each seed an order of all five', () => {
    for (let seed = 1; seed < 200; seed++) {
      expect(shuffled(seed)).toEqual(shuffled(seed));
      expect([...shuffled(seed)].sort()).toEqual(five);
    }
    expect(new Set(Array.from({ length: 2000 }, (_, seed) => shuffled(seed).join())).size).toBe(120);
  });

  test('the same slots in both languages and in any order; a line joins the two places of a word', () => {
    const slots = (['zh', 'en'] as const).flatMap((locale) => {
      const { state, picture } = open(locale);
      return [[[0, 1, 2, 3, 4]], [[4, 3, 2, 1, 0]]].map((order) => {
        state.pOrder.value = order;
        return Object.keys(picture()).join();
      });
    });
    expect(new Set(slots).size).toBe(1);
    const { state, picture } = open();
    state.pOrder.value = [[1, 0, 2, 3, 4]];
    // rows are 36 high: from the middle of row 1 (54) to the middle of row 0 (18)
    expect(picture()['path-0']).toMatchObject({ d: 'M0 54C50 54 50 18 100 18', class: 'path moved' });
  });
});

import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/02-concepts/state.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';
import { plain } from '../../../src/figures/picture.ts';
import { valuesOf } from '../widget.ts';
import { choices, type Values } from './picture.ts';
import { axes } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = chapter({ locale });
  return {
    state,
    values: () => valuesOf(axes, state) as Values,
    picture: () => axes.picture(valuesOf(axes, state) as Values, { locale, id: 'x' }),
  };
};
const each = (state: ReturnType<typeof open>['state'], see: (name: string) => void) => {
  for (const aSpan of choices.span[1])
    for (const aSource of choices.source[1])
      for (const aScore of choices.score[1]) {
        state.aSpan.value = aSpan;
        state.aSource.value = aSource;
        state.aScore.value = aScore;
        see(`${aSpan} ${aSource} ${aScore}`);
      }
};
const thousandths = (x: number) => Math.round(x * 1000);

describe('three axes', () => {
  test('by hand: the dot product of word 1 with itself', () => {
    // x₁ = (1.1, −0.4): q₁ = (0.33 + 0.48, 0.11 − 0.28) = (0.81, −0.17); k₁ = (0.99 − 0.24, 0.88 − 0.44) = (0.75, 0.44)
    expect(open().state.aScores.value[0][0]).toBeCloseTo(0.81 * 0.75 - 0.17 * 0.44, 12);
  });

  test('by hand: the additive score of the same pair', () => {
    const { state } = open();
    state.aScore.value = 'additive';
    // W q + U k, row by row, then v · tanh
    const first = 1.3 * 0.81 + 1.8 * -0.17 + 1.8 * 0.75 - 1 * 0.44;
    const second = -1.6 * 0.81 + 0.5 * -0.17 - 0.9 * 0.75 + 0.3 * 0.44;
    expect(state.aScores.value[0][0]).toBeCloseTo(-1.9 * Math.tanh(first) - 0.3 * Math.tanh(second), 12);
  });

  test('in all twelve combinations the rounded weights of every row add up to 1.000', () => {
    const { state } = open();
    let seen = 0;
    each(state, (name) => {
      seen += 1;
      state.aWeights.value.forEach((row, i) => {
        expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        expect(
          row.map(thousandths).reduce((a, b) => a + b),
          `${name} row ${i}`,
        ).toBe(1000);
      });
    });
    expect(seen).toBe(12);
  });

  test('the axes are independent: the span never changes a score, the score never changes who is in reach', () => {
    const { state } = open();
    const scores = new Map<string, string>();
    const reach = new Map<string, string>();
    each(state, (name) => {
      const [span, source, score] = name.split(' ');
      const same = (map: Map<string, string>, key: string, value: unknown) => {
        expect(map.get(key) ?? JSON.stringify(value)).toBe(JSON.stringify(value));
        map.set(key, JSON.stringify(value));
      };
      same(scores, `${source} ${score}`, state.aScores.value);
      same(reach, `${span} ${source}`, state.aOpen.value);
    });
    expect([scores.size, reach.size]).toEqual([6, 4]);
  });

  test('every combination has a reading, the same slots, and four or five columns', () => {
    const slots = new Set<string>();
    for (const locale of locales) {
      const { state, picture } = open(locale);
      const readings = new Set<string>();
      each(state, (name) => {
        const now = picture();
        readings.add(plain(now.readout.text!));
        slots.add(Object.keys(now).sort().join());
        expect(now['key-4'].class).toBe(name.includes('cross') ? '' : 'gone');
      });
      expect(readings.size).toBe(12);
    }
    expect(slots.size).toBe(1);
  });
});

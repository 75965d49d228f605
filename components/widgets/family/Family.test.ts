import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/07-resources/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';
import { valuesOf } from '../widget.ts';
import { branches, branchOf, type Model, type Values } from './picture.ts';
import { family } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = chapter({ locale });
  const values = () => valuesOf(family, state) as Values;
  return { state, values, picture: () => family.picture(values(), { locale, id: 'x' }) };
};
const models = Object.values(branches).flat() as Model[];

describe('the family', () => {
  test('by hand: the second word, both ways and looking back', () => {
    const { values } = open();
    // e^1.0 = 2.7183, e^-0.9 = 0.4066, e^-0.6 = 0.5488, e^1.2 = 3.3201: all four 6.9938, the first two 3.1249
    expect(values().fBoth[1]).toEqual([2.7183, 0.4066, 0.5488, 3.3201].map((x) => expect.closeTo(x / 6.9938, 4)));
    expect(values().fBack[1]).toEqual([expect.closeTo(2.7183 / 3.1249, 4), expect.closeTo(0.4066 / 3.1249, 4), 0, 0]);
  });

  test('encoders close nothing, decoders close what is above the diagonal, cross has the shape of target by source', () => {
    const { fBoth, fBack, fTargetBack, fCross } = open().values();
    expect(fBoth.flat().every((x) => x > 0)).toBe(true);
    for (const m of [fBack, fTargetBack]) m.forEach((row, i) => row.forEach((x, j) => expect(x > 0).toBe(j <= i)));
    expect([fCross.length, fCross[0].length, fCross.flat().every((x) => x > 0)]).toEqual([3, 4, true]);
    for (const m of [fBoth, fBack, fTargetBack, fCross])
      for (const row of m) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  test('each model lights its branch, and each has its own reading', () => {
    expect(models.map(branchOf)).toEqual(['both', 'both', 'both', 'encoder', 'encoder', 'decoder']);
    for (const locale of locales) {
      const { state, picture } = open(locale);
      const readings = models.map((model) => {
        state.fModel.value = model;
        const lit = Object.entries(picture()).filter(
          ([slot, mark]) => slot.startsWith('branch') && mark.class!.endsWith(' on'),
        );
        expect(lit.map(([slot]) => slot)).toEqual([`branch-${branchOf(model)}`]);
        return plain(picture().readout.text!);
      });
      expect(new Set(readings).size).toBe(models.length);
    }
  });

  test('a cell says who looks at whom, or why not', () => {
    const { values } = open();
    const say = (at: number[]) =>
      plain(family.explain!({ figure: 'x', role: 'w', at }, values(), { locale: 'en', id: 'x' }));
    expect(say([1, 3])).toBe('“drink” looks at “tea”: 0.475');
    expect(say([17, 3])).toContain('has not been written');
    expect(say([13, 1])).toContain('“喝” of the translation looks at “drink” of the source: 0.849');
  });
});

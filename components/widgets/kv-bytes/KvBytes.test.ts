import fc from 'fast-check';
import { expect, test } from 'vitest';
import make from '../../../content/chapters/05-code/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { valuesOf } from '../widget.ts';
import { most, picture } from './picture.ts';
import type { Values } from './values.ts';
import { kvBytes } from './widget.ts';

type Name = 'kbLayers' | 'kbHeads' | 'kbShare' | 'kbDim' | 'kbLength';
const open = (set: Partial<Record<Name, number>> = {}, locale: 'zh' | 'en' = 'en') => {
  const state = make({ locale });
  for (const [name, value] of Object.entries(set)) state[name as Name].value = value;
  const values: Values = valuesOf(kvBytes, state);
  return { values, marks: picture(values, { locale, id: 'x' }) };
};

test('by hand: 2 · 12 · 12 · 64 · 1024 · 2 bytes = 36 MiB, 36 KiB a word; a quarter and a twelfth when shared', () => {
  const { marks } = open();
  expect(marks.with.text).toBe('2 · 12 · 12 · 64 · 1,024 · 2 = 37,748,736 B = 36 MiB');
  expect(plain(marks.readout.text!)).toContain('The cache fills 36 MiB, and 36 KiB more with every word.');
  expect(plain(open({ kbShare: 3 }).marks.readout.text!)).toMatch(/fills 9 MiB.*4 query heads share one pair: 1\/4 of/);
  expect(plain(open({ kbShare: 5 }, 'zh').marks.readout.text!)).toMatch(
    /缓存占 3 MiB.*1\/12；只剩一对，这叫多查询注意力/,
  );
});

test('the product on screen gives the bytes; the query heads show as so many dots, the pairs under their groups', () => {
  fc.assert(
    fc.property(
      fc.record({
        kbLayers: fc.integer({ min: 1, max: 96 }),
        kbHeads: fc.integer({ min: 1, max: 16 }),
        kbShare: fc.integer({ min: 0, max: 5 }),
        kbDim: fc.integer({ min: 1, max: 16 }).map((x) => 16 * x),
        kbLength: fc.integer({ min: 1, max: 131_072 }),
      }),
      (set) => {
        const { values, marks } = open(set);
        const [factors, total] = String(marks.with.text).replaceAll(',', '').split(' = ');
        const product = factors.split(' · ').reduce((all, x) => all * Number(x), 1);
        expect(parseFloat(total)).toBe(product);
        expect(values.kbKept * values.kbGroup).toBe(set.kbHeads);
        const shown = (role: string) =>
          Array.from({ length: most }, (_, h) => marks[`${role}-${h}`]).filter((mark) => mark.class === role);
        expect(shown('q').length).toBe(set.kbHeads);
        expect(shown('k').length).toBe(values.kbKept);
        // A pair stands at the mean of its query heads.
        shown('k').forEach((mark, pair) => {
          const group = shown('q').slice(pair * values.kbGroup, (pair + 1) * values.kbGroup);
          expect(mark.cx).toBeCloseTo(group.reduce((sum, q) => sum + Number(q.cx), 0) / group.length, 9);
        });
      },
    ),
    { numRuns: 60, seed: 8 },
  );
});

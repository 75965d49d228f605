import { describe, expect, test } from 'vitest';
import make from '../../../content/chapters/01-background/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { locales } from '../../../src/site/locales.ts';
import { valuesOf } from '../widget.ts';
import { asked, cx, cy, picture, sizes, steps, type Values } from './picture.ts';
import { bottleneck } from './widget.ts';

const given = { locale: 'en', id: 'fixed-bottleneck' } as const;
const at = (change: (state: ReturnType<typeof make>) => void = () => {}): Values => {
  const state = make({ locale: 'en' });
  change(state);
  return valuesOf(bottleneck, state);
};
const pieces = (d: unknown) => (String(d).match(/M/g) ?? []).length;

test('every number of memory, key and three vectors is one cell, whatever the size', () => {
  for (const size of sizes) {
    const marks = picture(
      at((s) => (s.memSize.value = size)),
      given,
    );
    const d = Number(size);
    expect(steps.reduce((sum, step) => sum + pieces(marks[`level-${step}`].d), 0)).toBe(d * d + 4 * d);
  }
});

test('squares, crosses and dots count what the readout says', () => {
  for (const n of [1, 5, 16, 40, 64]) {
    const values = at((s) => (s.memPairs.value = n));
    const marks = picture(values, given);
    expect(pieces(marks.right.d)).toBe(values.memRecall.right);
    expect(pieces(marks.wrong.d)).toBe(n - values.memRecall.right);
    expect(pieces(marks.empty.d)).toBe(64 - n);
    expect(plain(marks.readout.text!)).toContain(`${values.memRecall.right} of ${n} right`);
    expect(marks['dot-memory']).toEqual({ cx: cx(n), cy: cy(values.memRecall.right) });
  }
});

test('who asks for a pair that is not stored gets the last one stored', () => {
  expect(asked({ memAsk: 40, memPairs: 16 })).toBe(15);
  expect(asked({ memAsk: 3, memPairs: 16 })).toBe(2);
});

test('as it starts, pair 5 is taken for another, and looking back gets it right', () => {
  const values = at();
  expect(values.memRecall.nearest[4]).not.toBe(4);
  expect(values.memLook.nearest[4]).toBe(4);
  expect(plain(picture(values, given).said.text!)).toMatch(/pair 5, .* closer to v.*: wrong\. Looking back: right/);
});

describe('both languages have the same places', () => {
  test.each([1, 16, 64])('%i pairs', (n) => {
    const [zh, en] = locales.map((locale) =>
      Object.keys(
        picture(
          at((s) => (s.memPairs.value = n)),
          { ...given, locale },
        ),
      ),
    );
    expect(zh).toEqual(en);
  });
});

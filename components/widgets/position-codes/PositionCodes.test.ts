import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/04-formula/state.ts';
import type { Locale } from '../../../src/site/locales.ts';
import { num } from '../../../src/figures/format.ts';
import { valuesOf } from '../widget.ts';
import { panels } from './picture.ts';
import { positionCodes } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = chapter({ locale });
  return { state, picture: () => positionCodes.picture(valuesOf(positionCodes, state), { locale, id: 'x' }) };
};
const angle = fc.integer({ min: -20, max: 20 }).map((x) => x / 10);
const arm = fc.tuple(angle, angle);

describe('position codes', () => {
  test('sinusoids are the sines and cosines of the paper, and their dot product knows only the distance', () => {
    const { state } = open();
    state.pCodes.value.forEach((row, p) =>
      row.forEach((x, c) => {
        const turn = p / 10000 ** ((c - (c % 2)) / 16);
        expect(x).toBeCloseTo(c % 2 ? Math.cos(turn) : Math.sin(turn), 12);
      }),
    );
    for (let gap = 0; gap <= 16; gap++) {
      state.pGap.value = gap;
      // sin a sin b + cos a cos b = cos(a − b), once for each of the eight pairs
      const expected = Array.from({ length: 8 }, (_, i) => Math.cos(gap / 10000 ** (i / 8))).reduce((a, b) => a + b);
      for (const x of state.pSame.value) expect(x).toBeCloseTo(expected, 11);
    }
  });

  test('RoPE: moved on together, two positions keep their score to the last digit shown', () => {
    const { state } = open();
    fc.assert(
      fc.property(
        arm,
        arm,
        fc.nat(20),
        fc.nat(20),
        fc.nat(100),
        fc.integer({ min: 1, max: 8 }),
        (q, k, m, n, shift, pair) => {
          Object.assign(state.pQ, { value: [q] });
          Object.assign(state.pK, { value: [k] });
          [state.pM.value, state.pN.value, state.pPair.value] = [m, n, pair];
          state.pShift.value = 0;
          const at0 = state.pScore.value;
          // |q| |k| cos of the angle between them, which is the one at the start plus (n − m) θ
          const between = Math.atan2(k[1], k[0]) - Math.atan2(q[1], q[0]) + (n - m) * 10000 ** (-(pair - 1) / 8);
          expect(at0).toBeCloseTo(Math.hypot(...q) * Math.hypot(...k) * Math.cos(between), 11);
          expect(state.pCurve.value[2 * (n - m + 20)]).toBeCloseTo(at0, 11);
          state.pShift.value = shift;
          expect(Math.abs(state.pScore.value - at0)).toBeLessThan(1e-11);
        },
      ),
      { numRuns: 60 },
    );
    const { state: start } = open();
    const shown = num(start.pScore.value, 6);
    for (let shift = 0; shift <= 100; shift++) {
      start.pShift.value = shift;
      expect(num(start.pScore.value, 6)).toBe(shown);
    }
  });

  test('ALiBi: the slopes and penalties of the fixture, and weights that halve in the exponent', () => {
    const { outputs64 } = JSON.parse(readFileSync('tests/fixtures/pytorch/alibi_h8_causal.json', 'utf8')) as {
      outputs64: Record<string, { data: number[] }>;
    };
    const { state } = open();
    for (let head = 1; head <= 8; head++) {
      state.pHead.value = head;
      expect(state.pSlope.value).toBe(outputs64.slopes.data[head - 1]);
      // the last row falls by exp(−slope) at each step away
      const last = state.pFade.value[6];
      for (let j = 0; j < 6; j++) expect(last[j] / last[j + 1]).toBeCloseTo(Math.exp(-(2 ** -head)), 12);
      expect(last.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      expect(state.pFade.value[0].slice(1)).toEqual([0, 0, 0, 0, 0, 0]);
    }
  });

  test('the same slots in both languages, in every panel and at the ends of the sliders', () => {
    const slots = (['zh', 'en'] as const).flatMap((locale) => {
      const { state, picture } = open(locale);
      return panels.flatMap((panel) => {
        state.pPanel.value = panel;
        return [0, 1000].map((x) => {
          for (const name of ['pAt', 'pPair', 'pGap', 'pM', 'pN', 'pShift', 'pHead'] as const) state[name].value = x;
          expect(JSON.stringify(picture())).not.toMatch(/NaN|undefined|null\b.*"d"/);
          return Object.keys(picture()).join();
        });
      });
    });
    expect(new Set(slots).size).toBe(1);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/04-formula/state.ts';
import { drawn } from '../../../content/chapters/04-formula/state/draws.ts';
import { normals } from '../../../src/tensor/random.ts';
import type { Locale } from '../../../src/site/locales.ts';
import { plain } from '../../../src/figures/picture.ts';
import { valuesOf } from '../widget.ts';
import { counts } from './picture.ts';
import { multiHead } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = chapter({ locale });
  return { state, picture: () => multiHead.picture(valuesOf(multiHead, state), { locale, id: 'x' }) };
};

/** Multi-head attention written out with loops, from the same draws: head m takes columns m·w … m·w + w − 1. */
function byHand(seed: number, heads: number) {
  const next = normals(seed);
  const X = drawn(next, 5, 8);
  const W = drawn(next, 24, 8);
  const project = (part: number) =>
    X.map((x) => Array.from({ length: 8 }, (_, o) => x.reduce((sum, a, c) => sum + a * W[part * 8 + o][c] * 0.5, 0)));
  const [Q, K, V] = [project(0), project(1), project(2)];
  const w = 8 / heads;
  return Array.from({ length: heads }, (_, m) => {
    const part = (row: number[]) => row.slice(m * w, m * w + w);
    return Q.map((q) => {
      const e = K.map((k) => Math.exp(part(q).reduce((sum, a, c) => sum + a * part(k)[c], 0) / Math.sqrt(w)));
      const weights = e.map((x) => x / e.reduce((a, b) => a + b));
      return { weights, output: part(V[0]).map((_, c) => weights.reduce((sum, a, j) => sum + a * part(V[j])[c], 0)) };
    });
  });
}

describe('multi-head', () => {
  test('maps and outputs are those of h small attentions, side by side', () => {
    const { state } = open();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(...counts), (seed, count) => {
        state.hSeed.value = seed;
        state.hHeads.value = count;
        byHand(seed, Number(count)).forEach((head, m) =>
          head.forEach(({ weights, output }, i) => {
            weights.forEach((x, j) => expect(state.hMaps.value[m][i][j]).toBeCloseTo(x, 10));
            output.forEach((x, c) => expect(state.hOut.value[i][m * output.length + c]).toBeCloseTo(x, 10));
          }),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('the number of heads changes the count of weights and nothing else in the bill', () => {
    const { state, picture } = open();
    for (const [count, weights] of [
      ['1', '25'],
      ['2', '50'],
      ['4', '100'],
      ['8', '200'],
    ] as const) {
      state.hHeads.value = count;
      const shown = picture();
      // 4·5·64 + 5·5·8 + 5·5·8
      expect(['projections', 'scores', 'values', 'all', 'weights'].map((part) => shown[`x-${part}`].text)).toEqual([
        '1280',
        '200',
        '200',
        '1680',
        weights,
      ]);
    }
  });

  test('a head chosen from eight becomes the last of fewer; its columns are marked', () => {
    const { state, picture } = open();
    state.hHeads.value = '8';
    state.hHead.value = 7;
    state.hHeads.value = '2';
    const shown = picture();
    expect(['head-0', 'head-1', 'head-2'].map((name) => [shown[name]['aria-pressed'], shown[name].hidden])).toEqual([
      ['false', false],
      ['true', false],
      ['false', true],
    ]);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((c) => shown[`col-${c}`].class)).toEqual([
      '',
      '',
      '',
      '',
      'mine',
      'mine',
      'mine',
      'mine',
    ]);
  });

  test('at the start the four heads prefer four different words, and the row of the head in hand adds up', () => {
    const { state, picture } = open();
    expect(plain(picture().readout.text!)).toContain('4 different favourites in 4 heads');
    for (const row of state.hMaps.value[0]) expect(row.reduce((sum, w) => sum + Math.round(w * 1000), 0)).toBe(1000);
  });

  test('the same slots in both languages and for any number of heads', () => {
    const slots = (['zh', 'en'] as const).flatMap((locale) => {
      const { state, picture } = open(locale);
      return counts.map((count) => {
        state.hHeads.value = count;
        return Object.keys(picture()).join();
      });
    });
    expect(new Set(slots).size).toBe(1);
  });
});

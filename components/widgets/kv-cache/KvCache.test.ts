import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import make from '../../../content/chapters/05-code/state.ts';
import { both, count } from '../../../content/chapters/05-code/state/kv-cache.ts';
import { attentionCost, decoderPassCost } from '../../../src/attention/index.ts';
import { plain } from '../../../src/figures/picture.ts';
import { plainKernel, useKernel } from '../../../src/tensor/index.ts';
import { valuesOf } from '../widget.ts';
import { pass, seeded } from './decoding.ts';
import { picture, sides, six } from './picture.ts';
import { measure } from './timing.ts';
import type { Values } from './values.ts';
import { kvCache } from './widget.ts';

const open = (length: number, way: 'again' | 'known' = 'again', locale: 'zh' | 'en' = 'en') => {
  const state = make({ locale });
  state.kvLength.value = length;
  state.kvWay.value = way;
  const values: Values = valuesOf(kvCache, state);
  return { values, marks: picture(values, { locale, id: 'x' }) };
};
const classes = (marks: ReturnType<typeof picture>, side: string, role: string) =>
  six.map((i) => String(marks[`${side}-${role}-${i}`].class).split(' is-')[1]);

/** What the engine really multiplies while `run` runs: every matrix product of (m, k) and (k, n) is m · k · n. */
function multiplied(run: () => void): number {
  let count = 0;
  useKernel({
    ...plainKernel,
    matmul(a, aAt, b, bAt, out, m, k, n) {
      count += aAt.length * m * k * n;
      plainKernel.matmul(a, aAt, b, bAt, out, m, k, n);
    },
  });
  run();
  useKernel(plainKernel);
  return count;
}
afterEach(() => useKernel(plainKernel));

describe('what is computed', () => {
  test('by hand: 4 · r · 4² + 2 · r · c · 4 for r new rows and c keys', () => {
    // 3 words: 192 + 72; then 256 + 128, 320 + 200, 384 + 288, against 64 + 32, 64 + 40, 64 + 48
    expect(count(false).map((step) => [step.rows, step.work, step.sum])).toEqual([
      [3, 264, 264],
      [4, 384, 648],
      [5, 520, 1168],
      [6, 672, 1840],
    ]);
    expect(count(true).map((step) => [step.rows, step.work, step.sum])).toEqual([
      [3, 264, 264],
      [1, 96, 360],
      [1, 104, 464],
      [1, 112, 576],
    ]);
  });

  test('the formula is what the engine does, with and without a cache, at any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 8 }), (past, rows, d) => {
        const layer = seeded(3, past + rows, d);
        const { cache } = pass(layer, 0, past);
        expect(multiplied(() => pass(layer, past, past + rows, cache))).toBe(
          decoderPassCost(rows, past + rows, d).multiplyAdds,
        );
        expect(multiplied(() => pass(layer, 0, past + rows))).toBe(attentionCost(past + rows, d).multiplyAdds);
      }),
      { numRuns: 30, seed: 5 },
    ); // prettier-ignore
  });

  test('with a cache and without, any weights and any words: the same to the last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const { again, kept, apart } = both(seed);
        expect(apart).toEqual([0, 0, 0, 0]);
        again.forEach((whole, i) => expect(kept[i].at(-1)).toEqual(whole.at(-1)));
        for (const whole of again) whole.forEach((row, i) => expect(row.slice(i + 1).every((w) => w === 0)).toBe(true));
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  test('rounded weights of every row add up to 1.000', () => {
    for (const row of open(6).values.kvLeftWeights)
      expect(row.reduce((sum, w) => sum + Math.round(w * 1000), 0)).toBe(1000);
  });
});

describe('the picture', () => {
  test('one word in: its own query, key and value are new; old keys and values kept, old queries gone', () => {
    const { marks } = open(4);
    const [old, none] = [3, 2];
    const of = (a: string) => [...Array<string>(old).fill(a), 'new', ...Array<string>(none).fill('')];
    expect(classes(marks, 'right', 'k')).toEqual(of('kept'));
    expect(classes(marks, 'right', 'v')).toEqual(of('kept'));
    expect(classes(marks, 'right', 'q')).toEqual(of('gone'));
    for (const role of ['q', 'k', 'v']) expect(classes(marks, 'left', role)).toEqual(of('again'));
    const row = (side: string, i: number) => six.map((j) => marks[`${side}-w-${i}-${j}`].class);
    expect(row('right', 3)).toEqual(['wt', 'wt', 'wt', 'wt', 'none', 'none']);
    expect(row('right', 2)).toEqual(Array(6).fill('none'));
    expect(row('left', 2)).toEqual(['thrown', 'thrown', 'thrown', 'hatch', 'none', 'none']);
    expect(plain(marks.readout.text!)).toBe(
      '“wear” has joined: without a cache 4 rows are computed, 3 of them for the second time or more; with it 1. That is 384 multiplications against 96, so far 648 against 360. The outputs of the new row differ by 0.',
    );
    expect(plain(open(4, 'again', 'zh').marks.readout.text!)).toContain(
      '写到“多”：不用缓存要算 4 行，其中 3 行以前就算过',
    );
  });

  test('cells shown as computed are the rows of the count, on both sides, at every step', () => {
    for (const way of ['again', 'known'] as const)
      for (const length of [3, 4, 5, 6]) {
        const { marks, values } = open(length, way);
        for (const side of sides) {
          const step = side === 'left' ? values.kvLeft : values.kvRight;
          const rows = six.filter((i) => marks[`${side}-w-${i}-0`].text !== '').length;
          expect(rows).toBe(step.rows);
          expect(marks[`${side}-rows`].text).toBe(rows === 1 ? '1 row' : `${rows} rows`);
          const cells = six.flatMap((i) => six.map((j) => marks[`${side}-w-${i}-${j}`]));
          expect(cells.filter((cell) => cell.class !== 'none').length).toBe(step.rows * step.length);
        }
      }
  });

  test('known text: every row of one pass counts, none is thrown away', () => {
    const { marks, values } = open(4, 'known');
    expect(six.map((i) => marks[`left-w-${i}-0`].class)).toEqual(Array(6).fill('wt'));
    expect(values.kvLeft.work).toBe(672); // 4 · 6 · 4² + 2 · 6² · 4
    expect(marks['left-sum'].text).toBe('672 (1 pass)');
  });
});

describe('the timing', () => {
  test('nothing is claimed before it is pressed', () => {
    const text = plain(open(4).marks.timed.text!);
    expect(text).toContain('Nothing is timed');
    expect(text).not.toMatch(/\d ms/);
  });

  test('least and most of the rounds, by the clock it is given; outputs agree in float32', () => {
    // Each round reads the clock four times: start and end without a cache, start and end with it.
    const ticks = [0, 100, 100, 110, 200, 290, 290, 305, 400, 520, 520, 526];
    const rounds: number[] = [];
    const result = measure(12, 3, () => ticks.shift()!, (run) => rounds.push(run)); // prettier-ignore
    expect(result).toMatchObject({
      length: 12,
      runs: 3,
      again: { least: 90, most: 120 },
      kept: { least: 6, most: 15 },
    });
    expect(rounds).toEqual([1, 2, 3]);
    expect(result.apart).toBeLessThan(1e-5);
    // Σ 4·n·64² + 2·n²·64 against Σ 4·64² + 2·n·64 for n = 1 … 12: 78·16384 + 650·128 and 12·16384 + 78·128
    expect(result.work).toBeCloseTo((78 * 16384 + 650 * 128) / (12 * 16384 + 78 * 128), 12);
    const values = { ...open(4).values, kvTimed: result };
    expect(plain(picture(values, { locale: 'en', id: 'x' }).timed.text!)).toMatch(
      /^12 words, fastest of 3 rounds: without a cache 90\.0 ms \(slowest 120\), with it 6\.00 ms \(slowest 15\.0\), 15\.0 times/,
    );
  });
});

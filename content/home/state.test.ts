import { describe, expect, test } from 'vitest';
import { locales } from '../../src/site/locales.ts';
import { sentences } from './sentence.ts';
import makeHome from './state.ts';

const softmax = (scores: number[]) => {
  const powers = scores.map(Math.exp);
  const total = powers.reduce((a, b) => a + b);
  return powers.map((x) => x / total);
};
const rounded = (row: number[]) => row.reduce((sum, x) => sum + Math.round(x * 1000), 0);

/**
 * The row of “it”, worked out from what the vectors say rather than by the engine. Standing at i and j, two words score
 * 1.4² cos 0.4(i − j) for being near. Round 1 adds 4 · 2.4 for the describing word; “it” reads 1.4 times its weight.
 * Round 2 adds 3 · 2.4 times what was read, for the word that the description fits. Scores are divided by √6.
 */
function rowOfIt(n: number, it: number, describes: number, fits: number): number[] {
  const near = (j: number) => 1.4 ** 2 * Math.cos(0.4 * (it - j));
  const words = Array.from({ length: n }, (_, j) => j);
  const first = softmax(words.map((j) => (near(j) + (j === describes ? 4 * 2.4 : 0)) / Math.sqrt(6)));
  const read = 1.4 * first[describes];
  return softmax(words.map((j) => (near(j) + (j === fits ? 3 * 2.4 * read : 0)) / Math.sqrt(6)));
}

describe.each(locales)('%s', (locale) => {
  const { words, it, swapAt } = sentences[locale];
  const placeOf = (is: string) => words.findIndex((word) => word[1] === is);

  test.each([
    ['slippery', 'thing'],
    ['clumsy', 'agent'],
  ] as const)('“%s” sends “it” to the %s', (swap, wanted) => {
    const home = makeHome({ locale });
    home.swap.value = swap;
    const row = home.weights.value[it];
    expect(row.indexOf(Math.max(...row))).toBe(placeOf(wanted));
    rowOfIt(words.length, it, swapAt, placeOf(wanted)).forEach((w, j) => expect(row[j]).toBeCloseTo(w, 12));
    expect(rounded(row)).toBe(1000);
  });

  test('every word shares out exactly one', () => {
    const home = makeHome({ locale });
    for (const swap of home.swap.of) {
      home.swap.value = swap;
      expect(home.weights.value.length).toBe(home.tokens.value.length);
      for (const row of home.weights.value) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }
  });

  test('a word that means nothing in the other sentence stays behind', () => {
    expect(makeHome({ locale }).word.travels).toBe(false);
    expect(makeHome({ locale }).swap.travels).toBe(true);
  });
});

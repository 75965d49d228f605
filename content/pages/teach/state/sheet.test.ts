import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asking, letters, type Sheet } from '../../../../components/widgets/worksheet/values.ts';
import { seedOf, sheetOf } from './sheet.ts';

const fixed = (row: readonly number[]) => row.map((x) => Number(x.toFixed(3)));
const add = (row: readonly number[]) => row.reduce((a, b) => a + b, 0);
const student = fc.integer({ min: 1, max: 60 });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('a class word', () => {
  test('is itself as a number, and FNV-1a otherwise', () => {
    expect(seedOf('2026')).toBe(2026);
    expect(seedOf('２０２６ ')).toBe(2026);
    // test vectors of the FNV authors, http://www.isthe.com/chongo/tech/comp/fnv/
    expect(seedOf('a')).toBe(0xe40c292c);
    expect(seedOf('foobar')).toBe(0xbf9cf968);
  });
  test('is the same however a class types it', () => {
    expect(seedOf(' Attention')).toBe(seedOf('attention'));
    expect(seedOf('苹果')).not.toBe(seedOf('香蕉'));
  });
});

describe('a sheet', () => {
  test('class 2026, student 1: PyTorch agrees', () => {
    const sheet = sheetOf(2026, 1);
    expect(sheet.Q[asking]).toEqual([-1, 1]);
    // torch 1.13, float64: S = Q @ K.T / sqrt(2); A = softmax(S, -1); A @ V; row 1
    expect(fixed(sheet.scores)).toEqual([1.768, 0.707, -0.707]);
    expect(fixed(sheet.weights)).toEqual([0.699, 0.242, 0.059]);
    expect(fixed(sheet.output)).toEqual([0.624, -1.379]);
    // torch.softmax((Q @ K.T)[1], -1)
    expect(fixed(sheet.unscaled)).toEqual([0.798, 0.178, 0.024]);
  });

  test('is the same whenever it is drawn, and every student of a class has another', () => {
    const given = ({ Q, K, V }: Sheet) => JSON.stringify([Q, K, V]);
    for (const word of ['2026', 'apple', '苹果']) {
      const all = Array.from({ length: 60 }, (_, i) => sheetOf(seedOf(word), i + 1));
      expect(new Set(all.map(given)).size).toBe(60);
      expect(sheetOf(seedOf(word), 60)).toEqual(all[59]);
    }
  });

  test.each([1.414, Math.SQRT2])('worked on paper with √2 as %d, it gives the key in every digit', (root) => {
    fc.assert(
      fc.property(seed, student, (s, n) => {
        const { Q, K, V, ...key } = sheetOf(s, n);
        const scores = fixed(K.map((k) => (Q[asking][0] * k[0] + Q[asking][1] * k[1]) / root));
        const powers = fixed(scores.map((x) => Math.E ** x));
        const sum = Number((powers[0] + powers[1] + powers[2]).toFixed(3));
        const weights = fixed(powers.map((p) => p / sum));
        const output = fixed([0, 1].map((c) => weights[0] * V[0][c] + weights[1] * V[1][c] + weights[2] * V[2][c]));
        expect([scores, weights, output]).toEqual([fixed(key.scores), fixed(key.weights), fixed(key.output)]);
        expect(add(weights)).toBeCloseTo(1, 9);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('one table adds up along rows as printed, the wrong one along columns only', () => {
    fc.assert(
      fc.property(seed, student, (s, n) => {
        const { tables, wrong } = sheetOf(s, n);
        for (const letter of letters) {
          const table = tables[letter].map(fixed);
          const [rows, columns] = [table.map(add), table[0].map((_, j) => add(table.map((row) => row[j])))];
          const [whole, other] = letter === wrong ? [columns, rows] : [rows, columns];
          for (const sum of whole) expect(sum).toBeCloseTo(1, 9);
          for (const sum of other) expect(Math.abs(sum - 1)).toBeGreaterThan(0.09);
        }
      }),
      { numRuns: 40, seed: 6 },
    );
  });
});

import { expect, test } from 'vitest';
import { judge } from './exercise.ts';

// q = (1, 2), k = (1, 0.5): q·k = 2; 2 / √2 = 1.414…
const question = { answer: Math.SQRT2, slips: { unscaled: 2, halved: 1 } };

test.each([
  ['1.41', 'right'],
  [' 1,41 ', 'right'],
  ['1.414', 'right'],
  ['1.42', 'right'],
  ['1.43', 'wrong'],
  ['−1.41', 'wrong'],
  ['', 'empty'],
  ['about 1', 'not-a-number'],
])('%j is %s', (text, kind) => expect(judge(question, text).kind).toBe(kind));

test('a usual mistake is named', () => {
  expect(judge(question, '2')).toEqual({ kind: 'slip', name: 'unscaled' });
  expect(judge(question, '1.0')).toEqual({ kind: 'slip', name: 'halved' });
});

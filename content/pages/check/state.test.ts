import { expect, test } from 'vitest';
import { judge, type Exercise } from '../../../src/state/exercise.ts';
import make from './state.ts';

const questions = make({ locale: 'en' }).entry.value as Exercise;

test('the answers, by hand', () => {
  // 6 − 4; 1·1 + 2·3; 7 + 2; any number to the 0; all three; 3 ÷ 10
  expect(questions.map((q) => q.answer)).toEqual([2, 7, 9, 1, 3, 0.3]);
});

test('no slip is taken for the answer or for another slip', () => {
  for (const question of questions) {
    expect(judge(question, String(question.answer)).kind).toBe('right');
    for (const [name, value] of Object.entries(question.slips))
      expect(judge(question, value.toFixed(3))).toEqual({ kind: 'slip', name });
  }
});

test('a share may be given as a fraction or in per cent', () => {
  for (const text of ['0.3', '.3', '3/10', '30%', '30％']) expect(judge(questions[5], text).kind).toBe('right');
  expect(judge(questions[5], '30')).toEqual({ kind: 'slip', name: 'percent' });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generator } from '../index.ts';
import { answerOf, draw, drawMany, isHeldOut, taskNames, taskOf, uncounted } from './task.ts';
import { readSequence, readVocabulary, writeSequence } from './vocabulary.ts';

const symbols = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`);
const anyTask = fc
  .tuple(fc.constantFrom(...taskNames), fc.integer({ min: 4, max: 16 }))
  .map(([name, n]) => taskOf(name, symbols(n)));

describe('what is asked for', () => {
  test('by hand', () => {
    const of = (name: (typeof taskNames)[number], input: number[]) => answerOf(taskOf(name, symbols(16)), input);
    expect(of('reverse', [3, 1, 4, 1])).toEqual([1, 4, 1, 3]);
    expect(of('sort', [3, 10, 4, 1])).toEqual([1, 3, 4, 10]);
    // 5 6 7 | 6 7 6: the first 6 was followed by 7, the first 7 by 6, the second 6 by 7
    expect(of('induction', [5, 6, 7, 6, 7, 6])).toEqual([uncounted, uncounted, uncounted, 7, 6, 7]);
  });

  test('what induction asks for is what really comes next, and it is asked in the second half only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 16 }), fc.integer(), (n, seed) => {
        const task = taskOf('induction', symbols(n));
        const { input, target } = draw(task, generator(seed));
        expect(new Set(input.slice(0, task.from)).size).toBe(task.from);
        expect(target.slice(0, task.from)).toEqual(Array(task.from).fill(uncounted));
        expect(target.slice(task.from, -1)).toEqual(input.slice(task.from + 1));
        expect(input).toContain(target[task.length - 1]);
      }),
    );
  });

  test('the jump has several lengths: no fixed count of places answers', () => {
    const task = taskOf('induction', symbols(16));
    const jumps = drawMany(task, 200, false, generator(1)).map(({ input }) => 8 - input.indexOf(input[8]));
    expect([...new Set(jumps)].sort()).toEqual([4, 5, 6, 7, 8]);
  });
});

test('training and held-out sequences never meet, for any vocabulary', () => {
  fc.assert(
    fc.property(anyTask, fc.integer(), (task, seed) => {
      const [seen, kept] = [false, true].map((held) => drawMany(task, 60, held, generator(seed)));
      const known = new Set(seen.map(({ input }) => input.join()));
      for (const { input } of kept) {
        expect(known.has(input.join())).toBe(false);
        expect(isHeldOut(input)).toBe(true);
      }
      expect(seen[0].input).toHaveLength(task.length);
    }),
    { numRuns: 60 },
  );
});

describe('the reader’s own symbols', () => {
  test.each([
    ['a b c', { code: 'few', found: 3 }],
    ['', { code: 'few', found: 0 }],
    [symbols(17).join(' '), { code: 'many', found: 17 }],
    ['a b c a', { code: 'twice', word: 'a' }],
    ['a b c antidisestablish', { code: 'long', word: 'antidisestablish' }],
  ])('“%s” is refused', (text, problem) => expect(readVocabulary(text)).toEqual({ problem }));

  test('spaces, commas of both languages and line ends part words; composed and decomposed letters are one', () => {
    expect(readVocabulary('春，夏、 秋\n冬')).toEqual({ value: ['春', '夏', '秋', '冬'] });
    expect(readVocabulary('é e\u0301 a b')).toEqual({ problem: { code: 'twice', word: 'é' } });
  });

  test('a sequence is read back from what is written; what is no symbol, or too many, is named', () => {
    const words = ['Mon', 'Tue', 'Wed', 'Thu'];
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (ids) => {
        expect(readSequence(writeSequence(ids, words), words, 8)).toEqual({ value: ids });
      }),
    );
    expect(readSequence('Mon Sat', words, 2)).toEqual({ problem: { code: 'unknown', word: 'Sat' } });
    expect(readSequence('Mon Tue Wed', words, 2)).toEqual({ problem: { code: 'count', found: 3, expected: 2 } });
    expect(readSequence('314', [...'0123456789'], 3)).toEqual({ value: [3, 1, 4] });
  });
});

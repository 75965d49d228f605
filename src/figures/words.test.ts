import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ngramVector } from './ngram-vector.ts';
import { splitWords } from './split-words.ts';

afterEach(() => vi.unstubAllGlobals());
const withoutSegmenter = () => vi.stubGlobal('Intl', {});

describe('words of a text', () => {
  test('a bar is a boundary; spaces are none of the words', () => {
    expect(splitWords('too hot', 'en')).toEqual(['too', 'hot']);
    expect(splitWords('too h|ot |', 'en')).toEqual(['too', 'h', 'ot']);
    expect(splitWords('a  \n\t b', 'en')).toEqual(['a', 'b']);
    expect(splitWords(' \u202e\u200b ', 'en')).toEqual([]);
  });

  test.each([
    ['with the segmenter', () => {}],
    ['without it', withoutSegmenter],
  ])('mixed scripts, emoji and right-to-left stay whole, %s', (_, prepare) => {
    prepare();
    expect(splitWords('مرحبا بالعالم', 'en')).toEqual(['مرحبا', 'بالعالم']);
    expect(splitWords('👩‍🚀 ok, 3', 'zh')).toEqual(['👩‍🚀', 'ok', ',', '3']);
    expect(splitWords('茶，tea', 'zh')).toEqual(['茶', '，', 'tea']);
    expect(splitWords('', 'zh')).toEqual([]);
  });

  test('without the segmenter a Chinese sign is a word, and no letter is lost', () => {
    vi.stubGlobal('Intl', {});
    expect(splitWords('杯子hot了', 'zh')).toEqual(['杯', '子', 'hot', '了']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const letters = (s: string) => (s.match(/[\p{L}\p{N}]/gu) ?? []).join('');
        expect(letters(splitWords(text, 'en').join(''))).toBe(letters(text));
      }),
    );
  });
});

describe('vectors of untrained words', () => {
  const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i], 0);

  test('the same word always has the same vector, of the length asked for', () => {
    // Written down once: a change here changes every shared link to a reader's own sentence.
    expect(ngramVector('tea', 4, 2).map((x) => Number(x.toFixed(4)))).toMatchInlineSnapshot(`
      [
        -1.4142,
        0,
        -1.4142,
        0,
      ]
    `);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (word) => {
        const v = ngramVector(word, 8, 2);
        expect(v).toEqual(ngramVector(word, 8, 2));
        expect([0, 2].some((length) => Math.abs(Math.hypot(...v) - length) < 1e-9)).toBe(true);
      }),
    );
  });

  test('shared letters make vectors alike', () => {
    const near = dot(ngramVector('attention', 8), ngramVector('attentions', 8));
    expect(near).toBeGreaterThan(dot(ngramVector('attention', 8), ngramVector('cup', 8)));
    expect(near).toBeGreaterThan(0.7);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/06-applications/state.ts';
import { termsOf, termVectors } from '../../../content/chapters/06-applications/state/term-vectors.ts';
import { plain } from '../../../src/figures/picture.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';
import { params } from '../../../src/state/chapter.ts';
import { valuesOf } from '../widget.ts';
import type { Values } from './values.ts';
import { explain } from './picture.ts';
import { summary } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = chapter({ locale });
  const values = () => valuesOf(summary, state) as Values;
  return { state, values, picture: () => summary.picture(values(), { locale, id: 'x' }) };
};
const thousandths = (xs: readonly number[]) => xs.reduce((sum, x) => sum + Math.round(x * 1000), 0);

describe('attention between sentences', () => {
  test('by hand: four sentences of two words', () => {
    const { state } = open();
    state.sText.value = 'Red fox. Red hen. Blue sky. Blue fox.';
    state.sHeat.value = 0.5;
    // ln(4/2) for red, fox, blue; ln(4/1) = 2 ln 2 for hen, sky. Brought to length 1: (1,1)/√2, (1,2)/√5, (1,2)/√5, (1,1)/√2.
    const near = 1 / Math.sqrt(10); // red in 1 and 2, blue in 3 and 4
    const [, ...scores] = state.sScores.value[0];
    expect(scores).toEqual([near, 0, 0.5].map((x) => expect.closeTo(x, 12)));
    const e = [0, Math.exp(2 * near), 1, Math.exp(1)];
    const total = e[1] + e[2] + e[3];
    expect(state.sWeights.value[0]).toEqual(e.map((x) => expect.closeTo(x / total, 12)));
    expect(state.sWeights.value[0][0]).toBe(0);
  });

  // The whole of it done again with NumPy 1.24 and regular expressions: counts × ln(n/df), rows of length 1, softmax(X Xᵀ / 0.06), diagonal closed.
  test.each([
    ['en', [], [0.606, 1.197, 0.872, 2.443, 1.188, 1.133, 0.328, 1.006, 0.227]],
    ['en', [4], [0.755, 1.986, 1.141, 0, 0.928, 1.388, 0.495, 0.99, 0.317]],
    ['zh', [], [1.507, 0.612, 1.441, 0.713, 0.81, 0.585, 1.2, 1.474, 0.658]],
    ['zh', [1], [0, 0.733, 1.632, 0.834, 0.961, 0.776, 1.366, 0.919, 0.778]],
  ] as const)('%s without %j: what each sentence receives, as NumPy has it', (locale, out, received) => {
    const { state } = open(locale);
    state.sOut.value = out.join();
    expect(state.sReceived.value).toEqual(received.map((x) => expect.closeTo(x, 3)));
  });

  test.each(locales)(
    '%s: at the start the numbers on screen add up, the row of the asking sentence and the column of sums',
    (locale) => {
      const { state, picture } = open(locale);
      expect(thousandths(state.sWeights.value[state.sRow.value])).toBe(1000);
      expect(thousandths(state.sReceived.value)).toBe(9000);
      expect(picture()['sum-g'].text).toBe('9.000');
    },
  );

  test('taking a sentence out changes no score; the rest of every row grows by one factor', () => {
    const { state } = open();
    const [scores, before] = [state.sScores.value, state.sWeights.value];
    state.sOut.value = '4';
    expect(state.sScores.value).toEqual(scores);
    // softmax without column 4: each other weight divided by 1 − the weight that is gone
    const row = before[7].map((x, j) => (j === 3 ? 0 : x / (1 - before[7][3])));
    expect(state.sWeights.value[7]).toEqual(row.map((x) => expect.closeTo(x, 12)));
    expect(state.sWeights.value[3].every((x) => x === 0)).toBe(true);
    expect(state.sSummary.value).toEqual([1, 2, 5]);
  });

  test('said three times, a sentence fills the summary; one that shares no word still gives away its 1', () => {
    const { state, picture } = open('zh');
    state.sText.value = `${'会议纪要已经上网。'.repeat(3)}会议九点开始。十点有咖啡。请马上撤离山谷，大坝决口了。`;
    expect(state.sSummary.value).toEqual([0, 1, 2]);
    state.sShown.value = true;
    expect(plain(picture().readout.text!)).toBe('第 1、2、3 句并列最多，各收到 1.633，平均是 1。摘要是第 1、2、3 句。');
    expect(state.sScores.value[5].slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(state.sWeights.value[5].slice(0, 5)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2].map((x) => expect.closeTo(x, 12)));
  });

  test('a guess uncovers; the readout weighs it', () => {
    const { state, picture } = open();
    expect(plain(picture().readout.text!)).toBe('Not shown yet.');
    state.sGuess.value = 8;
    state.sShown.value = true;
    expect(plain(picture().readout.text!)).toBe(
      'Your guess, 8, receives 1.006. Sentence 4 receives most, 2.443; the average is 1. The summary is 2, 4, 5.',
    );
    state.sGuess.value = 4;
    expect(plain(picture().readout.text!)).toMatch(/^You guessed right\. /);
  });

  test('why two sentences fit is said in their words', () => {
    const { values } = open('zh');
    // 0.06 × ln(0.068 / 0.034) = 0.042: against a sentence with score 0 the weight tells the score
    expect(plain(explain(values(), 7, 5, 'zh'))).toBe('第 8 句看第 6 句：分数 0.042，权重 0.068。共有：“了三”。');
    expect(plain(explain(values(), 7, 1, 'zh'))).toContain('没有共有的词');
  });

  test('two hundred sentences: forty take part, and it is said', () => {
    const { state, picture } = open();
    state.sText.value = Array.from({ length: 200 }, (_, i) => `Number ${i} is here.`).join(' ');
    expect(state.sSaid.value).toHaveLength(40);
    expect(picture().note.text).toContain('200 sentences in all; the first 40 take part. None of your text is lost');
    state.sText.value = '';
    expect(plain(picture().readout.text!)).toContain('No sentences yet');
    state.sText.value = 'Only one.';
    state.sShown.value = true;
    expect(plain(picture().readout.text!)).toContain('has nobody to look at');
  });

  const anyText = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '🙂',
      '🙂🙂 🙂',
      'مرحبا بالعالم. كيف حالك؟',
      '一二三四',
      'a '.repeat(5000),
      '。。。',
      'Same. Same. Same.',
    ),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  test('any text: rows sum to 1 or are all 0, all that is given is received, marks stay inside', () => {
    const { state, values, picture } = open('zh');
    fc.assert(
      fc.property(
        anyText,
        fc.string({ maxLength: 8 }),
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, out, shown, heat) => {
          state.sText.value = text;
          state.sOut.value = out;
          state.sShown.value = shown;
          state.sHeat.value = heat;
          const v = values();
          v.sWeights.forEach((row, i) =>
            expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(v.sOpen[i].includes(true) ? 1 : 0, 12),
          );
          const given = v.sWeights.flat().reduce((a, b) => a + b, 0);
          expect(v.sReceived.reduce((a, b) => a + b, 0)).toBeCloseTo(given, 9);
          expect(JSON.stringify(picture())).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
      { numRuns: 120 },
    );
  });

  test('what means nothing in another text stays behind when the language changes', () => {
    const left = [...params(chapter({ locale: 'zh' }))].filter(([, p]) => !p.travels).map(([name]) => name);
    expect(left).toEqual(['sRow', 'sOut', 'sGuess']);
  });
});

describe('what is counted', () => {
  test('script decides, not language: words, or pairs of neighbouring signs', () => {
    expect(termsOf('Don’t shout, 3 cats!')).toEqual(['don’t', 'shout', '3', 'cats']);
    expect(termsOf('榫卯，木头')).toEqual(['榫卯', '木头']);
    expect(termsOf('用PyTorch算注意力')).toEqual(['用', 'pytorch', '算注', '注意', '意力']);
    expect(termsOf('مرحبا 👩‍🚀')).toEqual(['مرحبا', '👩‍🚀']);
  });

  test('what every sentence says counts nothing', () => {
    expect([...termVectors(['the cat', 'the dog'])[0]]).toEqual([['cat', 1]]);
    expect([...termVectors(['the', 'the'])[0]]).toEqual([]);
  });
});

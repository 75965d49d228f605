import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

test.each([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['Dr. Wu met J. Smith at 3.5 km. They ran, e.g. fast.', ['Dr. Wu met J. Smith at 3.5 km.', 'They ran, e.g. fast.']],
  ['See No. 5. No. That is wrong.', ['See No. 5.', 'No.', 'That is wrong.']],
  ['“Stop!” she said. “Why?” He left.', ['“Stop!” she said.', '“Why?”', 'He left.']],
  ['下雨了。他说：“走吧！”我们走了……后来天晴。', ['下雨了。', '他说：“走吧！”', '我们走了……后来天晴。']],
  ['茶好喝。Tea is good. 真的？', ['茶好喝。', 'Tea is good.', '真的？']],
  ['كيف حالك؟ أنا بخير.', ['كيف حالك؟', 'أنا بخير.']],
  ['no stop at all', ['no stop at all']],
  ['first line\nsecond line\n\nthird', ['first line', 'second line', 'third']],
  ['Visit example.com now. 🙂 Bye', ['Visit example.com now.', '🙂 Bye']],
  ['', []],
  ['  \n ', []],
])('%j', (text, sentences) => expect(splitSentences(text)).toEqual(sentences));

test('nothing visible is lost', () => {
  const seen = (text: string) => text.replace(/\s/gu, '');
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.stringMatching(/^[aA.!?。“” \n]{0,40}$/)),
      (text) => {
        expect(seen(splitSentences(text).join(''))).toBe(seen(text));
      },
    ),
  );
});

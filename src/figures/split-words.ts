/** A word as it is found without `Intl.Segmenter`: one Han or kana sign, a run of letters and digits, an emoji, or one other mark. */
const sign = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const emoji = '(?:\\p{Extended_Pictographic}[\\u200d\\ufe0f\\p{Emoji_Modifier}]*)+';
const run = `(?:(?!${sign})[\\p{L}\\p{M}\\p{N}'’_])+`;
const plainWord = new RegExp(`${sign}|${emoji}|${run}|\\S`, 'gu');
/** Nothing to see: spaces, controls, joiners, direction marks. */
const unseen = /^[\p{Z}\p{C}\s]*$/u;

function split(text: string, locale: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return text.match(plainWord) ?? [];
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

/** The words of a text in reading order, punctuation as words of its own. A `|` is a boundary and no word. */
export const splitWords = (text: string, locale: string): string[] =>
  text.split('|').flatMap((part) => split(part, locale).filter((word) => !unseen.test(word)));

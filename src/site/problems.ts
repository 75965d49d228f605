import type { Locale } from './locales.ts';

/** Why an input was refused. The last good value stays; the reader is told beside it. */
export type Problem =
  | { code: 'not-a-number'; text: string }
  | { code: 'range'; min: number; max: number }
  | { code: 'ragged'; row: number; expected: number; found: number }
  | { code: 'shape'; expected: readonly [number, number]; found: readonly [number, number] }
  | { code: 'choice'; of: readonly string[] }
  | { code: 'words'; count: number; length: number }
  | { code: 'long'; longest: number; found: number }
  | { code: 'empty' };

const minus = (x: number) => String(x).replace('-', '−');
const short = (text: string) => (text.length > 16 ? `${text.slice(0, 15)}…` : text);

export function problemText(locale: Locale, problem: Problem): string {
  const zh = locale === 'zh';
  switch (problem.code) {
    case 'not-a-number':
      return zh ? `“${short(problem.text)}”不是数` : `“${short(problem.text)}” is not a number`;
    case 'range':
      return zh
        ? `要在 ${minus(problem.min)} 到 ${minus(problem.max)} 之间`
        : `must lie between ${minus(problem.min)} and ${minus(problem.max)}`;
    case 'ragged':
      return zh
        ? `第 ${problem.row} 行有 ${problem.found} 个数，前面各行是 ${problem.expected} 个`
        : `row ${problem.row} has ${problem.found} numbers, the rows before it ${problem.expected}`;
    case 'shape':
      return zh
        ? `这里要 ${problem.expected.join(' × ')} 的矩阵，给的是 ${problem.found.join(' × ')}`
        : `this needs a ${problem.expected.join(' × ')} matrix, not ${problem.found.join(' × ')}`;
    case 'choice':
      return zh ? `只能是 ${problem.of.join('、')} 之一` : `must be one of ${problem.of.join(', ')}`;
    case 'words':
      return zh
        ? `要 ${problem.count} 个词，每个不超过 ${problem.length} 个字`
        : `needs ${problem.count} words of at most ${problem.length} letters`;
    case 'long':
      return zh
        ? `有 ${problem.found} 个字，只留下前 ${problem.longest} 个`
        : `that is ${problem.found} characters; the first ${problem.longest} are kept`;
    case 'empty':
      return zh ? '里面没有数' : 'there are no numbers in it';
  }
}

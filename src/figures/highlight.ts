import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { parser as javascript } from '@lezer/javascript';
import { parser as python } from '@lezer/python';
import { roleOf } from './roles.ts';

/** A stretch of code with one look: `''` is plain ink. */
export interface Run {
  text: string;
  look: string;
}

const parsers = { ts: javascript.configure({ dialect: 'ts' }), py: python };
export type Language = keyof typeof parsers;
export const isLanguage = (ending: string): ending is Language => Object.hasOwn(parsers, ending);

const looks = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword], class: 'kw' },
  { tag: [tags.bool, tags.null, tags.self], class: 'kw' },
  { tag: tags.modifier, class: 'st' }, // the format in f"{x:7.3f}"
  { tag: tags.comment, class: 'cm' },
  { tag: [tags.string, tags.special(tags.string)], class: 'st' },
  { tag: tags.name, class: 'name' },
]);

/** The code cut into runs, in order and without loss: their texts joined are the code. */
export function highlight(code: string, language: Language): Run[] {
  const runs: Run[] = [];
  const put = (text: string, classes: string) => {
    const look = classes === 'name' ? roleOf(text) : classes;
    const last = runs.at(-1);
    if (last?.look === look) last.text += text;
    else runs.push({ text, look });
  };
  highlightCode(code, parsers[language].parse(code), looks, put, () => put('\n', ''));
  return runs;
}

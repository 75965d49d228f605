import type { Run } from '../../src/figures/highlight.ts';
import { roleOf } from '../../src/figures/roles.ts';

const keywords =
  /^(?:const|let|for|function|return|type|new|throw|if|true|false|import|from|def|in|raise|not|or|else|True|False)$/;
const parts = /(\/\/.*|#.*)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|([A-Za-z_]\w*)/g;

/**
 * The looks of `highlight`, for programs that we write ourselves: they have nothing that a few patterns could misread, and a
 * reader who asks for one fetches no parser. Texts joined are the code.
 */
export function looks(code: string): Run[] {
  const runs: Run[] = [];
  const put = (text: string, look: string) => {
    const last = runs.at(-1);
    if (last?.look === look) last.text += text;
    else if (text) runs.push({ text, look });
  };
  let end = 0;
  for (const { index, 0: text, 1: comment, 2: string } of code.matchAll(parts)) {
    put(code.slice(end, index), '');
    end = index + text.length;
    if (comment) put(text, 'cm');
    else if (string) put(text, 'st');
    else put(text, keywords.test(text) ? 'kw' : roleOf(text));
  }
  put(code.slice(end), '');
  return runs;
}

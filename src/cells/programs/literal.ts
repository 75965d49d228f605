/** A number in full, as TypeScript has it. */
export const tsNumber = (x: number): string => (Object.is(x, -0) ? '-0' : String(x));

/** The same in Python, with `from math import inf, nan`; −0 as an integer would lose its sign. */
export function pyNumber(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  if (!Number.isFinite(x)) return x > 0 ? 'inf' : '-inf';
  return Object.is(x, -0) ? '-0.0' : String(x);
}

/**
 * The reader's words as a literal that means the same in TypeScript and in Python. What could end the literal, the comment or
 * the page around it, or turn the line's direction, is written as its number; half a surrogate pair, which no file can hold, becomes U+FFFD.
 */
export const quoted = (text: string): string =>
  JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/<(?=[/!])/g, '\\u003c')
    .replace(/\*(?=\/)/g, '\\u002a'); // prettier-ignore

/** Eight numbers in full fit: a row of most tables is a line. */
const widest = 160;
/** How a language sets lists: what one level stands in. */
type Indent = '  ' | '    ';

/** Items as `[a, b]`, over several lines where one is too long; the first stands so far in already. */
function row(items: readonly string[], by: Indent, indent: string): string {
  const line = `[${items.join(', ')}]`;
  if (indent.length + line.length <= widest) return line;
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + last.length + item.length + 4 <= widest)
      lines[lines.length - 1] = `${last}, ${item}`;
    else lines.push(item);
  }
  return `[\n${lines.map((text) => `${indent}${by}${text},\n`).join('')}${indent}]`;
}

/** A list of lists; a short single row stays on one line. */
export function listing(
  value: readonly (readonly (number | boolean)[])[],
  write: (x: number | boolean) => string,
  by: Indent,
  indent: string,
): string {
  const lines = value.map((line) => row(line.map(write), by, indent + by));
  if (lines.length === 1 && !lines[0].includes('\n')) return `[${lines[0]}]`;
  return `[\n${lines.map((line) => `${indent}${by}${line},\n`).join('')}${indent}]`;
}

export const wordList = (value: readonly string[], by: Indent): string => row(value.map(quoted), by, '');

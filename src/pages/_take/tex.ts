/** Signs that Markdown takes for its own: with a backslash in front an escape, alone the mark of something else. */
const spelled: Readonly<Record<string, string>> = {
  '\\,': '\\thinspace',
  '\\:': '\\medspace',
  '\\;': '\\thickspace',
  '\\!': '\\negthinspace',
  '\\{': '\\lbrace',
  '\\}': '\\rbrace',
  '\\|': '\\Vert',
  '\\\\': '\\cr',
  '<': '\\lt',
  '>': '\\gt',
  '*': '\\ast',
};

/**
 * TeX that comes through a reader of Markdown unharmed: GitHub takes `\,` for an escaped comma and `}_{` for emphasis, and refuses
 * `\operatorname` (github/markup issues 1746 and 1688).
 */
export const portable = (tex: string): string =>
  tex
    .replace(/\\\\\[[^\]]*\]/g, '\\\\')
    .replace(/\\operatorname\{/g, '\\mathrm{')
    .replace(/\\[^A-Za-z\s]|\\[A-Za-z]+|[<>*]/g, (sign) => (spelled[sign] ? `${spelled[sign]} ` : sign))
    .replace(/([})\]])_/g, '$1 _')
    .replace(/ {2,}/g, ' ')
    .replace(/ +$/gm, '');

/** Where the group that opens at `open` ends: the index behind its closing brace. */
function groupEnd(tex: string, open: number): number {
  let depth = 0;
  for (let i = open; i < tex.length; i++) {
    if (tex[i] === '\\') i += 1;
    else if (tex[i] === '{') depth += 1;
    else if (tex[i] === '}' && (depth -= 1) === 0) return i + 1;
  }
  throw new Error(`a group is never closed: ${tex.slice(open)}`);
}

/**
 * A formula as any TeX reads it. The role macros (`\q{Q}`) only colour, and elsewhere `\k`, `\v` and `\o` are accents and letters:
 * each gives way to its argument, in braces unless it is one sign.
 */
export function plainTex(tex: string): string {
  let out = '';
  let rest = tex;
  for (let at = rest.search(/\\[qkvwo]\{/); at >= 0; at = rest.search(/\\[qkvwo]\{/)) {
    const end = groupEnd(rest, at + 2);
    const inner = plainTex(rest.slice(at + 3, end - 1));
    out += rest.slice(0, at);
    rest = rest.slice(end);
    const bare = inner.length === 1 || (/^\\[A-Za-z]+$/.test(inner) && !/^[A-Za-z]/.test(rest));
    // `\cdot` and `Q` must not become `\cdotQ`.
    out += !bare ? `{${inner}}` : /\\[A-Za-z]+$/.test(out) ? ` ${inner}` : inner;
  }
  return out + rest;
}

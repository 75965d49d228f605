/** A full stop may close a short form and no sentence: “Dr.”, “e.g.”, an initial, “No. 5”. */
const shortForm =
  /(?:^|[^\p{L}\p{N}.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|cf|al|e\.g|i\.e|U\.S|U\.K|Fig|Eq|Vol)\.$/u;
const counted = /(?:^|[^\p{L}])[Nn]o\.$/u;
/** Full stops of every script, then quotes and brackets that close with them. */
const stop = /[\p{Sentence_Terminal}…]+["'”’»›」』）)\]】]*/gu;
const wide = /[。！？｡]/u;

/**
 * The sentences of a text, the same in every browser. A new line always ends one; 。！？ do too; other stops where a space
 * follows, unless a small letter comes next or the stop belongs to a short form. Nothing visible is lost.
 */
export const splitSentences = (text: string): string[] => text.split(/\n+/).flatMap(ofLine).filter(Boolean);

function ofLine(line: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of line.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (!ends(line.slice(start, end), match[0], line.slice(end, end + 40))) continue;
    found.push(line.slice(start, end).trim());
    start = end;
  }
  return [...found, line.slice(start).trim()];
}

function ends(sentence: string, stops: string, after: string): boolean {
  if (wide.test(stops)) return true;
  if (/^\S/u.test(after)) return false;
  if (/^\s+\p{Ll}/u.test(after)) return false;
  return !shortForm.test(sentence) && !(counted.test(sentence) && /^\s+\p{N}/u.test(after));
}

/** Scripts that put no spaces between words: two neighbouring signs stand for a word there. */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const run = new RegExp(
  `(?<signs>(?:${unspaced}\\p{M}*)+)|(?:\\p{Extended_Pictographic}[\\u200d\\ufe0f\\p{Emoji_Modifier}]*)+|(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}]['’]?)+`,
  'gu',
);

/** What is counted: words in small letters, and in unspaced scripts pairs of neighbouring signs. Script decides, not language. */
export function termsOf(sentence: string): string[] {
  const terms: string[] = [];
  for (const match of sentence.normalize('NFC').toLowerCase().matchAll(run)) {
    const signs = match.groups?.signs ? [...match.groups.signs] : [];
    if (signs.length > 1) for (let i = 0; i + 1 < signs.length; i++) terms.push(signs[i] + signs[i + 1]);
    else terms.push(match[0].replace(/['’]$/u, ''));
  }
  return terms;
}

/** A sentence as a vector of length 1: term → number. */
export type TermVector = ReadonlyMap<string, number>;

/** How often a term comes in the sentence, times ln(n / sentences that have it): what all of them say counts nothing. */
export function termVectors(sentences: readonly string[]): TermVector[] {
  const counts = sentences.map((sentence) => {
    const count = new Map<string, number>();
    for (const term of termsOf(sentence)) count.set(term, (count.get(term) ?? 0) + 1);
    return count;
  });
  const having = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  return counts.map((count) => {
    const weighted = [...count].map(
      ([term, times]) => [term, times * Math.log(sentences.length / having.get(term)!)] as const,
    );
    const long = Math.sqrt(weighted.reduce((sum, [, x]) => sum + x * x, 0));
    return new Map(long ? weighted.filter(([, x]) => x).map(([term, x]) => [term, x / long]) : []);
  });
}

/** Dot products of all pairs, term by term: few sentences have a term, so long texts stay quick. */
export function dotProducts(vectors: readonly TermVector[]): number[][] {
  const having = new Map<string, [place: number, x: number][]>();
  vectors.forEach((vector, i) => {
    for (const [term, x] of vector) {
      const places = having.get(term);
      if (places) places.push([i, x]);
      else having.set(term, [[i, x]]);
    }
  });
  const products = vectors.map(() => vectors.map(() => 0));
  for (const places of having.values())
    for (const [i, x] of places) for (const [j, y] of places) products[i][j] += x * y;
  return products;
}

/** @file The reader's own symbols, and sequences written in them. */

export const [fewest, most, longest] = [4, 16, 8];

/** Why a list of symbols or a sequence was refused. */
export type ListProblem =
  | { code: 'few' | 'many'; found: number }
  | { code: 'twice' | 'long'; word: string }
  | { code: 'unknown'; word: string }
  | { code: 'count'; found: number; expected: number };
export type Listed<T> = { value: T } | { problem: ListProblem };

const between = /[\s,，、;；]+/u;
const parts = (text: string) => text.normalize('NFC').split(between).filter(Boolean); // prettier-ignore

/** 4 to 16 different words of at most 8 characters, apart by spaces or commas. */
export function readVocabulary(text: string): Listed<string[]> {
  const words = parts(text);
  const long = words.find((word) => [...word].length > longest);
  if (long !== undefined) return { problem: { code: 'long', word: long } };
  const twice = words.find((word, i) => words.indexOf(word) < i);
  if (twice !== undefined) return { problem: { code: 'twice', word: twice } };
  if (words.length < fewest) return { problem: { code: 'few', found: words.length } };
  if (words.length > most) return { problem: { code: 'many', found: words.length } };
  return { value: words };
}

/** Token ids of exactly `length` symbols, apart by spaces or commas; symbols of one character may also stand together. */
export function readSequence(text: string, vocabulary: readonly string[], length: number): Listed<number[]> {
  const single = vocabulary.every((word) => [...word].length === 1);
  const words = parts(text).flatMap((word) => (single ? [...word] : [word]));
  const unknown = words.find((word) => !vocabulary.includes(word));
  if (unknown !== undefined) return { problem: { code: 'unknown', word: unknown } };
  if (words.length !== length) return { problem: { code: 'count', found: words.length, expected: length } };
  return { value: words.map((word) => vocabulary.indexOf(word)) };
}

export const writeSequence = (ids: readonly number[], vocabulary: readonly string[]): string =>
  ids.map((id) => vocabulary[id]).join(' ');

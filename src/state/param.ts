import { signal, type Signal } from '@preact/signals-core';
import type { Problem } from '../site/problems.ts';
import { readMatrix, writeMatrix, type Matrix } from './matrix-text.ts';

export type Read<T> = { value: T } | { problem: Problem };

/**
 * One thing that the reader can set. `value` is always valid: setting it clamps numbers to their range;
 * `read` takes outside text (a link, a paste, typing) and returns the value or why it is refused.
 */
export interface Param<T> {
  readonly kind: 'number' | 'flag' | 'choice' | 'words' | 'text' | 'matrix';
  readonly initial: T;
  value: T;
  peek(): T;
  isInitial(): boolean;
  reset(): void;
  read(text: string): Read<T>;
  write(): string;
  /** The reader's own text and matrices go into the fragment, which no server sees. */
  readonly place: 'query' | 'fragment';
  /** False when the value means nothing in the other language (an index into another sentence). */
  readonly travels: boolean;
}

interface Travels {
  travels?: boolean;
}
export interface NumberSpec extends Travels {
  min: number;
  max: number;
  step?: number;
  digits?: number;
}
export interface MatrixSpec extends Travels {
  min: number;
  max: number;
  step: number;
  digits: number;
  /** Rows and columns in use, from the top left, where a page shows less than the whole. */
  shown?: () => readonly [rows: number, columns: number];
}
export interface WordsSpec extends Travels {
  longest: number;
}
export interface TextSpec extends Travels {
  /** In characters as code points. A longer text is cut there. */
  longest: number;
}

export interface NumberParam extends Param<number> {
  readonly kind: 'number';
  readonly spec: Required<Omit<NumberSpec, 'travels'>>;
}
export interface MatrixParam extends Param<Matrix> {
  readonly kind: 'matrix';
  readonly spec: MatrixSpec;
  /** A copy with one entry changed and clamped; the param itself changes only by setting `value`. */
  withCell(row: number, column: number, x: number): Matrix;
  /** What a paste makes of the present value: a matrix of the shape in use goes in at the top left, the rest stays. */
  paste(text: string): Read<Matrix>;
}
export interface ChoiceParam<T extends string = string> extends Param<T> {
  readonly kind: 'choice';
  readonly of: readonly T[];
}
export type FlagParam = Param<boolean> & { readonly kind: 'flag' };
export type WordsParam = Param<readonly string[]> & { readonly kind: 'words'; readonly spec: WordsSpec };
export type TextParam = Param<string> & { readonly kind: 'text'; readonly spec: TextSpec };
export type AnyParam = NumberParam | MatrixParam | ChoiceParam | FlagParam | WordsParam | TextParam;

const clamp = (x: number, min: number, max: number) => Math.min(max, Math.max(min, x));
/** Three decimals: what a link keeps, so a shared state is the state. */
const tidy = (x: number) => Number(x.toFixed(3)) + 0;

function make<T>(
  kind: Param<T>['kind'],
  initial: T,
  options: {
    valid: (value: T) => T;
    read: (text: string) => Read<T>;
    write: (value: T) => string;
    place?: Param<T>['place'];
    travels?: boolean;
  },
): Param<T> {
  const held: Signal<T> = signal(initial);
  const initialText = options.write(initial);
  return {
    kind,
    initial,
    get value() {
      return held.value;
    },
    set value(next: T) {
      held.value = options.valid(next);
    },
    peek: () => held.peek(),
    isInitial: () => options.write(held.value) === initialText,
    reset: () => void (held.value = initial),
    read: options.read,
    write: () => options.write(held.value),
    place: options.place ?? 'query',
    travels: options.travels ?? true,
  };
}

const plainNumber = (text: string): Read<number> => {
  const found = readMatrix(text);
  if ('problem' in found) return found;
  if (found.value.length !== 1 || found.value[0].length !== 1) return { problem: { code: 'not-a-number', text } };
  return { value: found.value[0][0] };
};

export function number(initial: number, spec: NumberSpec): NumberParam {
  const { min, max, step = 1, digits = 0, travels } = spec;
  const valid = (x: number) => (Number.isFinite(x) ? tidy(clamp(step >= 1 ? Math.round(x) : x, min, max)) : initial);
  const read = (text: string): Read<number> => {
    const found = plainNumber(text);
    if ('problem' in found) return found;
    if (found.value < min || found.value > max) return { problem: { code: 'range', min, max } };
    return { value: valid(found.value) };
  };
  const base = make('number', initial, { valid, read, write: String, travels });
  return Object.assign(base, { spec: { min, max, step, digits } }) as NumberParam;
}

export function flag(initial: boolean): FlagParam {
  return make<boolean>('flag', initial, {
    valid: Boolean,
    read: (text) =>
      text === '1' || text === '0' ? { value: text === '1' } : { problem: { code: 'choice', of: ['0', '1'] } },
    write: (on) => (on ? '1' : '0'),
  }) as FlagParam;
}

export function choice<T extends string>(initial: T, of: readonly T[]): ChoiceParam<T> {
  const base = make<T>('choice', initial, {
    valid: (value) => (of.includes(value) ? value : initial),
    read: (text) => (of.includes(text as T) ? { value: text as T } : { problem: { code: 'choice', of } }),
    write: (value) => value,
  });
  return Object.assign(base, { of }) as ChoiceParam<T>;
}

/** A fixed number of words, each the reader's own. */
export function words(initial: readonly string[], spec: WordsSpec): WordsParam {
  const clean = (word: string) => word.replace(/\s+/g, ' ').trim();
  const fits = (list: readonly string[]) =>
    list.length === initial.length &&
    list.every((word) => clean(word) !== '' && [...clean(word)].length <= spec.longest);
  const base = make<readonly string[]>('words', initial, {
    valid: (list) => (fits(list) ? list.map(clean) : initial),
    read: (text) => {
      const list = text.split('|');
      return fits(list)
        ? { value: list.map(clean) }
        : { problem: { code: 'words', count: initial.length, length: spec.longest } };
    },
    write: (list) => list.map((word) => word.replaceAll('|', '/')).join('|'),
    place: 'fragment',
    travels: spec.travels,
  });
  return Object.assign(base, { spec }) as WordsParam;
}

/** The reader's own text, as it was typed. Halves of surrogate pairs, which no link can carry, become U+FFFD. */
export function text(initial: string, spec: TextSpec): TextParam {
  const whole = (given: string) => given.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd');
  const base = make<string>('text', initial, {
    valid: (given) => [...whole(given)].slice(0, spec.longest).join(''),
    read: (given) => {
      const found = [...whole(given)].length;
      return found > spec.longest
        ? { problem: { code: 'long', longest: spec.longest, found } }
        : { value: whole(given) };
    },
    write: (given) => given,
    place: 'fragment',
    travels: spec.travels,
  });
  return Object.assign(base, { spec }) as TextParam;
}

/**
 * A matrix of the initial shape, entries in [min, max]. Where only a part is `shown`, text may give a smaller one:
 * a link's goes over the initial values, a paste's must have the shape that is shown and goes over the present ones.
 */
export function matrix(initial: Matrix, spec: MatrixSpec): MatrixParam {
  const { min, max, shown } = spec;
  const shape = [initial.length, initial[0].length] as const;
  const fit = (x: number) => tidy(clamp(x, min, max));
  const valid = (m: Matrix) =>
    m.length === shape[0] && m.every((row) => row.length === shape[1] && row.every(Number.isFinite))
      ? m.map((row) => row.map(fit))
      : initial;
  const over = (text: string, below: Matrix, expected: readonly [number, number], smaller: boolean): Read<Matrix> => {
    const found = readMatrix(text);
    if ('problem' in found) return found;
    const m = found.value;
    const size = [m.length, m[0].length] as const;
    if (smaller ? size.some((x, i) => x > expected[i]) : size.some((x, i) => x !== expected[i]))
      return { problem: { code: 'shape', expected, found: size } };
    if (m.some((row) => row.some((x) => x < min || x > max))) return { problem: { code: 'range', min, max } };
    return { value: valid(below.map((row, i) => row.map((x, j) => m[i]?.[j] ?? x))) };
  };
  const read = (text: string) => over(text, initial, shape, shown !== undefined);
  const paste = (text: string) => over(text, base.peek(), shown?.() ?? shape, false);
  const base = make<Matrix>('matrix', initial, {
    valid,
    read,
    write: writeMatrix,
    place: 'fragment',
    travels: spec.travels,
  });
  const withCell = (row: number, column: number, x: number) =>
    base.peek().map((line, i) => (i === row ? line.map((y, j) => (j === column ? fit(x) : y)) : line));
  return Object.assign(base, { spec, withCell, paste }) as MatrixParam;
}

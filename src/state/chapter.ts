import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { Locale } from '../site/locales.ts';
import type { AnyParam, MatrixParam } from './param.ts';
import type { Focus } from './focus.ts';

export type Entry = AnyParam | ReadonlySignal<unknown>;
export type State = Readonly<Record<string, Entry>>;
export type MakeState<S extends State = State> = (given: { locale: Locale }) => S;

/** Declares a chapter's state. It is a factory: the build, and each page in a browser, make their own. */
export const chapter = <S extends State>(make: MakeState<S>): MakeState<S> => make;

export const derived = computed;
/** What holds only while it is happening, such as a word under the pointer: no link keeps it, no reset knows it. */
export const passing = signal;

export const isParam = (entry: Entry | undefined): entry is AnyParam => entry !== undefined && 'isInitial' in entry;
export const isMatrix = (entry: Entry | undefined): entry is MatrixParam => isParam(entry) && entry.kind === 'matrix';

/**
 * What a page hands to its pieces.
 * `build` never changes: it is what the built HTML shows, so the first render in the browser equals it.
 * `live` is the reader's. A piece draws its structure from `build` and is then patched from `live`.
 */
export interface Page<S extends State = State> {
  readonly locale: Locale;
  readonly build: S;
  readonly live: S;
  readonly focus: Signal<Focus | null>;
}

export function openPage<S extends State>(make: MakeState<S>, locale: Locale): Page<S> {
  return { locale, build: make({ locale }), live: make({ locale }), focus: signal(null) };
}

export function* params(state: State): Generator<[string, AnyParam]> {
  for (const [name, entry] of Object.entries(state)) if (isParam(entry)) yield [name, entry];
}

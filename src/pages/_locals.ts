import { parse } from 'yaml';
import terms from '../../content/glossary.yaml?raw';
import sources from '../../content/references.yaml?raw';
import type { Entry } from '../site/glossary.ts';
import type { Locale } from '../site/locales.ts';
import type { Reference } from '../site/references.ts';
import { chapter, openPage, type MakeState } from '../state/chapter.ts';
import { snippetsOf } from './_snippets.ts';

const states = import.meta.glob<{ default: MakeState }>([
  '/content/chapters/*/state.ts',
  '/content/home/state.ts',
  '/content/pages/*/state.ts',
]);

export const references = parse(sources) as Record<string, Reference>;
export const glossary = parse(terms) as Record<string, Entry>;

/** The state of a page of content/pages, if it has one. */
export const stateOf = (folder: string): string | undefined => {
  const path = `/content/pages/${folder}/state.ts`;
  return path in states ? path : undefined;
};

/**
 * What the pieces of a page find in `Astro.locals` while it is rendered: its state at its start, sources, terms, the snippets
 * beside its words (in `folder`, below content/), a count of notes.
 */
export async function localsOf(
  state: string | undefined,
  locale: Locale,
  folder = state?.replace(/^\/content\/|\/state\.ts$/g, ''),
): Promise<App.Locals> {
  const make = state ? (await states[state]()).default : chapter(() => ({}));
  return { page: openPage(make, locale), notes: 0, references, glossary, snippets: folder ? snippetsOf(folder) : {} };
}

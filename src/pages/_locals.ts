import { parse } from 'yaml';
import references from '../../content/references.yaml?raw';
import type { Locale } from '../site/locales.ts';
import type { Reference } from '../site/references.ts';
import { openPage, type MakeState } from '../state/chapter.ts';
import { snippetsOf } from './_snippets.ts';

const states = import.meta.glob<{ default: MakeState }>(['/content/chapters/*/state.ts', '/content/home/state.ts']);

/** What the pieces of a page find in `Astro.locals` while it is rendered: its state at its start, sources, the snippets beside its words, a count of notes. */
export async function localsOf(state: string, locale: Locale): Promise<App.Locals> {
  const { default: make } = await states[state]();
  return {
    page: openPage(make, locale),
    notes: 0,
    references: parse(references) as Record<string, Reference>,
    snippets: snippetsOf(state.replace(/^\/content\/|\/state\.ts$/g, '')),
  };
}

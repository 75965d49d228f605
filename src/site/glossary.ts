import type { InBoth } from './locales.ts';

/** One term, as content/glossary.yaml holds it. */
export interface Entry extends InBoth<{ name: string; text: string }> {
  /** Where it is taught: a page and, after `#`, a figure or a section that both languages have. */
  at?: string;
}

import type { InBoth } from './locales.ts';

/** One source, as content/references.yaml holds it. */
export interface Reference {
  short: InBoth<string>;
  title: string;
  where: string;
  url: string;
}

declare namespace App {
  interface Locals {
    /** The page whose pieces are being rendered: its state at its start. */
    page: import('./state/chapter.ts').Page;
    references: Readonly<Record<string, import('./site/references.ts').Reference>>;
    glossary: Readonly<Record<string, import('./site/glossary.ts').Entry>>;
    /** The snippets that stand next to its words. */
    snippets: import('./site/snippet.ts').Snippets;
    /** Margin notes numbered so far. */
    notes: number;
  }
}

/** A file of code that is shown, run by the tests, and downloaded: all three are this text. */
export interface Snippet {
  name: string;
  text: string;
  /** What it printed when it was last recorded. */
  out?: string;
  /** Where it downloads from, below the site's base. */
  path: string;
}
export type Snippets = Readonly<Record<string, Snippet>>;

const headOf = (text: string, word: string): string[] =>
  [...text.matchAll(new RegExp(`^(?:#|//) ${word}: (.+)$`, 'gm'))].flatMap((found) =>
    found[1].split(',').map((one) => one.trim()),
  );

/** What a snippet needs beyond the language, from its `# needs: torch 2` line. */
export const needsOf = (text: string): string[] => headOf(text, 'needs');
/** The names of its page's state that a cell finds as constants, from its `// reads: Q, K, V` line. */
export const readsOf = (text: string): string[] => headOf(text, 'reads').filter((name) => /^[A-Za-z_]\w*$/.test(name));
/** The cell of its page that a cell goes on from, from its `// after: first.ts` line. */
export const afterOf = (text: string): string | undefined => headOf(text, 'after')[0];
/** The Python files that stand beside a Python file and are imported by it, if they are there. */
export const importsOf = (text: string): string[] =>
  [...text.matchAll(/^\s*(?:from|import)\s+(\w+)/gm)].map(([, name]) => `${name}.py`);

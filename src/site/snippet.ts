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

/** What a snippet needs beyond the language, from its `# needs: torch 2` line. */
export const needsOf = (text: string): string[] =>
  [...text.matchAll(/^(?:#|\/\/) needs: (.+)$/gm)].flatMap((match) => match[1].split(',').map((need) => need.trim()));

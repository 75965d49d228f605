/** Text as Markdown that shows just that text. */
export const escaped = (text: string): string => text.replace(/[\\`*_<[$|~]/g, '\\$&');

/**
 * Words as the label of a Markdown link. Formulas are not set there (GitHub), so one that is a name alone becomes that name.
 */
export const label = (words: string): string =>
  words.replace(/\$([^$\\]+)\$/g, (_, tex: string) => escaped(tex.replace(/[{}]/g, '')));

/** An address as the target of a Markdown link. */
export const target = (address: string): string =>
  address.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20');

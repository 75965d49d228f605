/** Text as Markdown that shows just that text. */
export const escaped = (text: string): string => text.replace(/[\\`*_<[$|~]/g, '\\$&');

/** An address as the target of a Markdown link. */
export const target = (address: string): string =>
  address.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20');

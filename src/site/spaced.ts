const han = '\\p{Script=Han}';
const before = new RegExp(`(${han})(?=${han}|$)`, 'gu');
const parted = new RegExp(`(${han}(?:</mark>)?) +(?=(?:<mark>)?(?:${han}|[，。、；：？！“”（）《》]))`, 'gu');

/** A space after each Han character that another follows, or nothing: each becomes a word of its own to the search index. */
export const spaced = (text: string): string => text.replace(before, '$1 ');

/** Takes those spaces out again, also where Pagefind has put them into its marks, and joins marks that stand side by side. */
export const unspaced = (text: string): string =>
  text
    .replace(/\u200b/g, '') // stands between the words that Pagefind cut
    .replaceAll(' </mark>', '</mark> ')
    .replace(parted, '$1')
    .replaceAll('</mark><mark>', '')
    .trimEnd();

import { locales, otherLocale, type Locale } from '../../site/locales.ts';
import { strings } from '../../site/strings.ts';
import { glossary } from '../_locals.ts';
import { addressOf, fileOf } from '../_sheets.ts';
import { escaped } from '../_take/escape.ts';
import { text } from '../_take/part.ts';
import { markdown } from '../_take/sheet.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale }, props: { locale } }));
/** Terms in the order of their English names: the same list in both languages. */
export const GET = ({ props: { locale } }: { props: { locale: Locale } }) => {
  const { title, lede, taught } = strings[locale].glossaryPage;
  const other = otherLocale(locale);
  const entries = Object.values(glossary)
    .sort((a, b) => a.en.name.localeCompare(b.en.name, 'en'))
    .map((entry) => {
      const [page, anchor] = entry.at?.split('#') ?? [];
      const address = page && addressOf(locale, page) + (anchor ? `#${anchor}` : '');
      const where = address ? ` [${taught}](${address})` : '';
      return `- **${escaped(entry[locale].name)}** (${escaped(entry[other].name)}): ${escaped(entry[locale].text)}${where}`;
    });
  const address = addressOf(locale, 'glossary');
  const parts = [text(entries.join('\n'))];
  return new Response(markdown({ locale, title, lede, address, parts, answers: [], file: fileOf }));
};

import { locales, type Locale } from '../../site/locales.ts';
import { strings } from '../../site/strings.ts';
import { sourcesIn } from '../_references.ts';
import { addressOf, fileOf } from '../_sheets.ts';
import { escaped, target } from '../_take/escape.ts';
import { text } from '../_take/part.ts';
import { markdown } from '../_take/sheet.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale }, props: { locale } }));
export const GET = async ({ props: { locale } }: { props: { locale: Locale } }) => {
  const { title, lede, citedIn } = strings[locale].referencesPage;
  const lines = (await sourcesIn(locale)).map((source) => {
    const cited = source.cited.map(({ slug, name }) => `[${escaped(name)}](${addressOf(locale, slug)})`).join(' · ');
    const head = `[${escaped(source.short[locale])}](${target(source.url)})`;
    return `- ${head}: ${escaped(source.title)}. ${escaped(source.where)}.${cited && ` ${citedIn} ${cited}`}`;
  });
  const parts = [text(lines.join('\n'))];
  const address = addressOf(locale, 'references');
  return new Response(markdown({ locale, title, lede, address, parts, answers: [], file: fileOf }));
};

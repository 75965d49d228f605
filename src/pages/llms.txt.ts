import { locales, type InBoth, type Locale } from '../site/locales.ts';
import { strings } from '../site/strings.ts';
import { chaptersIn } from './_chapters.ts';
import { writtenIn } from './_plain.ts';
import { fileOf } from './_sheets.ts';

const language: InBoth<string> = { zh: '中文', en: 'English' };

async function indexOf(locale: Locale): Promise<string> {
  const words = strings[locale].take;
  const colon = locale === 'zh' ? '：' : ': ';
  const line = (page: string, title: string, about: string) =>
    `- [${title}](${fileOf(`${locale}/${page}.md`)})${colon}${about}`;
  const chapters = (await chaptersIn(locale)).map(({ number, slug, entry: { data } }) =>
    line(slug, `${number} ${data.name}`, data.question),
  );
  const { glossaryPage, referencesPage } = strings[locale];
  const others = [
    ...(await writtenIn(locale)).map(({ folder, entry: { data } }) => line(folder, data.name, data.lede)),
    line('glossary', glossaryPage.title, glossaryPage.lede),
    line('references', referencesPage.title, referencesPage.lede),
  ];
  return [
    `## ${words.list} (${language[locale]})`,
    chapters.join('\n'),
    `## ${words.others} (${language[locale]})`,
    others.join('\n'),
  ].join('\n\n');
}

/** An index for whoever reads the site as text (llmstxt.org): each page as Markdown, in both languages. */
export const GET = async () =>
  new Response(
    `${[
      `# ${strings.en.site} · ${strings.zh.site}`,
      ...locales.map((locale) => `> ${strings[locale].take.summary}`),
      ...(await Promise.all(locales.map(indexOf))),
      '## Optional',
      locales.map((locale) => `- [${strings[locale].take.whole}](${fileOf(`${locale}/llms-full.txt`)})`).join('\n'),
    ].join('\n\n')}\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );

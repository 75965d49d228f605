import { getCollection, type CollectionEntry } from 'astro:content';
import { locales, type Locale } from '../site/locales.ts';
import { strings } from '../site/strings.ts';

/** A page of content/pages in one language; a page that lacks a language is an error. */
export interface Written {
  folder: string;
  locale: Locale;
  entry: CollectionEntry<'pages'>;
}

export async function writtenIn(locale: Locale): Promise<Written[]> {
  const all = (await getCollection('pages')).map((entry): Written => {
    const [folder, language] = entry.id.split('/');
    return { folder, locale: language as Locale, entry };
  });
  for (const { folder } of all)
    if (all.filter((p) => p.folder === folder).length !== locales.length) throw new Error(`${folder} lacks a language`);
  return all.filter((p) => p.locale === locale).sort((a, b) => a.entry.data.order - b.entry.data.order);
}

/** What stands in the foot of every page. */
export async function plainPages(locale: Locale): Promise<{ page: string; name: string }[]> {
  const words = strings[locale];
  return [
    { page: 'glossary', name: words.glossaryPage.title },
    { page: 'references', name: words.referencesPage.title },
    ...(await writtenIn(locale)).map(({ folder, entry }) => ({ page: folder, name: entry.data.name })),
  ];
}

import { getCollection } from 'astro:content';
import type { Locale } from '../site/locales.ts';
import { strings } from '../site/strings.ts';
import { chaptersIn } from './_chapters.ts';
import { references } from './_locals.ts';
import { writtenIn } from './_plain.ts';

const yearOf = (where: string) => Number(/\d{4}/.exec(where)?.[0]);

/** Every source by year, with the pages that cite it. */
export async function sourcesIn(locale: Locale) {
  const pages = [
    ...(await getCollection('home', ({ id }) => id === locale)).map(({ body }) => ({
      slug: '',
      name: strings[locale].home,
      body,
    })),
    ...(await chaptersIn(locale)).map(({ number, slug, entry }) => ({
      slug,
      name: `${number} ${entry.data.name}`,
      body: entry.body,
    })),
    ...(await writtenIn(locale)).map(({ folder, entry }) => ({
      slug: folder,
      name: entry.data.name,
      body: entry.body,
    })),
  ];
  return Object.entries(references)
    .map(([key, source]) => ({
      key,
      ...source,
      cited: pages.filter(({ body }) => body?.includes(`<Cite of="${key}"`)),
    }))
    .sort((a, b) => yearOf(a.short.en) - yearOf(b.short.en) || a.short.en.localeCompare(b.short.en));
}

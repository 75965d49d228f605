import { getCollection, render, type CollectionEntry } from 'astro:content';
import { locales, type Locale } from '../site/locales.ts';

/** A chapter in one language. `03-steps/zh` is number 3, slug `steps`. */
export interface Chapter {
  number: number;
  slug: string;
  folder: string;
  locale: Locale;
  entry: CollectionEntry<'chapters'>;
}

/** In reading order. A chapter that lacks a language is an error: it enters the contents only when whole. */
export async function chaptersIn(locale: Locale): Promise<Chapter[]> {
  const all = (await getCollection('chapters')).map((entry): Chapter => {
    const [folder, language] = entry.id.split('/');
    const [number, slug] = [Number(folder.slice(0, 2)), folder.slice(3)];
    return { number, slug, folder, locale: language as Locale, entry };
  });
  for (const { folder } of all)
    if (all.filter((c) => c.folder === folder).length !== locales.length) throw new Error(`${folder} lacks a language`);
  return all.filter((c) => c.locale === locale).sort((a, b) => a.number - b.number);
}

export const sectionsOf = async (chapter: Chapter) =>
  (await render(chapter.entry)).headings.filter((h) => h.depth === 2);

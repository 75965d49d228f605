import { locales, type Locale } from '../site/locales.ts';
import { href } from '../site/routes.ts';
import { chaptersIn, type Chapter } from './_chapters.ts';
import { localsOf, stateOf } from './_locals.ts';
import { writtenIn, type Written } from './_plain.ts';
import type { Sheet } from './_take/sheet.ts';
import { writeOut } from './_take/writer.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** An address from anywhere; a path where the build was not told where the site will stand (SITE). */
export const anywhere = (path: string): string =>
  import.meta.env.SITE ? new URL(path, import.meta.env.SITE).href : path;
export const addressOf = (locale: Locale, page: string): string => anywhere(href(base, locale, page));
export const fileOf = (path: string): string => anywhere(base + path);

async function sheetOf(
  source: string,
  locals: App.Locals,
  page: string,
  facts: Pick<Sheet, 'title' | 'lede' | 'chapter'>,
) {
  const { locale } = locals.page;
  const address = addressOf(locale, page);
  const written = await writeOut(source, { ...locals, address, chapter: facts.chapter?.number });
  return { ...facts, ...written, locale, address, file: fileOf };
}

export async function chapterSheet({ entry, locale, number, folder, slug }: Chapter): Promise<Sheet> {
  const { title, lede, minutes, needs, objectives } = entry.data;
  const locals = await localsOf(`/content/chapters/${folder}/state.ts`, locale);
  return sheetOf(entry.body!, locals, slug, { title, lede, chapter: { number, minutes, needs, objectives } });
}

export async function plainSheet({ entry, folder, locale }: Written): Promise<Sheet> {
  const { title, lede } = entry.data;
  const locals = await localsOf(stateOf(folder), locale, `pages/${folder}`);
  return sheetOf(entry.body!, locals, folder, { title, lede });
}

/** Every chapter in both languages, as paths of a route `[locale]/[chapter].…`. */
export const chapterPaths = async () =>
  (await Promise.all(locales.map(chaptersIn)))
    .flat()
    .map((chapter) => ({ params: { locale: chapter.locale, page: chapter.slug }, props: { chapter } }));
export const plainPaths = async () =>
  (await Promise.all(locales.map(writtenIn)))
    .flat()
    .map((written) => ({ params: { locale: written.locale, page: written.folder }, props: { written } }));

import { locales, type Locale } from '../../site/locales.ts';
import { chaptersIn } from '../_chapters.ts';
import { chapterSheet } from '../_sheets.ts';
import { markdown } from '../_take/sheet.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale }, props: { locale } }));
/** All chapters of one language, one after the other. */
export const GET = async ({ props }: { props: { locale: Locale } }) => {
  const sheets = await Promise.all((await chaptersIn(props.locale)).map(chapterSheet));
  return new Response(sheets.map(markdown).join('\n\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};

import type { Chapter } from '../_chapters.ts';
import type { Written } from '../_plain.ts';
import { chapterPaths, chapterSheet, plainPaths, plainSheet } from '../_sheets.ts';
import { markdown } from '../_take/sheet.ts';

export const getStaticPaths = async () => [...(await chapterPaths()), ...(await plainPaths())];
export const GET = async ({ props }: { props: { chapter: Chapter } | { written: Written } }) => {
  const sheet = await ('chapter' in props ? chapterSheet(props.chapter) : plainSheet(props.written));
  return new Response(markdown(sheet), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};

import type { Chapter } from '../_chapters.ts';
import { chapterPaths, chapterSheet } from '../_sheets.ts';
import { notebook } from '../_take/notebook.ts';

export const getStaticPaths = chapterPaths;
export const GET = async ({ props }: { props: { chapter: Chapter } }) =>
  new Response(notebook(await chapterSheet(props.chapter)), {
    headers: { 'content-type': 'application/x-ipynb+json' },
  });

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every built page, as an address: the list is the build's, so a new page is tested without a word here. */
export const pages: string[] = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.split(path.sep).join('/')}`.replace(/index\.html$/, ''))
  .filter((page) => page !== '/')
  .sort();

const mdx = (folder: string, locale: string) => readFileSync(`content/${folder}/${locale}.mdx`, 'utf8');
/** `/en/steps/` → `chapters/03-steps`, `/en/` → `home`, `/en/teach/` → `pages/teach`. */
export function folderOf(page: string): string {
  const slug = page.split('/')[2];
  if (!slug) return 'home';
  const chapter = readdirSync('content/chapters').find((name) => name.slice(3) === slug);
  return chapter ? `chapters/${chapter}` : `pages/${slug}`;
}
export const figuresOf = (page: string): string[] =>
  [...mdx(folderOf(page), page.split('/')[1]).matchAll(/<Figure\b[^>]*\bid="([^"]+)"/g)].map((m) => m[1]);
/** Pages that have state and figures, and so live numbers. */
export const livePages = pages.filter(
  (page) => /^\/(zh|en)\//.test(page) && existsSync(`content/${folderOf(page)}/state.ts`) && figuresOf(page).length > 0,
);

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '../../../src/site/locales.ts';
import { anchorOf, readAddress } from '../../../src/state/url.ts';
import { stateOf } from '../../../tests/e2e/states.ts';

const mdx = (folder: string, locale: Locale) => readFileSync(`content/${folder}/${locale}.mdx`, 'utf8');
const minutes = (locale: Locale) =>
  [...mdx('pages/teach', locale).matchAll(/<Minutes from=\{(\d+)\} to=\{(\d+)\}/g)].map((m) => [+m[1], +m[2]]);
const folderOf = (slug: string) => {
  const chapter = readdirSync('content/chapters').find((name) => name.slice(3) === slug);
  return slug === '' ? 'home' : chapter ? `chapters/${chapter}` : `pages/${slug}`;
};

test('two lessons, of 45 and of 90 minutes, without a gap, alike in both languages', () => {
  const plan = minutes('en');
  expect(minutes('zh')).toEqual(plan);
  const starts = plan.flatMap(([from], i) => (from === 0 ? [i] : []));
  const lessons = starts.map((start, i) => plan.slice(start, starts[i + 1]));
  expect(lessons.map((lesson) => lesson.at(-1)![1])).toEqual([45, 90]);
  for (const lesson of lessons) lesson.slice(1).forEach(([from], i) => expect(from).toBe(lesson[i][1]));
});

describe.each(locales)('%s', (locale) => {
  const links = ['teach', 'check', 'refresher'].flatMap((page) =>
    [...mdx(`pages/${page}`, locale).matchAll(/\]\((\.\.\/[^)]*)\)/g)].map((m) => m[1]),
  );
  test.each([...new Set(links)])('%s opens a figure that is already set', async (link) => {
    const { pathname, search, hash } = new URL(link, 'https://x/en/teach/');
    const folder = folderOf(pathname.split('/')[2].replace(/\.ipynb$/, ''));
    const state = await stateOf(folder, locale);
    expect(readAddress(state, { search, hash })).toEqual({ unknown: [], invalid: [], left: [] });
    const anchor = decodeURIComponent(anchorOf(hash));
    const text = mdx(folder, locale);
    const headings = [...text.matchAll(/^## (.*)$/gm)].map((m) => m[1].toLowerCase().replaceAll(' ', '-'));
    if (anchor)
      expect([...headings, ...[...text.matchAll(/<Figure\b[^>]*\bid="([^"]+)"/g)].map((m) => m[1])]).toContain(anchor);
  });
  test('there are links to check', () => expect(links.length).toBeGreaterThan(20));
});

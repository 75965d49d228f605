import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { widgets } from '../components/widgets/index.ts';
import { locales } from '../src/site/locales.ts';
import { stateOf, written } from './e2e/states.ts';

const references = Object.keys(parse(readFileSync('content/references.yaml', 'utf8')) as object);
const terms = Object.keys(parse(readFileSync('content/glossary.yaml', 'utf8')) as object);
const text = (folder: string, locale: string) => readFileSync(`content/${folder}/${locale}.mdx`, 'utf8');

/** The pieces of a chapter in order: what both languages must share. Words, labels and titles are each language's own. */
function pieces(mdx: string): string[] {
  const found: string[] = [];
  for (const match of mdx.matchAll(
    /^(## )|<(Figure|Value|Scrub|Words|Term|Cell|Cite|Snippet|Snippets|Exercise|Remember|Breaks)\b([^>]*)>/gm,
  )) {
    if (match[1]) found.push('section');
    else {
      const facts = [...match[3].matchAll(/\b(is|id|of|at|file|name|origin|legend)="([^"]*)"/g)].map(
        (m) => `${m[1]}=${m[2]}`,
      );
      found.push([match[2], ...facts.sort()].join(' '));
    }
  }
  return found;
}
/** Live values follow the grammar of each language inside a section; figures, sections and sources keep one order. */
const skeleton = (all: string[]) => all.filter((piece) => /^(section|Figure|Remember|Breaks)/.test(piece));
const unordered = (all: string[]) => all.filter((piece) => !/^(section|Figure|Remember|Breaks)/.test(piece)).sort();

describe.each(written)('%s', (folder) => {
  test('stands in both languages with the same pieces', () => {
    for (const locale of locales) expect(existsSync(`content/${folder}/${locale}.mdx`)).toBe(true);
    const [zh, en] = [pieces(text(folder, 'zh')), pieces(text(folder, 'en'))];
    expect(zh.length).toBeGreaterThan(folder.startsWith('chapters/') ? 5 : 0);
    expect(skeleton(zh)).toEqual(skeleton(en));
    expect(unordered(zh)).toEqual(unordered(en));
  });

  test.each(locales)('%s: every name, figure and source exists', async (locale) => {
    const state = await stateOf(folder, locale);
    const mdx = text(folder, locale);
    for (const [, name] of mdx.matchAll(/<(?:Value|Scrub|Words)\b[^>]*?\b(?:of|name)="([^"]+)"/g))
      expect(Object.keys(state)).toContain(name);
    for (const [, is] of mdx.matchAll(/<Figure\b[^>]*?\bis="([^"]+)"/g)) {
      expect(Object.keys(widgets)).toContain(is);
      for (const name of (await widgets[is]()).reads) expect(Object.keys(state), is).toContain(name);
    }
    for (const [, key] of mdx.matchAll(/<Term\b[^>]*?\bof="([^"]+)"/g)) expect(terms).toContain(key);
    for (const [, key] of mdx.matchAll(/<Cite\b[^>]*?\bof="([^"]+)"/g)) expect(references).toContain(key);
    const ids = [...mdx.matchAll(/<Figure\b[^>]*?\bid="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('bold that ends in punctuation is not glued to the next word: Markdown would print its asterisks', () => {
    for (const line of locales.flatMap((locale) => text(folder, locale).split('\n')))
      line.split('**').forEach((part, i, parts) => {
        if (i % 2 && /\p{P}$/u.test(part)) expect(parts[i + 1] ?? '', line).toMatch(/^($|\s|\p{P})/u);
      });
  });

  test('both languages hold sentences, not stubs', () => {
    for (const locale of locales) {
      const prose = text(folder, locale).replace(/<[^>]*>|---[\s\S]*?---/g, '');
      const least = folder === 'home' ? 80 : folder.startsWith('chapters/') ? 1500 : 300;
      expect(prose.length).toBeGreaterThan(locale === 'zh' ? least : least * 2.5);
    }
    // English left in Chinese: no run of five or more plain English words.
    expect(
      text(folder, 'zh')
        .replace(/<[^>]*>|`[^`]*`|\$[^$]*\$/g, '')
        .match(/(?:\b[a-z]{2,}\b[ ,]+){5,}/gi) ?? [],
    ).toEqual([]);
  });
});

test('every chapter folder is numbered and named', () => {
  for (const folder of readdirSync('content/chapters')) expect(folder).toMatch(/^0\d-[a-z]+$/);
});

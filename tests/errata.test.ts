import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '../src/site/locales.ts';

/** What was found in the article: thirteen faults of its code, a trap on the way to their repair, fourteen of its text. */
const code = [...Array.from({ length: 13 }, (_, i) => `c${i + 1}`), 'trap'];
const text = Array.from({ length: 14 }, (_, i) => `t${i + 1}`);
const folder = 'content/pages/errata';

const words = (locale: string) => readFileSync(`${folder}/${locale}.mdx`, 'utf8');
/** Each correction by its id, up to the next heading. */
const entries = (locale: string) =>
  new Map(
    [...words(locale).matchAll(/<h3 id="([^"]+)">[\s\S]*?(?=<h3 |^## |$(?![\s\S]))/gm)].map(
      (m) => [m[1], m[0]] as const,
    ),
  );
const snippetsIn = (entry: string) => [...entry.matchAll(/<(?:Cell|Snippet) file="([^"]+)"/g)].map((m) => m[1]);
const linksIn = (entry: string) => [...entry.matchAll(/\]\(([^)]+)\)/g)].map((m) => m[1]);
const plain = (entry: string) =>
  entry.replace(/<Cite[^>]*>.*?<\/Cite>|<Cite[^>]*\/>|<[^>]+>|\]\([^)]*\)|`[^`]*`/g, ' ');
const record = (file: string) => readFileSync(`${folder}/snippets/${file.replace(/\.py$/, '.out')}`, 'utf8');

describe.each(locales)('errata, %s', (locale) => {
  const all = entries(locale);

  test('every correction stands, once', () => {
    expect([...all.keys()].sort()).toEqual([...code, ...text].sort());
    expect(words(locale).match(/<h3 /g)).toHaveLength(code.length + text.length);
  });

  test.each(code)('%s is proved by a program', (id) => {
    const files = snippetsIn(all.get(id)!);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(file.startsWith(`${id}_`)).toBe(true);
      expect(readFileSync(`${folder}/snippets/${file}`, 'utf8')).toMatch(/^\s*assert |raise AssertionError/m);
      expect(record(file).trim()).not.toBe('');
    }
  });

  test.each([...code, ...text])('%s leads somewhere, and its evidence is at hand', (id) => {
    const entry = all.get(id)!;
    const links = linksIn(entry);
    if (id !== 'trap') expect(links.some((to) => to.startsWith('../'))).toBe(true);
    const figure = links.some((to) => /^\.\.\/(?!about|references).*#/.test(to));
    expect(snippetsIn(entry).length > 0 || entry.includes('<Cite') || figure || links.includes('../references/')).toBe(
      true,
    );
  });

  test.each([...code, ...text])('%s quotes only numbers that its program prints', (id) => {
    const entry = all.get(id)!;
    const from = linksIn(entry).includes('#t4') ? 't4' : id;
    const printed = snippetsIn(all.get(from)!).map(record).join(' ');
    for (const [number] of plain(entry).matchAll(/[−-]?\d+\.\d{1,3}(?!\d|\.\d)|\d{1,3}(?:,\d{3})+|\d+%/g)) {
      if (number === '1.13' || /^(50,257|1,024|4,096)$/.test(number)) continue; // a version; sizes that are given
      expect(printed, `${id}: ${number}`).toContain(number.replace('−', '-'));
    }
  });

  test('links lead to figures that stand on the chapter', () => {
    for (const [id, entry] of all)
      for (const link of linksIn(entry)) {
        const [, slug, anchor] = /^\.\.\/([a-z]+)\/[^#]*(?:#(.+))?$/.exec(link) ?? [];
        if (!slug) {
          if (link.startsWith('#')) expect([...all.keys()], id).toContain(link.slice(1));
          continue;
        }
        if (!anchor) continue;
        const chapter = readdirSync('content/chapters').find((name) => name.slice(3) === slug)!;
        expect(readFileSync(`content/chapters/${chapter}/${locale}.mdx`, 'utf8'), `${id}: ${link}`).toContain(
          `id="${anchor}"`,
        );
      }
  });
});

test('both languages prove a correction by the same programs, figures and sources', () => {
  const facts = (entry: string) => [
    ...snippetsIn(entry),
    ...linksIn(entry),
    ...[...entry.matchAll(/<Cite of="([^"]+)"/g)].map((m) => m[1]),
  ].sort(); // prettier-ignore
  const [zh, en] = [entries('zh'), entries('en')];
  for (const [id, entry] of zh) expect(facts(en.get(id)!), id).toEqual(facts(entry));
  const numbers = (entry: string) => (plain(entry).match(/−?\d[\d,]*\.\d+/g) ?? []).sort();
  for (const [id, entry] of zh) expect(numbers(en.get(id)!), id).toEqual(numbers(entry));
});

test('no program is left unshown', () => {
  const shown = [...entries('en').values()].flatMap(snippetsIn);
  expect(
    readdirSync(`${folder}/snippets`)
      .filter((name) => name.endsWith('.py'))
      .sort(),
  ).toEqual(shown.sort());
  for (const file of shown) expect(existsSync(`${folder}/snippets/${file.replace(/\.py$/, '.out')}`)).toBe(true);
});

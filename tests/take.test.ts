import { readFileSync } from 'node:fs';
import katex from 'katex';
import { markdownToMdast } from 'satteri';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { widgets } from '../components/widgets/index.ts';
import { valuesOf } from '../components/widgets/widget.ts';
import { locales, type Locale } from '../src/site/locales.ts';
import { localsOf, stateOf } from '../src/pages/_locals.ts';
import { notebook } from '../src/pages/_take/notebook.ts';
import { pieces } from '../src/pages/_take/pieces.ts';
import { markdown, type Sheet } from '../src/pages/_take/sheet.ts';
import { writeOut } from '../src/pages/_take/writer.ts';
import { num } from '../src/figures/format.ts';
import { folders, stateOf as startOf, written } from './e2e/states.ts';

const home = 'http://site.test/base/';
const mdx = (folder: string, locale: Locale) => {
  const [, facts, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
    readFileSync(`content/${folder}/${locale}.mdx`, 'utf8'),
  )!;
  return { facts: parse(facts) as Record<string, never>, body };
};
const localsFor = (folder: string, locale: Locale) =>
  localsOf(
    folders.includes(folder) ? `/content/${folder}/state.ts` : stateOf(folder.replace('pages/', '')),
    locale,
    folder,
  );

async function sheetOf(folder: string, locale: Locale): Promise<Sheet> {
  const { facts, body } = mdx(folder, locale);
  const { title, lede, minutes, needs, objectives } = facts;
  const number = /^chapters\/(\d+)/.exec(folder)?.[1];
  const chapter = number ? { number: Number(number), minutes, needs, objectives } : undefined;
  const address = `${home}${locale}/${folder.replace(/^.*?\/(\d+-)?/, '')}/`;
  const locals = await localsFor(folder, locale);
  const done = await writeOut(body, { ...locals, address, chapter: chapter?.number });
  return { locale, title, lede, address, chapter, ...done, file: (path) => home + path };
}
/** Without code, formulas and what folds. */
const words = (md: string) =>
  md
    .replace(/^<details>\n<summary>.*<\/summary>\n|^<\/details>$/gm, '')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$/g, '')
    .replace(/\\[<$*_`|~[\\]/g, '');
const alone = (text: string) =>
  writeOut(text, {
    page: { locale: 'en', build: {} } as unknown as App.Locals['page'],
    notes: 0,
    references: {},
    glossary: {},
    snippets: {},
    address: home,
  });

const pages = written.filter((folder) => folder !== 'home');

describe.each(pages.flatMap((folder) => locales.map((locale) => ({ folder, locale }))))(
  '$folder, $locale, as Markdown',
  ({ folder, locale }) => {
    test('has every heading, and nothing of the page’s own notation', async () => {
      const sheet = await sheetOf(folder, locale);
      const md = markdown(sheet);
      const { body } = mdx(folder, locale);
      const plain = (text: string) => text.replace(/<[^>]*>|\\[qkvwo]\{|[{}]/g, '').trim();
      const headings = [...body.matchAll(/^#{2,3} (.+)$|<h3[^>]*>(.*?)<\/h3>/gm)].map((m) => plain(m[1] ?? m[2]));
      const found = md
        .split('\n')
        .filter((line) => /^#{2,3} /.test(line))
        .map(plain);
      for (const heading of headings) expect(found.some((line) => line.endsWith(heading))).toBe(true);
      for (const [, title] of body.matchAll(/<(?:Figure|Exercise|Minutes)\b[^>]*?\btitle="([^"]+)"/g))
        expect(found.some((line) => line.endsWith(title))).toBe(true);
      expect(words(md)).not.toMatch(/<(?=[A-Za-z/])|[{}]|\[object/);
      if (!body.includes('undefined')) expect(md).not.toContain('undefined');
      expect(md).not.toMatch(/\\[qkvwo]\{|&\w+;/);
    });

    test('every link leads somewhere from anywhere', async () => {
      const targets = [...words(markdown(await sheetOf(folder, locale))).matchAll(/\]\(([^)]*)\)/g)].map((m) => m[1]);
      for (const link of targets) expect(link).toMatch(/^https?:\/\//);
    });

    test('live numbers are those that the page opens with, in order', async () => {
      const state = await startOf(folder, locale);
      const md = markdown(await sheetOf(folder, locale));
      let at = 0;
      for (const [, attributes] of mdx(folder, locale).body.matchAll(/<Value\b([^>]*?)\/>/g)) {
        const read = (name: string) => new RegExp(`\\b${name}=["{]([^"}]*)["}]`).exec(attributes)?.[1];
        let value: unknown = state[read('of')!].value;
        for (const part of read('at')?.split(',') ?? []) value = (value as Record<string, unknown>)[part];
        const shown = typeof value === 'number' ? num(value, Number(read('digits') ?? 2)) : String(value);
        const next = md.indexOf(shown.replace(/[\\`*_<[$|~]/g, '\\$&'), at);
        expect(next, `${attributes} = ${shown}`).toBeGreaterThanOrEqual(0);
        // Notes of a paragraph follow it, so only the paragraphs keep the order.
        at = Math.max(0, md.lastIndexOf('\n\n', next));
      }
    });

    test('a figure is its table, row by row', async () => {
      const md = markdown(await sheetOf(folder, locale));
      const state = await startOf(folder, locale);
      for (const [, is, id] of mdx(folder, locale).body.matchAll(/<Figure\b[^>]*?\bis="([^"]+)"\s+id="([^"]+)"/g)) {
        const widget = await widgets[is]();
        const rows = widget.table(valuesOf(widget, state), { locale, id });
        const lines = md
          .split('\n')
          .filter((line) => line.startsWith('|'))
          .map((line) => line.slice(2, -2).split(' | ').filter((cell) => cell !== '–')); // prettier-ignore
        const number = (cell: string) => Number.isFinite(Number(cell));
        for (const row of rows.slice(0, 33)) {
          const cells = row
            .map((cell) => (typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toFixed(4)) : cell))
            .map((cell) => String(cell).replace(/[\\`*_<[$|~]/g, '\\$&'))
            .filter(Boolean);
          // A line of names may lack those of columns that hold nothing.
          const found = lines.some(
            (line) =>
              line[0] === cells[0] &&
              line.every((cell) => cells.includes(cell)) &&
              (line.length === cells.length || row === rows[0] || !cells.slice(1).some(number)),
          );
          expect(found, cells.join(' | ')).toBe(true);
        }
        expect(md).toContain(`#${id})`);
      }
    });

    test('is Markdown as others read it: whole tables, formulas that GitHub sets, headings without a gap, no mark left over', async () => {
      const md = markdown(await sheetOf(folder, locale));
      const prose = md.replace(/^```[\s\S]*?^```$/gm, '');
      for (const [table] of prose.matchAll(/(?:^\|.*\n)+/gm)) {
        const cells = table.trim().split('\n').map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim())); // prettier-ignore
        for (const row of cells) expect(row, table).toHaveLength(cells[0].length);
        expect(cells.flat(), table).not.toContain('');
      }
      const formulas = [...prose.matchAll(/\$\$\n([\s\S]*?)\n\$\$|(?<!\\)\$((?:\\.|[^$\\\n])+)\$/g)];
      for (const [whole, shown, inline] of formulas) {
        const tex = shown ?? inline;
        expect(
          () => katex.renderToString(tex, { throwOnError: true, displayMode: Boolean(shown) }),
          whole,
        ).not.toThrow();
        // github/markup issues 1746 (escapes), 1688 (macros that are refused).
        expect(tex).not.toMatch(/\\[^A-Za-z\s]|\\operatorname|[<>*]|[})\]]_|^[=+-]\s/m);
      }
      const bare = prose.replace(/\$\$[\s\S]*?\$\$|`[^`\n]*`/g, '');
      for (const [, before, , after] of bare.matchAll(/(.?)(?<!\\)\$((?:\\.|[^$\\\n])+)\$(.?)/gm)) {
        expect(before, bare).toMatch(/^$|[\s(*[]/);
        expect(after, bare).toMatch(/^$|[\s!-~’”]/);
      }
      for (const [label] of bare.matchAll(/\[[^\]\n]*\]\(/g)) expect(label).not.toContain('$');
      const depths = [...prose.matchAll(/^(#+) /gm)].map(([, marks]) => marks.length);
      depths.forEach((depth, i) => expect(depth).toBeLessThanOrEqual((depths[i - 1] ?? 0) + 1));
      interface Node {
        type: string;
        value?: string;
        children?: Node[];
      }
      const texts = ({ type, value = '', children = [] }: Node): string[] =>
        type === 'text' ? [value] : children.flatMap(texts);
      const read = texts(markdownToMdast(md, { features: { math: true, smartPunctuation: false } }) as Node).join('\n');
      expect(read).not.toMatch(/\*\*|\]\(/);
    });
  },
);

const asks = /guess|predict|猜/i;
test.each(locales)(
  '%s: where a figure’s words ask for a guess, its answer is out of sight or said to be elsewhere',
  async (locale) => {
    let [here, there] = [0, 0];
    for (const folder of pages) {
      const { body } = mdx(folder, locale);
      const md = markdown(await sheetOf(folder, locale));
      for (const [, attributes, caption] of body.matchAll(/<Figure\b([^>]*)>([\s\S]*?)<\/Figure>/g)) {
        const id = /\bid="([^"]+)"/.exec(attributes)![1];
        const guess = /\bguess="(\w+)"/.exec(attributes)?.[1];
        // (A caption may ask for the guess, or the words before the figure.)
        if (asks.test(caption)) expect(guess, id).toBeTruthy();
        const link = md.indexOf(`#${id})**`);
        const from = md.lastIndexOf('\n### ', link);
        const shown = md.slice(from, link).replace(/<details>[\s\S]*?<\/details>/g, '');
        if (guess === 'here') expect(shown, id).not.toMatch(/^\|/m);
        else expect(shown, id).toMatch(/^\|/m);
        if (guess === 'there') expect(shown, id).toMatch(asks);
        here += guess === 'here' ? 1 : 0;
        there += guess === 'there' ? 1 : 0;
      }
    }
    expect([here, there]).toEqual([5, 3]);
  },
);

interface Cell {
  id: string;
  cell_type: string;
  source: string[];
  metadata: object;
  outputs?: { text: string[] }[];
}
const chapters = pages.filter((folder) => folder.startsWith('chapters/'));
describe.each(chapters.flatMap((folder) => locales.map((locale) => ({ folder, locale }))))(
  '$folder, $locale, as a notebook',
  ({ folder, locale }) => {
    test('has every Python file in a cell, in order, with what it printed', async () => {
      const sheet = await sheetOf(folder, locale);
      const { cells, nbformat, nbformat_minor } = JSON.parse(notebook(sheet)) as {
        cells: Cell[];
        nbformat: number;
        nbformat_minor: number;
      };
      expect([nbformat, nbformat_minor]).toEqual([4, 5]);
      expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
      for (const { id } of cells) expect(id).toMatch(/^[\w-]{1,64}$/);
      const code = cells.filter((cell) => cell.cell_type === 'code');
      const files = sheet.parts.flatMap((part) =>
        part.kind === 'code' && part.snippet.name.endsWith('.py') ? [part.snippet] : [],
      );
      let last = -1;
      for (const { name, text, out } of files) {
        const at = code.findIndex(({ source }) => source.join('').endsWith(text.trimEnd()));
        expect(at, name).toBeGreaterThan(last);
        last = at;
        const run = code[at].source[0].startsWith('%%writefile') ? code[at + 1] : code[at];
        expect(run.outputs!.flatMap((output) => output.text).join('')).toBe(out ?? '');
      }
      expect(cells.at(0)!.source.join('')).toContain(
        files.length ? 'pip install torch numpy' : code.length ? 'pip install numpy' : '',
      );
      // Figures that have a program run behind their table (scripts/notebooks.py runs them all).
      const programs = sheet.parts.filter(({ kind }) => kind === 'program');
      expect(code.filter(({ id }) => id.startsWith('figure-'))).toHaveLength(programs.length);
      // What a reader is still to guess, and what goes on for pages, is folded.
      for (const part of programs) {
        if (part.kind !== 'program') continue;
        const { metadata } = code.find(({ id }) => id === `figure-${part.figure}`)!;
        const folded = part.tells === true || part.code.split('\n').length > 150;
        expect(metadata, part.figure).toEqual(folded ? { jupyter: { source_hidden: true } } : {});
      }
      // A download fills in the site's address by this mark (components/site/take.ts).
      for (const { source } of code) expect(source.join('')).not.toContain('](/');
    });
  },
);

test('a file that others import is written before, and a newer PyTorch is asked for', async () => {
  const five = notebook(await sheetOf('chapters/05-code', 'en'));
  expect(five.indexOf('%%writefile model_repaired.py')).toBeGreaterThan(0);
  expect(five.indexOf('%%writefile model_repaired.py')).toBeLessThan(five.indexOf('from model_repaired import Model'));
  expect(five).not.toContain('%%writefile check_mask.py');
  const seven = notebook(await sheetOf('chapters/07-resources', 'en'));
  expect(seven).toMatch(/if int\(torch.__version__.*>= 2/);
  const turned = await sheetOf('chapters/05-code', 'en');
  expect(() => notebook({ ...turned, parts: [...turned.parts].reverse() })).toThrow(/stands after it/);
});

test('every piece that an author may write has a form', () => {
  const names = [...readFileSync('components/mdx/index.ts', 'utf8').matchAll(/^ {2}(\w+),$/gm)].map((m) => m[1]);
  expect(names.length).toBeGreaterThan(10);
  expect(Object.keys(pieces).sort()).toEqual(names.sort());
});

test('what has no form away from the page is an error, not a gap', async () => {
  await expect(alone('<Nope />')).rejects.toThrow(/<Nope>/);
  await expect(alone('a <Nope>b</Nope>')).rejects.toThrow(/<Nope>/);
  await expect(alone('a {1 + 1}')).rejects.toThrow(/1 \+ 1/);
  await expect(alone('<Value of="nothing" />')).rejects.toThrow(/nothing/);
  await expect(alone('<Figure is="nothing" id="x" title="?" origin="hand" />')).rejects.toThrow(/nothing/);
  await expect(alone('a <Cite of="nobody" />')).rejects.toThrow(/nobody/);
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import steps from '../content/chapters/03-steps/state.ts';
import { needsOf } from '../src/site/snippet.ts';
import { runTypeScriptSnippet, snippetFiles } from './snippets.ts';

const files = snippetFiles();
const shownIn = (file: string) =>
  readdirSync(path.dirname(path.dirname(file)))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readFileSync(path.join(path.dirname(path.dirname(file)), name), 'utf8'));

test('there are snippets in both languages of code', () => {
  for (const language of ['ts', 'py']) expect(files.some((one) => one.language === language)).toBe(true);
});

test('the code of chapter 5 prints the numbers of chapter 3, in every language', () => {
  const state = steps({ locale: 'en' });
  const rows = (m: number[][]) => m.map((row) => `${row.map((x) => x.toFixed(3).padStart(7)).join('')}\n`).join('');
  const { weights, output } = state as unknown as Record<string, { value: number[][] }>;
  const expected = `weights\n${rows(weights.value)}output\n${rows(output.value)}`;
  const printed = (name: string) => readFileSync(`content/chapters/05-code/snippets/${name}.out`, 'utf8');
  expect(printed('attention')).toBe(expected);
  expect(printed('attention_torch')).toBe(expected);
  expect(printed('attention_repaired')).toContain(`output\n${rows(output.value)}`);
  expect(printed('attention_article')).not.toContain(rows(output.value));
});

test('what a snippet needs stands in its head', () => {
  expect(needsOf('# needs: torch 2\nimport torch\n')).toEqual(['torch 2']);
  expect(needsOf('// needs: a 1, b\n')).toEqual(['a 1', 'b']);
  expect(needsOf('x = "# needs: torch 2"\n')).toEqual([]);
});

describe.each(files)('$file', ({ file, language, needs, out }) => {
  test('is shown on its page, in both languages of words', () => {
    const pages = shownIn(file);
    expect(pages.length).toBeGreaterThan(0);
    for (const words of pages) expect(words).toContain(`"${path.basename(file)}"`);
  });

  test('says what it prints, or what it lacks', () => {
    if (needs.length > 0) expect(out).toBeUndefined();
    else expect(out?.trim()).toBeTruthy();
  });

  test('is text that downloads as it is shown: no tabs, no carriage returns, no machine path, lines of at most 80', () => {
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/\t|\r|\/work\/|\/home\//);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.runIf(language === 'ts')('prints what was recorded', async () => {
    expect(await runTypeScriptSnippet(file)).toBe(out);
  });
});

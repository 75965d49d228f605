/**
 * The search index of the built pages, by Pagefind. Chinese is indexed a character at a time and asked for as a phrase: the words
 * that Pagefind cuts depend on their neighbours, so that 掩码 was found on one page of three that have it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { spaced } from '../src/site/spaced.ts';

/** Formulas, code, the live part of figures, page furniture: no words to be found by. */
export const unsearched = ['.katex', 'pre', '[data-live]', '.actions', '.legend', 'nav', 'noscript', '.eyebrow'];

if (import.meta.main) {
  const { index, errors } = await createIndex({ excludeSelectors: unsearched });
  if (!index) throw new Error(errors.join('\n'));
  for (const file of readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )) {
    const html = readFileSync(path.join('dist', file), 'utf8');
    const content = html.replace(/(?<=>)[^<]+(?=<)/g, spaced); // between tags only: ids and addresses stay
    const added = await index.addHTMLFile({ sourcePath: file, content });
    if (added.errors.length) throw new Error(`${file}: ${added.errors.join('\n')}`);
  }
  const written = await index.writeFiles({ outputPath: 'dist/pagefind' });
  await close();
  if (written.errors.length) throw new Error(written.errors.join('\n'));
}

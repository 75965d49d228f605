import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { carried } from '../src/cells/typescript/carried.generated.ts';
import { leans, standaloneTypeScript } from '../src/cells/standalone.ts';
import type { Cell, Given } from '../src/cells/cells.ts';
import { afterOf, needsOf, readsOf } from '../src/site/snippet.ts';
import { stateOf } from './e2e/states.ts';

/** A snippet on disk, for those who run it. */
export interface SnippetFile {
  file: string;
  language: 'ts' | 'py';
  needs: string[];
  /** Where its recorded output stands, or would. */
  record: string;
  out: string | undefined;
}

/** Every file of code under a `snippets/` folder of content/. */
export const snippetFiles = (): SnippetFile[] =>
  readdirSync('content', { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('content', name.split(path.sep).join('/')))
    .filter((file) => /\/snippets\/[^/]+\.(ts|py)$/.test(file))
    .sort()
    .map((file) => {
      const record = file.replace(/\.\w+$/, '.out');
      return {
        file,
        language: file.endsWith('.ts') ? 'ts' : 'py',
        needs: needsOf(readFileSync(file, 'utf8')),
        record,
        out: existsSync(record) ? readFileSync(record, 'utf8') : undefined,
      };
    });

/** The cells that a file goes on from, and itself, first to last. */
export function cellsUpTo(file: string): Cell[] {
  const text = readFileSync(file, 'utf8');
  const after = afterOf(text);
  const above = after === undefined ? [] : cellsUpTo(path.posix.join(path.posix.dirname(file), after));
  return [...above, { file: path.posix.basename(file), text }];
}

/** What the cells of a file read of their page, as the page starts. */
export async function givenAtStart(file: string, cells: readonly Cell[]): Promise<Given> {
  const state = await stateOf(path.posix.relative('content', path.posix.dirname(path.posix.dirname(file))), 'en');
  return Object.fromEntries(cells.flatMap(({ text }) => readsOf(text)).map((name) => [name, state[name].value]));
}

/** What a TypeScript snippet prints under Node, as its page starts; what those above it print is left out, as in the page. */
export async function runTypeScriptSnippet(file: string): Promise<string> {
  const cells = cellsUpTo(file);
  const needed = cells.some(({ text }) => readsOf(text).length > 0) ? await givenAtStart(file, cells) : {};
  if (!leans(cells, needed)) return execFileSync(process.execPath, [file], { encoding: 'utf8' });
  const run = (some: readonly Cell[]) =>
    execFileSync(process.execPath, ['--input-type=module-typescript'], {
      encoding: 'utf8',
      input: standaloneTypeScript(some, needed, carried),
    });
  const [above, all] = [cells.length > 1 ? run(cells.slice(0, -1)) : '', run(cells)];
  if (!all.startsWith(above)) throw new Error(`${file}: the cells above it print something else in its company`);
  return all.slice(above.length);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { needsOf } from '../src/site/snippet.ts';

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

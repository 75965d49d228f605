/**
 * Runs every Python snippet under a real Python and compares what it prints with what is recorded, to the letter:
 * `npm run snippets -- --python /usr/bin/python3`. With `--record` it writes the records, of TypeScript too.
 * A snippet that needs a newer PyTorch than is there is skipped, and said.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { standalonePython } from '../src/cells/standalone.ts';
import { readsOf } from '../src/site/snippet.ts';
import { cellsUpTo, givenAtStart, runTypeScriptSnippet, snippetFiles } from '../tests/snippets.ts';

const { values } = parseArgs({
  options: { python: { type: 'string', default: 'python3' }, record: { type: 'boolean', default: false } },
});
const { python, record } = values;

const run = (command: string, args: string[], input?: string) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', input });
  return { ok: status === 0, stdout: stdout ?? '', said: error ? String(error) : (stderr ?? '') };
};
const torch = run(python, ['-c', 'import torch; print(torch.__version__)']).stdout.trim();
console.log(`${python}, PyTorch ${torch || 'not there'}`);

/** Whether `torch 2` is met by the version that is there. */
const met = (need: string) => {
  const [name, version = '0'] = need.split(' ');
  return name === 'torch' && Number.parseFloat(torch) >= Number.parseFloat(version);
};

/** A cell with its page's starting numbers in front. */
async function asItLeaves(file: string): Promise<string> {
  const cells = cellsUpTo(file);
  return standalonePython(cells, await givenAtStart(file, cells));
}

let passed = 0;
const failed: string[] = [];
const skipped: string[] = [];
for (const { file, language, needs, record: place, out } of snippetFiles()) {
  if (language === 'ts' && !record) continue; // vitest runs them
  const missing = needs.filter((need) => !met(need));
  if (missing.length > 0) {
    skipped.push(`${file}: needs ${missing.join(', ')}`);
    continue;
  }
  const { ok, stdout, said } =
    language === 'ts'
      ? { ok: true, stdout: await runTypeScriptSnippet(file), said: '' }
      : readsOf(readFileSync(file, 'utf8')).length > 0
        ? run(python, ['-'], await asItLeaves(file))
        : run(python, [file]);
  if (!ok) failed.push(`${file}: ${said.trim().split('\n').slice(-3).join('\n    ')}`);
  else if (needs.length > 0) passed += 1;
  else if (record) {
    writeFileSync(place, stdout);
    passed += 1;
  } else if (stdout === out) passed += 1;
  else failed.push(`${file}: prints\n${stdout}\n  where this is recorded\n${out ?? '(nothing)'}`);
}
for (const line of skipped) console.log(`  skipped  ${line}`);
for (const line of failed) console.log(`  failed   ${line}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bootInNode } from '../scripts/python-in-node.ts';
import type { Python } from '../src/cells/python/boot.ts';
import type { Said } from '../src/cells/said.ts';
import { standalonePython } from '../src/cells/standalone.ts';
import { importsOf } from '../src/site/snippet.ts';
import { differences, type Note, type Notes, topics } from './python/corpus.ts';
import { cellsUpTo, givenAtStart, snippetFiles } from './snippets.ts';

/** A module of this name for the program that runs next, made of its text. */
const module = (name: string, text: string) =>
  `import sys, types\n_m = sys.modules[${JSON.stringify(name)}] = types.ModuleType(${JSON.stringify(name)})\n` +
  `exec(compile(${JSON.stringify(text)}, ${JSON.stringify(`${name}.py`)}, "exec"), _m.__dict__)\n`;

let python: Python;
let said: Said[] = [];

/** What a program of its own prints; what goes wrong in it is thrown. */
async function printed(source: string, file: string): Promise<string> {
  said = [];
  await python.run(source, file, {}, { fresh: true });
  for (const one of said) if (one.kind === 'error') throw new Error(one.trace ?? `${one.name}: ${one.message}`);
  return said.map((one) => (one.kind === 'text' && one.stream === 'out' ? one.text : '')).join('');
}

beforeAll(async () => {
  python = await bootInNode((one) => said.push(one));
  await printed(module('recorder', readFileSync('tests/python/recorder.py', 'utf8')), 'recorder.py');
}, 120_000);

describe.each(topics())('$file does what real PyTorch does', (topic) => {
  const recorded: Notes = existsSync(topic.record) ? JSON.parse(readFileSync(topic.record, 'utf8')).programs : {};

  test('every program is recorded, or says what it needs', () => {
    const plain = topic.programs.filter(({ needs }) => needs.length === 0).map(({ name }) => name);
    expect(Object.keys(recorded)).toEqual(plain);
  });

  test.each(topic.programs)('$name', async ({ name, needs }) => {
    const source =
      `import json, recorder\nshared, programs = recorder.cells(${JSON.stringify(topic.text)})\n` +
      `print(json.dumps(recorder.run(shared, programs[${JSON.stringify(name)}])))`;
    const notes = JSON.parse(await printed(source, topic.file)) as Note[];
    if (needs.length > 0) expect(notes.filter(({ value }) => value !== true)).toEqual([]);
    else expect(differences(topic, recorded[name], notes).join('\n')).toBe('');
  });
});

describe('every Python file of the pages prints under the page’s torch what it printed under PyTorch', () => {
  const files = snippetFiles().filter(({ language }) => language === 'py');

  test.each(files)('$file', async ({ file, needs, out }) => {
    const cells = cellsUpTo(file);
    const folder = path.dirname(file);
    const source = standalonePython(cells, await givenAtStart(file, cells));
    // they import one another
    for (const name of importsOf(source).filter((name) => existsSync(path.join(folder, name))))
      await printed(module(path.basename(name, '.py'), readFileSync(path.join(folder, name), 'utf8')), name);
    const prints = await printed(source, file);
    // What needs a newer PyTorch than made the records asserts its own result.
    if (needs.length === 0) expect(prints).toBe(out);
  });
});

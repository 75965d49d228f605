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

/** Prints which public names of the running torch no program of `texts` asks for: as an attribute or by import. */
const unused = (texts: string[]) => `
import ast, importlib, json, types, torch
used = set()
for text in json.loads(${JSON.stringify(JSON.stringify(texts))}):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Attribute):
            used.add(node.attr)
        elif isinstance(node, ast.ImportFrom):
            used.update(alias.name for alias in node.names)

def public(of):
    for name in dir(of):
        value = getattr(of, name, None)
        if isinstance(value, types.ModuleType) or name.startswith('_'):
            continue
        # what a module has of Python's own library is no name of torch's
        if (getattr(value, '__module__', None) or 'torch').partition('.')[0] == 'torch':
            yield name

modules = '''torch torch.nn torch.nn.functional torch.nn.init torch.nn.utils torch.nn.utils.rnn torch.optim torch.optim.lr_scheduler
torch.utils.data torch.linalg torch.random torch.autograd torch.autograd.functional'''.split()
spaces = {name: importlib.import_module(name) for name in modules}
for space, module in [*spaces.items()]:
    classes = [name for name in public(module) if isinstance(getattr(module, name), type)]
    spaces |= {f'{space}.{name}': getattr(module, name) for name in classes}
names = {space: [*public(of)] for space, of in spaces.items()}
missing = {name: space for space in names for name in names[space] if name not in used}
print(json.dumps({
    'empty': [space for space in modules if not names[space]],
    'unused': [f'{space}.{name}' for name, space in missing.items()],
}))`;

test("every name of the page's torch is in a program that real PyTorch has run", async () => {
  const texts = topics().map(({ text }) => text);
  expect(JSON.parse(await printed(unused(texts), 'names.py'))).toEqual({ empty: [], unused: [] });
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

import { describe, expect, test } from 'vitest';
import { literal } from '../given.ts';
import { compile } from './compile.ts';

/** Runs what was compiled, in this process; gives its value and what it read. */
async function run(...texts: string[]): Promise<{ value: unknown; heardAt: number; log: unknown[] }> {
  const log: unknown[] = [];
  let heardAt = -1;
  const cells = texts.map((text, i) => ({ file: `${i}.ts`, text }));
  const compiled = compile(cells, { Q: [[1, -0.5]], word: 'te"a' }, '');
  if (!('source' in compiled)) throw new Error(`${compiled.file}:${compiled.line} ${compiled.message}`);
  let value: unknown;
  const runCell = (_: number, program: (...given: unknown[]) => Promise<unknown>) => {
    value = program(
      (name: string) => ({ name, double: (x: number) => 2 * x }),
      {},
      (x: unknown) => log.push(x),
      () => (heardAt = log.length),
    );
  };
  new Function('runCell', compiled.source)(runCell);
  return { value: await value, heardAt, log };
}

describe('a cell', () => {
  test.each([
    ['1 + 1', 2],
    ['const x: number = 3;\nx * x; // nine\n', 9],
    ['const f = <T>(x: T): T => x\nf(4)\n/* the end */', 4],
    ["import { double } from 'attention';\ndouble(21);", 42],
    ['await Promise.resolve(5)', 5],
    ['interface Row { at: number }\nconst row = { at: 6 } as Row;\nrow.at', 6],
    ['Q[0][1]', -0.5],
    ['const Q = 7;\nQ', 7],
    ['word', 'te"a'],
    ['let last = 1\n;[8].forEach((x) => (last = x))\nlast', 8],
    ['const only = 1;', undefined],
    ['if (true) { 9 }', undefined],
    ['', undefined],
  ])('%s', async (text, value) => {
    expect((await run(text)).value).toEqual(value);
  });

  test('knows the names and imports of those above it, and is heard from its own beginning', async () => {
    const above = "import { double } from 'attention';\nconst x = double(2);\nshow(x)";
    const { value, heardAt, log } = await run(above, 'show(double(x));\nx');
    expect(log).toEqual([4, 8]);
    expect(heardAt).toBe(1);
    expect(value).toBe(4);
  });
});

test('an error in the grammar names the file and the line, in the reader’s lines', () => {
  const wrong = (...texts: string[]) =>
    compile(
      texts.map((text, i) => ({ file: `${i}.ts`, text })),
      {},
      'a\nb',
    );
  expect(wrong('const a = 1;\nconst b = = 2;\n')).toEqual({ message: 'Unexpected token', file: '0.ts', line: 2 });
  expect(wrong('const a = 1;\n', 'let ok = a;\n\nlet b = {;\n')).toMatchObject({ file: '1.ts', line: 3 });
  expect(wrong('function f() {\n  return 1;\n')).toMatchObject({ file: '0.ts', line: 2 });
  for (const open of ['', 'export '])
    expect(wrong('let ok;\n', `\n${open}namespace N { export const x = 3 }\n`)).toEqual({
      message: 'a namespace does not run here: write an object',
      file: '1.ts',
      line: 2,
    });
});

test('lines stay where they were: the reader’s first line follows `before` lines', () => {
  const text = "import { double } from 'attention';\ntype A = { x: number };\nthrow double(1);";
  const compiled = compile([{ file: 'a.ts', text }], {}, 'one\ntwo');
  if (!('source' in compiled)) throw new Error('it compiles');
  expect(compiled.before).toBe(3);
  expect(compiled.source.split('\n')[compiled.before + 2]).toMatch(/^throw /);
});

test('values of the page as code: what reads them back is equal', () => {
  for (const value of [
    [
      [1, -0.25],
      [Number.NaN, -Infinity],
    ],
    ['a"b', '\u2028', '</script>'],
    true,
    1e-7,
  ])
    expect(new Function(`return ${literal(value)}`)()).toEqual(value);
  expect(literal(() => 1)).toBe('undefined');
});

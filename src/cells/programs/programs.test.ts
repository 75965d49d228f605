import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attend } from './attention.ts';
import { languageNames, languages } from './languages.ts';
import { pyNumber, quoted, tsNumber } from './literal.ts';
import { numpy } from './numpy.ts';
import {
  add, check, columns, div, each, exp, given, joinAll, le, matmul, mul, program, range, root, rows, rowsOf, set, shapeOf,
  softmax, square, sub, sum, transpose, where, words, zeroIfNaN, type Step,
} from './program.ts'; // prettier-ignore
import { pytorch } from './pytorch.ts';
import { typescript } from './typescript.ts';

/** Runs the TypeScript program in process and returns what it prints; throws what it throws. */
function run(steps: readonly Step[], dtype?: 'float32'): string[] {
  const lines: string[] = [];
  const code = stripTypeScriptTypes(typescript(program(steps, dtype)));
  new Function('console', code)({ log: (line: string) => lines.push(line) });
  return lines;
}

const odd = 'a"b\'c`${d}\\\n\t\u2028 */ </script> <!-- # // \u202e مرحبا 词 🙂 {x} %s\0';

test('numbers are written in full, and those that are none in each language’s way', () => {
  expect([0.1 + 0.2, -0, NaN, Infinity, -Infinity, 1e21, 5e-324].map(tsNumber)).toEqual(
    ['0.30000000000000004', '-0', 'NaN', 'Infinity', '-Infinity', '1e+21', '5e-324'],
  ); // prettier-ignore
  // in Python -0 is the integer 0, and nan and inf come from its math module
  expect([-0, NaN, Infinity, -Infinity].map(pyNumber)).toEqual(['-0.0', 'nan', 'inf', '-inf']);
  fc.assert(fc.property(fc.double(), (x) => Object.is(Number(tsNumber(x)), x)));
});

test('words mean the same after they were written, and cannot end what stands around them', () => {
  const back = (literal: string) => new Function(`return ${literal}`)() as string;
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constant(odd)), (text) => {
      const literal = quoted(text);
      expect(back(literal)).toBe(text.replace(/\p{Surrogate}/gu, '\ufffd'));
      expect(literal).not.toMatch(/[\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]|\*\/|<\/|<!/);
    }),
  );
  expect(quoted('\ud800')).toBe('"\ufffd"');
});

test('shapes are followed, and steps that do not meet are refused', () => {
  const shapes = new Map([
    ['A', { shape: [3, 2] as const }],
    ['B', { shape: [2, 4] as const }],
    ['x', { shape: null }],
  ]);
  expect(shapeOf(matmul('A', 'B'), shapes)).toEqual([3, 4]);
  expect(shapeOf(add(transpose('A'), columns('B', 1)), shapes)).toEqual([2, 3]);
  expect(shapeOf(mul('A', 'x'), shapes)).toEqual([3, 2]);
  expect(shapeOf(root(2), shapes)).toBeNull();
  expect(() => shapeOf(matmul('A', 'A'), shapes)).toThrow('a product of (3, 2) and (3, 2)');
  expect(() => shapeOf(add('A', 'B'), shapes)).toThrow('does not meet');
  expect(() => shapeOf('C', shapes)).toThrow('"C" is used before it is there');
});

const small = [
  words('words', ['I', 'tea']),
  given('q', [[1, -0.5]]),
  given('K', [[1, 0], [0, 2]]),
  given('V', [[4], [8]]),
  ...attend(2, { query: 'q', value: 'V' }),
]; // prettier-ignore

test('attention reads as a learner would write it, in three languages', () => {
  expect(typescript(program(small))).toContain(`
const q = [[1, -0.5]]; // (1, 2)
const K = [
  [1, 0],
  [0, 2],
]; // (2, 2)
const V = [
  [4],
  [8],
]; // (2, 1)

const scores = div(matmul(q, transpose(K)), Math.sqrt(2)); // (1, 2)
const weights = softmax(scores); // (1, 2)
const output = matmul(weights, V); // (1, 1)
`);
  expect(numpy(program(small))).toContain(`
scores = q @ K.T / sqrt(2)  # (1, 2)
weights = softmax(scores)  # (1, 2)
output = weights @ V  # (1, 1)
`);
  expect(pytorch(program(small))).toContain('weights = torch.softmax(scores, dim=-1)  # (1, 2)');
  for (const language of languageNames)
    expect(languages[language].write(program(small))).not.toContain('scaled_dot_product_attention');
});

test('Python keeps the order of operations with as few brackets as it needs', () => {
  const text = numpy(
    program([
      given('a', [[2]]),
      given('b', [[3]]),
      set('c', sub('a', sub('b', 'a'))),
      set('d', mul(add('a', 'b'), square(sub('a', 'b')))),
      set('e', div('a', mul('b', -2))),
      set('f', transpose(matmul('a', 'b'))),
      set('g', where(le(add('a', 1), 'b'), 'a', -Infinity)),
    ]),
  );
  for (const line of ['c = a - (b - a) ', 'd = (a + b) * (a - b) ** 2 ', 'e = a / (b * -2) ', 'f = (a @ b).T ', 'g = np.where(a + 1 <= b, a, -inf) ']) expect(text).toContain(line); // prettier-ignore
});

// exp(ln 3) = 3, so that the weights are 1/4 and 3/4.
const known = [given('scores', [[0, Math.log(3)]]), given('V', [[4], [8]]), set('weights', softmax('scores')), set('output', matmul('weights', 'V'))]; // prettier-ignore

test('the TypeScript program prints its tables and accepts what is right', () => {
  expect(run([...known, check('weights', [[0.25, 0.75]]), check('output', [[7]])])).toEqual([
    'weights (1, 2) ',
    '    0.250    0.750  ',
    'output (1, 1) ',
    '    7.000  ',
    'ok',
  ]);
});

test.each([
  ['a number that is off by a millionth', [[0.25, 0.750001]]],
  ['one number too few', [[0.25]]],
  ['one row too many', [[0.25, 0.75], [0.25, 0.75]]],
  ['NaN', [[0.25, NaN]]],
  ['infinity', [[0.25, Infinity]]],
])('it refuses %s', (_, wrong) => {
  expect(() => run([...known, check('weights', wrong)])).toThrow('weights != ');
}); // prettier-ignore

test('a row that may attend nowhere is NaN, or 0 where the figure says so; −∞ equals −∞', () => {
  const steps = [
    given('scores', [[1, 2], [0, 0]]),
    given('mask', [[true, false], [false, false]]),
    set('masked', where('mask', 'scores', -Infinity)),
    set('weights', softmax('masked')),
    set('dead', zeroIfNaN('weights')),
  ]; // prettier-ignore
  run([...steps, check('masked', [[1, -Infinity], [-Infinity, -Infinity]]), check('weights', [[1, 0], [NaN, NaN]]), check('dead', [[1, 0], [0, 0]])]); // prettier-ignore
  expect(() =>
    run([
      ...steps,
      check('weights', [
        [1, 0],
        [0, 0],
      ]),
    ]),
  ).toThrow('weights != ');
});

test('rows and columns meet a matrix as in NumPy, and axis 0 runs down the columns', () => {
  run([
    given('A', [[1, 2], [3, 4]]),
    set('shifted', sub('A', transpose(range(2)))),
    set('down', sum('A', 0)),
    set('across', sum('A', 1)),
    set('columns_one', sum(softmax('A', 0), 0)),
    check('shifted', [[1, 2], [2, 3]]),
    check('down', [[4, 6]]),
    check('across', [[3], [7]]),
    check('columns_one', [[1, 1]]),
  ]); // prettier-ignore
});

test('a loop keeps something of every round', () => {
  run([
    given('A', [[1, 2], [3, 4]]),
    each('i', 2, [set('row', mul(rowsOf('A', 'i'), 2))], { doubled: 'row' }),
    set('all_rows', joinAll('doubled', 0)),
    set('second', rows('all_rows', 1)),
    check('all_rows', [[2, 4], [6, 8]]),
    check('second', [[6, 8]]),
  ]); // prettier-ignore
});

test('float32 is rounded as a float32 is: e⁸⁹ is infinite, e⁸⁹ in float64 is not', () => {
  const steps = [given('x', [[89]]), set('power', exp('x'))];
  run([...steps, check('power', [[Infinity]])], 'float32');
  expect(() => run([...steps, check('power', [[Infinity]])])).toThrow();
});

test('as a file it runs under Node and says by its exit whether it was right', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'program-'));
  const file = path.join(folder, 'program.ts');
  const node = (steps: readonly Step[]) => {
    writeFileSync(file, typescript(program(steps)));
    return spawnSync(process.execPath, [file], { encoding: 'utf8' });
  };
  const labelled = [words('label', [odd]), ...known];
  const right = node([...labelled, check('weights', [[0.25, 0.75]], { rows: 'label' })]);
  expect(right.stderr).toBe('');
  expect(right.status).toBe(0);
  expect(right.stdout).toContain(odd);
  expect(node([...labelled, check('weights', [[0.75, 0.25]])]).status).toBe(1);
  rmSync(folder, { recursive: true });
});

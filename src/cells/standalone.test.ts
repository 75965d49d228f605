import { expect, test } from 'vitest';
import { leans, standalonePython, standaloneTypeScript } from './standalone.ts';

const cell = (text: string) => ({ file: 'a.ts', text });
const carried = 'var $attention = { double: (x) => 2 * x, show: (x) => log.push(x) };';
const run = (program: string) => {
  const log: unknown[] = [];
  new Function('log', program)(log);
  return log;
};

test('a program that needs nothing leaves as it is', () => {
  const own = 'function show(x: number) {}\nconst attention = 1;\nshow(attention);\n';
  expect(leans([cell('console.log(1)\n')], {})).toBe(false);
  expect(standaloneTypeScript([cell('console.log(1)\n')], {}, carried)).toBe('console.log(1)\n');
  expect(leans([cell(own)], {})).toBe(false);
  expect(leans([cell('show(1);\n')], {})).toBe(true);
});

test('the page’s numbers, the library and the cells above go with it', () => {
  const above = cell("import { double as twice, type Kind } from 'attention';\nconst y = twice(Q[0]);\n");
  const own = cell('show(y + Q[1]);\n');
  expect(leans([above, own], { Q: [3, 0.5] })).toBe(true);
  expect(run(standaloneTypeScript([above, own], { Q: [3, 0.5] }, carried))).toEqual([6.5]);
});

test('every way to import it', () => {
  const ways = [
    "import * as all from 'attention';\nshow(all.double(2));",
    'import { double } from "attention"\nshow(double(2));',
    "import {\n  double,\n  show as print,\n} from 'attention';\nprint(double(2));",
  ];
  for (const text of ways) expect(run(standaloneTypeScript([cell(text)], {}, carried)), text).toEqual([4]);
});

test('Python gets its numbers as tensors; words stay behind', () => {
  const given = { Q: [[1, -0.5], [0, Number.NEGATIVE_INFINITY]], row: 1, on: [true, false], tokens: ['a'] }; // prettier-ignore
  expect(standalonePython([cell('print(Q[row])\n')], given)).toBe(`import torch

Q = torch.tensor([[1.0, -0.5], [0.0, float('-inf')]])
row = torch.tensor(1)
on = torch.tensor([True, False])

print(Q[row])
`);
  expect(standalonePython([cell('print(1)\n')], {})).toBe('print(1)\n');
});

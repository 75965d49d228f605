import { expect, test } from 'vitest';
import { markdownTable } from './table.ts';

const words = { more: (rows: number) => `${rows} more`, none: 'nothing there' };

test('the first row is the head, numbers have four decimals at most', () => {
  expect(
    markdownTable(
      [
        ['word', 'weight'],
        ['a|b', 0.123456],
        ['c', 2],
      ],
      words,
    ),
  ).toBe('| word | weight |\n| --- | --- |\n| a\\|b | 0.1235 |\n| c | 2 |');
});

test('a line of names between numbers begins a table of its own, words between words do not', () => {
  const apart = markdownTable(
    [
      ['scores', 'I', 'tea'],
      ['I', '1.0', '-inf'],
      ['weights', 'I', 'tea'],
      ['I', '1.0', '0.0'],
    ],
    words,
  );
  expect(apart.split('\n\n')).toHaveLength(2);
  const one = markdownTable(
    [
      ['test', 'should', 'passes'],
      ['first', 'move', '?'],
      ['second', 'stay', '?'],
      ['third', 'stay', '0.5'],
    ],
    words,
  );
  expect(one.split('\n\n')).toHaveLength(1);
});

test('a long table says how much is left', () => {
  const rows = [['i', 'i²'], ...Array.from({ length: 65 }, (_, i) => [i, i * i])];
  expect(markdownTable(rows, words).endsWith('\n\n33 more')).toBe(true);
});

test('a column that holds nothing is left out, a gap in another is a dash that is explained', () => {
  expect(
    markdownTable(
      [
        ['way', 'n', 'ms', ''],
        ['full', 128, '', ''],
        ['', 256, '', ''],
      ],
      words,
    ),
  ).toBe('| way | n |\n| --- | --- |\n| full | 128 |\n| – | 256 |\n\nnothing there');
});

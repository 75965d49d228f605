import { expect, test } from 'vitest';
import { markdownTable } from './table.ts';

const more = (rows: number) => `${rows} more`;

test('the first row is the head, numbers have four decimals at most', () => {
  expect(
    markdownTable(
      [
        ['word', 'weight'],
        ['a|b', 0.123456],
        ['c', 2],
      ],
      more,
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
    more,
  );
  expect(apart.split('\n\n')).toHaveLength(2);
  const one = markdownTable(
    [
      ['test', 'should', 'passes'],
      ['first', 'move', '?'],
      ['second', 'stay', '?'],
      ['third', 'stay', '0.5'],
    ],
    more,
  );
  expect(one.split('\n\n')).toHaveLength(1);
});

test('a long table says how much is left', () => {
  const rows = [['i', 'i²'], ...Array.from({ length: 65 }, (_, i) => [i, i * i])];
  expect(markdownTable(rows, more).endsWith('\n\n33 more')).toBe(true);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv, toJson } from './table.ts';

/** Reads RFC 4180, section 2, the plain way: quote by quote. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let i = 1; i < csv.length; i++) {
    const sign = csv[i];
    if (quoted && sign === '"' && csv[i + 1] === '"') cell += csv[++i];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === '\r')) {
      rows.at(-1)!.push(cell);
      cell = '';
      if (sign === '\r') {
        i += 1;
        rows.push([]);
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

test('what goes into a spreadsheet comes out again', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), { minLength: 1 }), (rows) => {
      const calm = rows.map((row) => row.map((cell) => `x${cell}`));
      expect(read(toCsv(calm))).toEqual(calm);
    }),
  );
});

test('words from a link are no formula; numbers stay numbers', () => {
  expect(toCsv([['=1+1', '+x', '@SUM(A1)', '-2+3', '-0.5', -1, 'tea']])).toBe(
    "\ufeff'=1+1,'+x,'@SUM(A1),'-2+3,-0.5,-1,tea\r\n",
  );
});

test('JSON has the same rows and says where they are from', () => {
  const text = toJson({ title: 'Who?', link: 'http://x/' }, [
    ['word', 'weight'],
    ['tea', '0.7579'],
    ['1e3', ''],
  ]);
  expect(JSON.parse(text)).toEqual({
    title: 'Who?',
    link: 'http://x/',
    rows: [
      ['word', 'weight'],
      ['tea', 0.7579],
      ['1e3', ''],
    ],
  });
  expect(text).toContain('["tea", 0.7579]');
});

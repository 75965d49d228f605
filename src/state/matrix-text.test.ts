import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMatrix, writeMatrix } from './matrix-text.ts';

const value = [
  [1, 2],
  [-3, 4.5],
];

test.each([
  ['a spreadsheet', '1\t2\n-3\t4.5\n'],
  ['a spreadsheet on Windows', '1\t2\r\n-3\t4.5\r\n'],
  ['CSV', '1, 2\n-3, 4.5'],
  ['Python lists', '[[1, 2], [-3, 4.5]]'],
  ['Python lists over lines', '[[1, 2],\n [-3, 4.5]]'],
  ['NumPy', 'np.array([[1, 2], [-3, 4.5]], dtype=float)'],
  ['how NumPy prints', '[[ 1.   2. ]\n [-3.   4.5]]'],
  ['how PyTorch prints', 'tensor([[ 1.0000,  2.0000],\n        [-3.0000,  4.5000]], dtype=torch.float64)'],
  ['MATLAB', '[1 2; -3 4.5]'],
  ['MATLAB with commas', '[1, 2; -3, 4.5]'],
  ['a true minus and Chinese commas', '1，2；−3，4.5'],
  ['the link form', '1,2;-3,4.5'],
])('reads %s', (_, text) => expect(readMatrix(text)).toEqual({ value }));

test.each([
  ['1,2\n3', { code: 'ragged', row: 2, expected: 2, found: 1 }],
  ['1,x', { code: 'not-a-number', text: 'x' }],
  ['1,NaN', { code: 'not-a-number', text: 'NaN' }],
  ['1,1e999', { code: 'not-a-number', text: '1e999' }],
  ['', { code: 'empty' }],
  ['[]', { code: 'empty' }],
  ['1,,2', { code: 'not-a-number', text: '' }],
])('refuses %j and says why', (text, problem) => expect(readMatrix(text)).toEqual({ problem }));

test('what a link keeps is read back to three decimals', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.double({ min: -99, max: 99, noNaN: true }), { minLength: 3, maxLength: 3 }), {
        minLength: 1,
        maxLength: 4,
      }),
      (m) => {
        const found = readMatrix(writeMatrix(m));
        expect('value' in found && found.value).toEqual(m.map((row) => row.map((x) => Number(x.toFixed(3)) + 0)));
      },
    ),
  ));

test('no text at all makes it throw', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void readMatrix(text)),
    { numRuns: 500 },
  ));

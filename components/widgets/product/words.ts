import type { Text } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';

const zh = {
  left: '三行两列',
  right: '两行两列',
  made: '三行两列',
  entry: (name: string, i: number, j: number) => `${name} 第 ${i + 1} 行第 ${j + 1} 列`,
  hint: '指着乘积里的一格，看它由哪一行、哪一列得来。',
  isProduct: (i: number, j: number, sum: string): Text => `第 ${i + 1} 行遇上第 ${j + 1} 列：${sum}`,
  isLeft: (i: number): Text => `A 的第 ${i + 1} 行，只影响乘积的第 ${i + 1} 行。`,
  isRight: (j: number): Text => `B 的第 ${j + 1} 列，只影响乘积的第 ${j + 1} 列。`,
  readout: (sum: string): Text => `乘积的第 1 行第 2 列：${sum}`,
};
type Words = typeof zh;
const en: Words = {
  left: '3 rows, 2 columns',
  right: '2 rows, 2 columns',
  made: '3 rows, 2 columns',
  entry: (name, i, j) => `${name}, row ${i + 1}, column ${j + 1}`,
  hint: 'Point at an entry of the product to see its row and its column.',
  isProduct: (i, j, sum): Text => `Row ${i + 1} meets column ${j + 1}: ${sum}`,
  isLeft: (i): Text => `Row ${i + 1} of A moves only row ${i + 1} of the product.`,
  isRight: (j): Text => `Column ${j + 1} of B moves only column ${j + 1} of the product.`,
  readout: (sum): Text => `Row 1, column 2 of the product: ${sum}`,
};
export const words: InBoth<Words> = { zh, en };

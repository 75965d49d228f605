import type { InBoth } from '../../src/site/locales.ts';
import type { Language } from '../../src/cells/programs/languages.ts';

interface Words {
  title: string;
  languages: string;
  download: string;
  close: string;
  /** Opens the program as it is now in a cell of its own, where it can be changed and run. */
  cell: string;
  /** What the program does, and where it runs: its command follows. */
  does: string;
  run: Readonly<Record<Language, string>>;
  none: string;
}

const zh: Words = {
  title: '这些数字的代码',
  languages: '语言',
  download: '下载',
  close: '收起',
  cell: '在单元格里打开',
  run: {
    typescript: '不依赖任何库。在单元格里打开就能运行；也可以交给 Node 24：',
    numpy: 'NumPy 不在这一页里跑，下载后在自己的机器上运行：',
    pytorch: '在单元格里打开就能运行；下载后 PyTorch 1.13 起都能跑：',
  },
  does: '程序用图里现在的数从头算起，打印每张表，再和图上的结果核对；对不上就报错。改动上面的图，代码里的数跟着变。',
  none: '图里现在没有可算的数。',
};

const en: Words = {
  title: 'Code for these numbers',
  languages: 'Language',
  download: 'Download',
  close: 'Close',
  cell: 'Open in a cell',
  run: {
    typescript: 'Needs no library. It runs here, in a cell, and in Node 24 as it is: ',
    numpy: 'NumPy does not run in this page. Download it and run it on your own machine: ',
    pytorch: 'It runs here, in a cell, and on your own machine with PyTorch 1.13 or later: ',
  },
  does: 'It starts from the numbers that the figure shows now, prints each table and compares it with the figure; a difference is an error. Change the figure and the numbers below follow.',
  none: 'The figure has no numbers to compute with now.',
};

export const words: InBoth<Words> = { zh, en };

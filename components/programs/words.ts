import type { InBoth } from '../../src/site/locales.ts';
import type { Language } from '../../src/cells/programs/languages.ts';

interface Words {
  title: string;
  languages: string;
  download: string;
  close: string;
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
  run: {
    typescript: '不依赖任何库，Node 24 直接运行：',
    numpy: 'NumPy 不在这一页里跑，下载后在自己的机器上运行：',
    pytorch: 'PyTorch 1.13 起都能跑，下载后运行：',
  },
  does: '程序用图里现在的数从头算起，打印每张表，再和图上的结果核对；对不上就报错。改动上面的图，代码里的数跟着变。',
  none: '图里现在没有可算的数。',
};

const en: Words = {
  title: 'Code for these numbers',
  languages: 'Language',
  download: 'Download',
  close: 'Close',
  run: {
    typescript: 'Needs no library; Node 24 runs it as it is: ',
    numpy: 'NumPy does not run in this page. Download it and run it on your own machine: ',
    pytorch: 'For PyTorch 1.13 and later. Download it and run: ',
  },
  does: 'It starts from the numbers that the figure shows now, prints each table and compares it with the figure; a difference is an error. Change the figure and the numbers below follow.',
  none: 'The figure has no numbers to compute with now.',
};

export const words: InBoth<Words> = { zh, en };

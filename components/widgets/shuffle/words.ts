import type { InBoth } from '../../../src/site/locales.ts';
import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';

type Runs = readonly Run[];
const o = (x: number): Run => ['o', num(x, 3)];

const zh = {
  prompt: '先猜：打乱五个词，每个词的输出会变吗？拖动右边的词、按方向键，或点 ↑ 与上面的词对调。',
  add: '位置',
  adds: { none: '不加', sin: '加正弦位置编码' },
  shuffle: '打乱',
  home: '原来的顺序',
  here: '你的顺序',
  apart: '相差',
  handle: (word: string) => `“${word}”，方向键移动`,
  place: (i: number) => `第 ${i} 位`,
  up: (word: string) => `把“${word}”往上移一位`,
  ribbon: '每个词从原来的位置连到现在的位置',
  hint: '指着一行，看同一个词在两种顺序里的输出。',
  explain: (word: string, a: string, b: string): Runs => [
    ['q', `“${word}”`],
    '：原来 ',
    ['o', a],
    '，现在 ',
    ['o', b],
    '。',
  ],
  readHome: (line: string): Runs => [`“${line}”是原来的顺序，每行相差 `, o(0), '。动一个词试试。'],
  readNone: (line: string, worst: number): Runs => [
    `“${line}”：换了顺序，每个词的输出却还是原来那几个数，只是跟着挪了位置，最多相差 `,
    o(worst),
    '。注意力不知道谁在前面。',
  ],
  readSin: (line: string, word: string, worst: number): Runs => [
    `“${line}”：加了位置，顺序就有了作用。变得最多的是`,
    ['q', `“${word}”`],
    '，相差 ',
    o(worst),
    '。',
  ],
  columns: ['词', '原来的输出', '现在的输出'],
};
type Words = typeof zh;
const en: Words = {
  prompt:
    'Guess first: if you shuffle five words, does any output change? Drag a word on the right, use arrow keys, or press ↑ to swap it with the one above.',
  add: 'positions',
  adds: { none: 'none', sin: 'sinusoidal, added' },
  shuffle: 'Shuffle',
  home: 'original order',
  here: 'your order',
  apart: 'differs',
  handle: (word) => `“${word}”; arrow keys move it`,
  place: (i) => `place ${i}`,
  up: (word) => `Move “${word}” up by one`,
  ribbon: 'Each word, from its original place to its present one',
  hint: 'Point at a row to compare the outputs of that word in both orders.',
  explain: (word, a, b) => [['q', `“${word}”`], ': ', ['o', a], ' before, ', ['o', b], ' now.'],
  readHome: (line) => [`“${line}” is the original order, so every row differs by `, o(0), '. Move a word.'],
  readNone: (line, worst) => [
    `“${line}”: another order, yet every word keeps its output and only takes it along. Largest difference `,
    o(worst),
    '. Attention cannot tell who comes first.',
  ],
  readSin: (line, word, worst) => [
    `“${line}”: with positions added, order counts. `,
    ['q', `“${word}”`],
    ' changes most, by ',
    o(worst),
    '.',
  ],
  columns: ['word', 'original output', 'output now'],
};
export const words: InBoth<Words> = { zh, en };

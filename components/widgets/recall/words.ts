import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';

type Runs = readonly Run[];
const w = (x: number): Run => ['w', num(x, 3)];
const k = (j: number): Run => ['k', String(j)];

const zh = {
  prompt: '点格子改你的画，按住可以连着画。点一张存着的图，就拿它来问。',
  query: '你的画',
  queryName: '查询，25 个格子',
  stored: '存着的十张',
  storedName: '键，也是值',
  blend: '取回来的',
  blendName: '按权重混合',
  pixel: (row: number, column: number) => `第 ${row + 1} 行第 ${column + 1} 列`,
  use: (j: number) => `拿存着的 ${j} 来问`,
  weight: '权重',
  heat: '温度 T',
  sharp: '只取最像的',
  flat: '全都平均',
  again: '拿取回来的再问一次',
  clear: '清空',
  exact: (j: number): Runs => ['取回来的几乎就是 ', k(j), '。'],
  nearest: (j: number, x: number, wrong: number): Runs =>
    wrong
      ? ['最像的是 ', k(j), `，差 ${wrong} 格，权重 `, w(x), '。']
      : ['和存着的 ', k(j), ' 一格不差，权重 ', w(x), '。'],
  tied: (all: readonly number[], x: number, wrong: number): Runs => [
    ...all.flatMap((j, i): Run[] => (i ? ['、', k(j)] : [k(j)])),
    ` 一样像，都差 ${wrong} 格，各得 `,
    w(x),
    '。',
  ],
  same: (j: number): Runs => ['取回来的，凡是有墨的格子都和 ', k(j), ' 相同。'],
  none: '取回来的是几张图叠在一起，存着的没有一张是这样。',
  hint: '指着一张图或取回来的一格，看它怎么算出来。',
  scored: (j: number, wrong: number, score: number, x: number): Runs => [
    k(j),
    ` 有 ${wrong} 格不同：分数 (25 − 2 × ${wrong}) ÷ √25 = ${num(score, 1)}，权重 `,
    w(x),
    '。',
  ],
  mixed: (row: number, column: number, ink: number, x: number): Runs => [
    `第 ${row + 1} 行第 ${column + 1} 列：有墨的图一共占 `,
    w(ink),
    '，其余没有墨，相减得 ',
    ['o', num(x)],
    '。',
  ],
  columns: ['存着的', '不同的格子', '分数', '权重'],
};
type Words = typeof zh;
const en: Words = {
  prompt: 'Click pixels to change your drawing, or hold and draw. Click a stored picture to ask with it.',
  query: 'your drawing',
  queryName: 'query, 25 pixels',
  stored: 'ten stored pictures',
  storedName: 'keys, and values too',
  blend: 'what comes back',
  blendName: 'mixed by weight',
  pixel: (row, column) => `row ${row + 1}, column ${column + 1}`,
  use: (j) => `Ask with the stored ${j}`,
  weight: 'weight',
  heat: 'temperature T',
  sharp: 'nearest only',
  flat: 'mean of all',
  again: 'Ask again with what came back',
  clear: 'Clear',
  exact: (j) => ['What comes back is all but ', k(j), '.'],
  nearest: (j, x, wrong) =>
    wrong
      ? ['Nearest is ', k(j), `, ${wrong} ${wrong === 1 ? 'pixel' : 'pixels'} away, with weight `, w(x), '. ']
      : ['It equals the stored ', k(j), ' pixel for pixel; weight ', w(x), '. '],
  tied: (all, x, wrong) => [
    ...all.flatMap((j, i): Run[] => (i ? [i === all.length - 1 ? ' and ' : ', ', k(j)] : [k(j)])),
    ` are equally near, ${wrong} ${wrong === 1 ? 'pixel' : 'pixels'} away, and get `,
    w(x),
    ' each. ',
  ],
  same: (j) => ['What comes back has its ink where ', k(j), ' has.'],
  none: 'What comes back is several pictures laid over one another; none of the stored ones looks like it.',
  hint: 'Point at a stored picture, or at a pixel that came back, to see how it is worked out.',
  scored: (j, wrong, score, x) => [
    k(j),
    ` differs in ${wrong} ${wrong === 1 ? 'pixel' : 'pixels'}: score (25 − 2 × ${wrong}) ÷ √25 = ${num(score, 1)}, weight `,
    w(x),
    '.',
  ],
  mixed: (row, column, ink, x) => [
    `Row ${row + 1}, column ${column + 1}: the pictures with ink there hold `,
    w(ink),
    ' of the weight, the rest have none; the difference is ',
    ['o', num(x)],
    '.',
  ],
  columns: ['stored', 'pixels that differ', 'score', 'weight'],
};
export const words: InBoth<Words> = { zh, en };

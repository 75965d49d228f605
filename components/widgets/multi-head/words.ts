import type { InBoth } from '../../../src/site/locales.ts';
import type { Run } from '../../../src/figures/picture.ts';

type Runs = readonly Run[];
const q = (token: string): Run => ['q', `“${token}”`];
const strong = (x: number): Run => ['', String(x)];

const zh = {
  heads: '头数 h',
  again: '换一组数',
  prompt: '八维切成 h 份，每份各做一次注意力。先猜：头数翻倍，乘加次数变成几倍？',
  maps: '每个头一张图，行是查询，列是键；下面是选中的词最看重谁',
  head: (i: number) => `头 ${i}`,
  table: ['头', '提问的词'],
  choose: (token: string) => `看“${token}”这一行`,
  sum: '行和',
  which: (i: number, h: number) => `头 ${i}（共 ${h} 个）的权重`,
  concat: (h: number, width: number) => (h === 1 ? '输出，8 维' : `各头的输出拼在一起，每头 ${width} 维`),
  cost: '要算多少次乘加（一次乘法加一次加法）',
  parts: {
    projections: '四个投影',
    scores: '打分',
    values: '加权求和',
    all: '合计',
    weights: '权重个数，也是 exp 的次数',
  },
  read: (a: string, h: number, kinds: number, cost: number, weights: number): Runs =>
    h === 1
      ? [
          q(a),
          '只有一行权重，只能有一种分法。乘加 ',
          strong(cost),
          ' 次，权重 ',
          strong(weights),
          ' 个。加几个头试试。',
        ]
      : [
          q(a),
          '在 ',
          strong(h),
          ' 个头里最看重 ',
          strong(kinds),
          ` 个${kinds > 1 ? '不同的' : ''}词。乘加还是 `,
          strong(cost),
          ' 次，与一个头相同；变多的是权重：',
          strong(weights),
          ' 个，不是 25 个。',
        ],
};
type Words = typeof zh;
const en: Words = {
  heads: 'heads h',
  again: 'New numbers',
  prompt:
    'Eight dimensions are cut into h slices, and each slice attends by itself. Guess first: twice the heads, how many times the multiply-adds?',
  maps: 'One map per head: rows are queries, columns keys. Below each, what the chosen word looks at most',
  head: (i) => `head ${i}`,
  table: ['head', 'word that asks'],
  choose: (token) => `Read the row of “${token}”`,
  sum: 'sum',
  which: (i, h) => `weights of head ${i} of ${h}`,
  concat: (h, width) =>
    h === 1
      ? 'output, 8 numbers'
      : `outputs of all heads side by side, ${width} ${width === 1 ? 'number' : 'numbers'} each`,
  cost: 'How many multiply-adds it takes',
  parts: {
    projections: 'four projections',
    scores: 'scores',
    values: 'weighted sums',
    all: 'together',
    weights: 'weights, and as many exp',
  },
  read: (a, h, kinds, cost, weights) =>
    h === 1
      ? [
          q(a),
          ' has one row of weights, so one way to share. ',
          strong(cost),
          ' multiply-adds, ',
          strong(weights),
          ' weights. Add some heads.',
        ]
      : [
          q(a),
          ' has ',
          strong(kinds),
          ` ${kinds === 1 ? 'favourite' : 'different favourites'} in `,
          strong(h),
          ' heads. Still ',
          strong(cost),
          ' multiply-adds, as with one head; what grows is the number of weights: ',
          strong(weights),
          ' instead of 25.',
        ],
};
export const words: InBoth<Words> = { zh, en };

import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';

type Runs = readonly Run[];
interface Found {
  x: string;
  name: string;
  weight: number;
  out: number;
  value: string;
  mean: string;
}
const w = (x: number): Run => ['w', num(x, 3)];
const o = (x: number): Run => ['o', num(x)];

const zh = {
  width: '核的宽度',
  narrow: '查字典',
  wide: '取平均',
  query: '查询 x',
  queryIs: '查询 ',
  keys: '键',
  values: '值',
  scores: '分数',
  weights: '权重',
  table: '六对键和值，以及这个查询给它们的分数和权重',
  cell: { lKeys: (j: number) => `第 ${j + 1} 个键`, lVals: (j: number) => `第 ${j + 1} 个值` },
  point: (j: number) => `第 ${j + 1} 对，方向键移动：左右改键，上下改值`,
  at: (key: string, value: string) => `键 ${key}，值 ${value}`,
  mean: (x: string) => `平均 ${x}`,
  chart: (x: string, out: string) => `横轴是键，纵轴是值；查询在 ${x}，输出 ${out}`,
  equations: '分数展开成点积，再算加权和',
  check: {
    title: '换成点积来算，权重差多少？',
    alone: '只用 x·k / h²',
    lengths: '减去 k² / 2h²',
    circle: '键一样长（轴弯成半圆），只用点积',
  },
  readNearest: ({ x, name, weight, value, out }: Found): Runs => [
    '离 ',
    ['q', x],
    ' 最近的键 ',
    ['k', name],
    ' 拿走 ',
    w(weight),
    '：和查字典一样，找到谁就取谁的值 ',
    ['v', value],
    '，输出 ',
    o(out),
    '。',
  ],
  readMean: ({ x, weight, mean, out }: Found): Runs => [
    '键离 ',
    ['q', x],
    ' 多远几乎不算数，份额最大的也只有 ',
    w(weight),
    '：查什么都一样，输出 ',
    o(out),
    ` 接近平均数 ${mean}。`,
  ],
  readMix: ({ x, name, weight, out }: Found): Runs => [
    '离 ',
    ['q', x],
    ' 最近的键 ',
    ['k', name],
    ' 分到 ',
    w(weight),
    '，别的键越近分得越多，混起来输出 ',
    o(out),
    '。',
  ],
};
type Words = typeof zh;
const en: Words = {
  width: 'Width of the kernel',
  narrow: 'dictionary',
  wide: 'mean',
  query: 'Query x',
  queryIs: 'Query ',
  keys: 'keys',
  values: 'values',
  scores: 'scores',
  weights: 'weights',
  table: 'Six pairs of key and value, with the scores and weights that this query gives them',
  cell: { lKeys: (j) => `key ${j + 1}`, lVals: (j) => `value ${j + 1}` },
  point: (j) => `Pair ${j + 1}; arrow keys move it: sideways the key, up and down the value`,
  at: (key, value) => `key ${key}, value ${value}`,
  mean: (x) => `mean ${x}`,
  chart: (x, out) => `Keys along, values up; the query is at ${x}, the output ${out}`,
  equations: 'The score opened into a dot product, then the weighted sum',
  check: {
    title: 'By dot product instead: how far off are the weights?',
    alone: 'x·k / h² alone',
    lengths: 'less k² / 2h²',
    circle: 'keys equally long (axis bent into a half circle), dot product alone',
  },
  readNearest: ({ x, name, weight, value, out }) => [
    'The key nearest to ',
    ['q', x],
    ', ',
    ['k', name],
    ', takes ',
    w(weight),
    '. As in a dictionary you get the value you found, ',
    ['v', value],
    ': the output is ',
    o(out),
    '.',
  ],
  readMean: ({ x, weight, mean, out }) => [
    'How far a key is from ',
    ['q', x],
    ' hardly counts; the largest share is only ',
    w(weight),
    '. Whatever you look up, the output ',
    o(out),
    ` stays near the mean, ${mean}.`,
  ],
  readMix: ({ x, name, weight, out }) => [
    'The key nearest to ',
    ['q', x],
    ', ',
    ['k', name],
    ', gets ',
    w(weight),
    '; the others get more the nearer they are. The weighted sum is ',
    o(out),
    '.',
  ],
};
export const words: InBoth<Words> = { zh, en };

import type { InBoth } from '../../../src/site/locales.ts';
import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';

type Runs = readonly Run[];
const plain = (x: number, digits: number): Run => ['', num(x, digits)];
const w = (x: number): Run => ['w', num(x, 3)];

/** Means of the three rows: not scaled, ÷ √d, ÷ d. */
export interface Told {
  d: number;
  deviation: number;
  top: readonly number[];
  entropy: readonly number[];
  gradient: readonly number[];
}

const zh = {
  prompt: '先猜再拉：维数翻倍，不缩放的分数会散开多少？最大的那个权重会怎样？',
  slider: '维数',
  again: '换一批随机数',
  seed: (n: number) => `种子 ${n}`,
  rows: ['不缩放', '÷ √d', '÷ d'],
  scores: (n: number) => `分数的分布，${n} 次抽样`,
  deviation: '标准差',
  theory: (x: number) => `理论 ${num(x)}`,
  top: '8 个权重中最大的',
  entropy: '熵 ÷ ln 8',
  gradient: '梯度 a(1−a)',
  chart: (name: string, x: number) => `${name}：分数的直方图与正态曲线，标准差 ${num(x)}`,
  one: (t: Told): Runs => [
    '只有 1 维时，√d 和 d 都是 1，三行一样。单个乘积的分布又尖又长，还不像正态曲线；加起来的项越多，才越像。最大的权重平均 ',
    w(t.top[0]),
    '。',
  ],
  read: ({ d, deviation, top, entropy, gradient }: Told): Runs => [
    `d = ${d}：不缩放，分数的标准差是 `,
    plain(deviation, 2),
    '，最大的权重平均占去 ',
    w(top[0]),
    '，梯度逐次算再平均，是 ',
    plain(gradient[0], 3),
    gradient[0] < 0.1 ? '：传回查询和键的信号很弱。' : '。',
    '除以 √d，是 ',
    w(top[1]),
    ' 和 ',
    plain(gradient[1], 3),
    d >= 8 ? '，维数再大也差不多。除以 d，最大的只有 ' : '；维数还小，三行差得不多。除以 d，最大的是 ',
    w(top[2]),
    '（人人均分是 0.125），熵是上限的 ',
    plain(entropy[2], 3),
    entropy[2] > 0.99 ? '：几乎看不出谁重要。' : '。',
  ],
  table: ['缩放', '标准差', '理论标准差', '最大权重', '熵÷ln8', 'a(1−a)'],
};
type Words = typeof zh;
const en: Words = {
  prompt:
    'Guess, then drag: each time the dimension doubles, how far do unscaled scores spread? What becomes of the largest weight?',
  slider: 'dimension',
  again: 'New draws',
  seed: (n) => `seed ${n}`,
  rows: ['no scale', '÷ √d', '÷ d'],
  scores: (n) => `Scores, ${n} draws`,
  deviation: 's.d.',
  theory: (x) => `theory ${num(x)}`,
  top: 'largest of 8 weights',
  entropy: 'entropy ÷ ln 8',
  gradient: 'gradient a(1−a)',
  chart: (name, x) => `${name}: histogram of scores with the normal curve, standard deviation ${num(x)}`,
  one: (t) => [
    'With 1 dimension √d and d are both 1, so the rows agree. A single product has a sharp peak and long tails; only as more are added does it follow the normal curve. The largest weight averages ',
    w(t.top[0]),
    '.',
  ],
  read: ({ d, deviation, top, entropy, gradient }) => [
    `d = ${d}: unscaled, scores have standard deviation `,
    plain(deviation, 2),
    ', the largest weight takes ',
    w(top[0]),
    ' on average, and its gradient, averaged over draws, is ',
    plain(gradient[0], 3),
    gradient[0] < 0.1 ? ': little of it reaches queries and keys. ' : '. ',
    'Divided by √d, weight and gradient are ',
    w(top[1]),
    ' and ',
    plain(gradient[1], 3),
    d >= 8
      ? ', much the same at any larger dimension. Divided by d, the largest is only '
      : '; in so few dimensions the rows differ little. Divided by d, the largest is ',
    w(top[2]),
    ' (an even share is 0.125) and entropy is ',
    plain(entropy[2], 3),
    entropy[2] > 0.99 ? ' of its limit: almost nothing stands out.' : ' of its limit.',
  ],
  table: ['scale', 's.d.', 's.d. in theory', 'largest weight', 'entropy/ln 8', 'a(1-a)'],
};
export const words: InBoth<Words> = { zh, en };

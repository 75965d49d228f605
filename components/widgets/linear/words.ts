import { grouped, num, tiny } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';
import type { Values } from './values.ts';

type Runs = readonly Run[];
interface Told {
  asks: string;
  answers: string;
  soft: number;
  linear: number;
  /** Where linear attention looks most, and how much. */
  top: string;
  most: number;
  apart: number;
  sharp: number;
}
const bold = (x: string): Run => ['', x];
const times = (x: number) => (x >= 100 ? grouped(Math.round(x)) : num(x));

const zh = {
  prompt: '把查询放大：softmax 的权重往哪里去，线性的又停在哪里？再比较两种线性次序的输出。',
  sharp: '查询放大',
  queries: '查询',
  keys: '键',
  values: '值',
  phiQ: '放大后的 φ(q)',
  phiK: 'φ(k)',
  cell: (matrix: string, token: string, c: number) => `${matrix} “${token}”第 ${c + 1} 维`,
  choose: (token: string) => `看“${token}”这一行`,
  roads: ['softmax', '线性，先乘左边', '线性，先乘右边'],
  weights: '权重',
  memory: '记忆；z = Σ φ(k)',
  output: '输出',
  notes: [
    'e 的指数夹在 QKᵀ 和 V 中间，要等整行分数齐了才能取，括号挪不动。',
    '先有 n×n 的权重，再去乘 V。',
    '先把 φ(k) 和 v 叠成 d×d 的记忆，再拿 φ(q) 去问。',
  ],
  each: '每行除以 φ(q)·z',
  eachRow: '每行除以自己的和',
  count: '乘加',
  n: '长度',
  d: '维数',
  gap: (x: number): Runs => [
    '两种次序的输出',
    ...(x === 0 ? ['一个数位都不差。'] : ['最大相差 ', bold(tiny(x)), '，只是浮点数的舍入。']),
  ],
  counted: ({ labN, labD, linOrders: { left, right } }: Values): Runs => [
    `n = ${grouped(labN)}，d = ${grouped(labD)}：先乘左边 2n²d = ${grouped(left)}，先乘右边 2nd² = ${grouped(right)}`,
    ...(left === right ? ['，一样多。'] : ['，右边是左边的 ', bold(times(right / left)), ' 倍。']),
  ],
  read: ({ asks, answers, soft, linear, top, most, apart }: Told): Runs => [
    ['q', `“${asks}”`],
    '最看重',
    ['k', `“${answers}”`],
    '：softmax 给 ',
    ['w', num(soft, 3)],
    '，线性给 ',
    ['w', num(linear, 3)],
    ...(top === answers ? [] : ['，它给得最多的是', ['k', `“${top}”`] as Run, ' ', ['w', num(most, 3)] as Run]),
    '。两张权重表最大相差 ',
    bold(num(apart, 3)),
    '。',
  ],
  table: ['提问', 'softmax', '线性', '输出 softmax', '输出 线性'],
};
type Words = typeof zh;
const en: Words = {
  prompt:
    'Enlarge the queries: where do the softmax weights go, and where do the linear ones stop? Then compare the two linear outputs.',
  sharp: 'enlarge the queries',
  queries: 'queries',
  keys: 'keys',
  values: 'values',
  phiQ: 'φ(q), made larger',
  phiK: 'φ(k)',
  cell: (matrix, token, c) => `${matrix} of “${token}”, part ${c + 1}`,
  choose: (token) => `look at the row of “${token}”`,
  roads: ['Softmax', 'Linear, left product first', 'Linear, right product first'],
  weights: 'weights',
  memory: 'memory; z = Σ φ(k)',
  output: 'output',
  notes: [
    'The exponential stands between QKᵀ and V and needs every score of a row first. The brackets cannot move.',
    'First the n×n weights, then V.',
    'First φ(k) and v are laid into a d×d memory, then φ(q) asks it.',
  ],
  each: 'each row ÷ φ(q)·z',
  eachRow: 'each row ÷ its own sum',
  count: 'multiply–adds',
  n: 'length',
  d: 'dimension',
  gap: (x) => [
    'The outputs of the two orders ',
    ...(x === 0 ? ['agree in every digit.'] : ['differ by at most ', bold(tiny(x)), ': the rounding of floats.']),
  ],
  counted: ({ labN, labD, linOrders: { left, right } }) => [
    `n = ${grouped(labN)}, d = ${grouped(labD)}: left first takes 2n²d = ${grouped(left)}, right first 2nd² = ${grouped(right)}`,
    ...(left === right ? [', as many.'] : [', ', bold(times(right / left)), ' times as many.']),
  ],
  read: ({ asks, answers, soft, linear, top, most, apart }) => [
    ['q', `“${asks}”`],
    ' looks most at ',
    ['k', `“${answers}”`],
    ': softmax gives it ',
    ['w', num(soft, 3)],
    ', linear attention ',
    ['w', num(linear, 3)],
    ...(top === answers ? [] : [' (and most, ', ['w', num(most, 3)] as Run, ', to ', ['k', `“${top}”`] as Run, ')']),
    '. The two tables of weights differ by up to ',
    bold(num(apart, 3)),
    '.',
  ],
  table: ['asks', 'softmax', 'linear', 'output softmax', 'output linear'],
};
export const words: InBoth<Words> = { zh, en };

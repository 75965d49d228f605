import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';

type Runs = readonly Run[];
type Change = readonly [name: string, from: string, to: string];
const w = (x: string | number): Run => ['w', String(x)];

const zh = {
  prompt: '四个词各带一个数。改动右边一列里的任何一个数，看哪张表跟着变；变了的格子有框。',
  inputs: '输入',
  x: 'x',
  old: '原来',
  now: '现在',
  input: (i: number) => `第 ${i + 1} 个词的数`,
  names: { linear: '线性层', convolution: '卷积', gate: '门', attention: '注意力' },
  formula: {
    linear: '16 个学好的数',
    convolution: '¼ ½ ¼ 一路滑过去',
    gate: 'σ(xᵢ) 只乘自己',
    attention: 'softmax(xᵢxⱼ)',
  },
  y: 'y',
  was: (x: string) => `原来 ${x}`,
  count: (n: number, gap: number) => (n ? `变了 ${n} 格，最多 ${num(gap, 3)}` : '一格没变，差正好是 0'),
  still: '还没有改动任何数：四张表都是原来的样子。',
  changed: (changes: readonly Change[], gate: number, all: number, gap: number): Runs => [
    ...changes.flatMap(([name, from, to], i): Run[] => [`${i ? '，' : ''}${name} 从 ${from} 变成 ${to}`]),
    '。线性层和卷积的混合权重变了 ',
    w(0),
    ' 格，门变了 ',
    w(gate),
    ' 格（自己那一格），注意力变了 ',
    w(all),
    ' 格，最大的差 ',
    w(num(gap, 3)),
    '。',
  ],
  reordered: (names: readonly string[]): Runs => [
    '数还是那几个，只换了先后。',
    w(names.join('、')),
    '的输出也还是那几个数，跟着换了先后；其余的层给出了别的数。',
  ],
  table: { head: ['层', '何时', '输出'], before: '原来', now: '现在' },
};
type Words = typeof zh;
const en: Words = {
  prompt:
    'Four words carry one number each. Change any number in the right-hand column and see which tables follow; a cell that moved has a frame.',
  inputs: 'input',
  x: 'x',
  old: 'before',
  now: 'now',
  input: (i) => `number of word ${i + 1}`,
  names: { linear: 'linear', convolution: 'convolution', gate: 'gate', attention: 'attention' },
  formula: {
    linear: '16 learned numbers',
    convolution: '¼ ½ ¼, sliding along',
    gate: 'σ(xᵢ), times itself only',
    attention: 'softmax(xᵢxⱼ)',
  },
  y: 'y',
  was: (x) => `was ${x}`,
  count: (n, gap) =>
    n ? `${n} ${n === 1 ? 'cell' : 'cells'} moved, by up to ${num(gap, 3)}` : 'none moved: off by exactly 0',
  still: 'Nothing has been changed yet: all four tables are as they were.',
  changed: (changes, gate, all, gap) => [
    ...changes.flatMap(([name, from, to], i): Run[] => [`${i ? ', ' : ''}${name} went from ${from} to ${to}`]),
    '. Of the mixing weights, linear and convolution moved ',
    w(0),
    ', the gate ',
    w(gate),
    ' (its own), attention ',
    w(all),
    ', the furthest by ',
    w(num(gap, 3)),
    '.',
  ],
  reordered: (names) => [
    'The same numbers, in another order. The outputs of ',
    w(names.join(' and ')),
    ' are the same numbers too, in the new order; the others gave other numbers.',
  ],
  table: { head: ['layer', 'when', 'output'], before: 'before', now: 'now' },
};
export const words: InBoth<Words> = { zh, en };

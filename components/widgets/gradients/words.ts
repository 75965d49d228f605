import { num, sub } from '../../../src/figures/format.ts';
import type { Text } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';

const s = (j: number) => `s${sub(j + 1)}`;
const bold = (text: string): readonly [string, string] => ['', text];
const zh = {
  prompt: 'g 是损失对 o 的导数；o 逆着 g 走，损失就降。先猜：三个分数里，哪一个该升得最多？',
  guess: '升得最多的是',
  times: '分数再乘',
  forward: '正着算',
  backward: '倒着算：损失对每个数的导数',
  jacobian: '权重对分数的导数',
  sum: '和',
  key: '算式里是',
  equation: '损失对所选分数的导数',
  cells: { gQ: '查询', gK: '键', gV: '值', gG: '损失对输出的导数 g' },
  cell: (name: string, row: number, part: number, one: boolean) =>
    `${name}${one ? '' : ` ${row + 1}`}，第 ${part + 1} 个分量`,
  hint: '指着 J 里的一格，看它由哪两个权重得来。',
  same: (i: number, w: string, rest: string, x: string) => `α${sub(i + 1)}(1 − α${sub(i + 1)}) = ${w} × ${rest} = ${x}`,
  other: (i: number, j: number, a: string, b: string, x: string) =>
    `−α${sub(i + 1)}α${sub(j + 1)} = −${a} × ${b} = ${x}`,
  before: (mean: number): Text => ['g·o 是 ', bold(num(mean, 3)), '。哪些值的 g·v 比它小？其中谁的权重又够大？'],
  still: (top: number, w: number, largest: number): Text => [
    `α${sub(top + 1)} 是 `, bold(num(w, 3)), '，J 里最大的一格只有 ', bold(num(largest, 3)), '：三个分数都推不动了，值再合适也没用。',
  ], // prettier-ignore
  after: (up: number, slope: number, guess: number, rise: readonly number[], fall: readonly number[]): Text => [
    guess === up ? '猜对了，' : `你猜的是 ${s(guess)}；其实`, '升得最多的是 ', bold(s(up)), '，导数 ', bold(num(slope, 3)),
    `。g·v 低于 g·o 的升（${rise.map(s).join('、')}），高于它的降（${fall.map(s).join('、')}），升降之和为 0；权重小的，两样都小。`,
  ], // prettier-ignore
  table: ['键', 's', 'α', '∂L/∂α', '∂L/∂s'],
};
type Words = typeof zh;
const en: Words = {
  prompt:
    'g is the slope of the loss in o: moving o against g lowers the loss. Guess first: which of the three scores is to rise most?',
  guess: 'rises most',
  times: 'scores times',
  forward: 'forward',
  backward: 'backward: the slope of the loss in every number',
  jacobian: 'slopes of weights in scores',
  sum: 'sum',
  key: 'in the equation',
  equation: 'slope of the loss in the chosen score',
  cells: { gQ: 'query', gK: 'key', gV: 'value', gG: 'slope g of the loss in the output' },
  cell: (name, row, part, one) => `${name}${one ? '' : ` ${row + 1}`}, part ${part + 1}`,
  hint: 'Point at a cell of J to see which two weights make it.',
  same: (i, w, rest, x) => `α${sub(i + 1)}(1 − α${sub(i + 1)}) = ${w} × ${rest} = ${x}`,
  other: (i, j, a, b, x) => `−α${sub(i + 1)}α${sub(j + 1)} = −${a} × ${b} = ${x}`,
  before: (mean) => [
    'g·o is ',
    bold(num(mean, 3)),
    '. Which values have a smaller g·v, and which of them has weight enough?',
  ],
  still: (top, w, largest) => [
    `α${sub(top + 1)} is `, bold(num(w, 3)), ' and the largest cell of J only ', bold(num(largest, 3)), ': no score can be moved any more, however well a value would fit.',
  ], // prettier-ignore
  after: (up, slope, guess, rise, fall) => [
    guess === up ? 'Right: ' : `You said ${s(guess)}; yet `, bold(s(up)), ' rises most, with slope ', bold(num(slope, 3)),
    `. Where g·v is below g·o the score rises (${rise.map(s).join(', ')}), above it falls (${fall.map(s).join(', ')}), and together that makes 0. A small weight makes either small.`,
  ], // prettier-ignore
  table: ['key', 's', 'α', '∂L/∂α', '∂L/∂s'],
};
export const words: InBoth<Words> = { zh, en };

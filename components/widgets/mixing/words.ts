import type { InBoth } from '../../../src/site/locales.ts';
import { num, sub } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';

/** Where the output lies among its values. */
export type Place = 'copy' | 'mean' | 'edge' | 'inside' | 'line';
type Read = (out: readonly number[], top: number, share: number, none: number) => readonly Run[];
const o = (out: readonly number[]): Run => ['o', `(${out.map((x) => num(x)).join(', ')})`];
const v = (j: number): Run => ['v', `v${sub(j + 1)}`];
const w = (x: number): Run => ['w', num(x, 3)];
const others = (j: number) => [0, 1, 2].filter((i) => i !== j);

const zh = {
  prompt: '拖动三根条：拉长一根，另外两根让位。也可以拖动平面上的三个绿点。',
  weights: '权重，和为 1',
  values: '值',
  visits: { copy: '只取 v₂', edge: 'v₁、v₃ 各一半', mean: '三份均分' },
  visitsLabel: '几种配比',
  plane: '绿点是三个值，菱形是输出。弦越粗，拉它的权重越大。',
  planeLabel: '值与输出的平面',
  equation: '同样的加权求和写成公式',
  cell: (j: number, c: number) => `v${sub(j + 1)} 第 ${c + 1} 维`,
  weight: (j: number) => `v${sub(j + 1)} 的权重`,
  point: (j: number) => `v${sub(j + 1)} 的位置，方向键移动`,
  read: {
    copy: (out, top) => ['权重全给了 ', v(top), '：输出 ', o(out), ' 就是它的复制品。这是混合的极端，不是常态。'],
    mean: (out) => ['三份一样重，输出 ', o(out), ' 就是三个值的平均数，落在三角形的重心。'],
    edge: (out, _, __, none) => [
      v(none),
      ' 一点没给，输出 ',
      o(out),
      ' 就落在 ',
      v(others(none)[0]),
      ' 和 ',
      v(others(none)[1]),
      ' 的连线上。',
    ],
    inside: (out, top, share) => [
      '输出 ',
      o(out),
      ' 不是三个值里的任何一个：它在三角形里面，',
      v(top),
      ' 拉得最重，占 ',
      w(share),
      '。',
    ],
    line: (out, top, share) => [
      '三个值排在一条直线上，输出 ',
      o(out),
      ' 也跑不出这条线；',
      v(top),
      ' 拉得最重，占 ',
      w(share),
      '。',
    ],
  } satisfies Record<Place, Read>,
  table: ['值', '权重', '第 1 维', '第 2 维', '输出'],
};
type Words = Omit<typeof zh, 'read'> & { read: Record<Place, Read> };
const en: Words = {
  prompt: 'Drag a bar: make one longer and the other two give way. The green points can be dragged too.',
  weights: 'weights, sum 1',
  values: 'values',
  visits: { copy: 'only v₂', edge: 'half v₁, half v₃', mean: 'equal shares' },
  visitsLabel: 'Some mixtures',
  plane: 'Green: the three values. Diamond: the output. The thicker a string, the larger its weight.',
  planeLabel: 'Plane of the values and the output',
  equation: 'The same weighted sum as an equation',
  cell: (j, c) => `v${sub(j + 1)}, part ${c + 1}`,
  weight: (j) => `Weight of v${sub(j + 1)}`,
  point: (j) => `Place of v${sub(j + 1)}; arrow keys move it`,
  read: {
    copy: (out, top) => [
      'All the weight is on ',
      v(top),
      ': the output ',
      o(out),
      ' is a copy of it. That is the extreme of mixing, not the rule.',
    ],
    mean: (out) => [
      'Three equal shares: the output ',
      o(out),
      ' is the mean of the values, the centre of gravity of the triangle.',
    ],
    edge: (out, _, __, none) => [
      v(none),
      ' gets nothing, so the output ',
      o(out),
      ' lies on the line from ',
      v(others(none)[0]),
      ' to ',
      v(others(none)[1]),
      '.',
    ],
    inside: (out, top, share) => [
      'The output ',
      o(out),
      ' is none of the three values: it lies inside their triangle, and ',
      v(top),
      ' pulls hardest, with ',
      w(share),
      '.',
    ],
    line: (out, top, share) => [
      'The three values stand on one line, and the output ',
      o(out),
      ' cannot leave it; ',
      v(top),
      ' pulls hardest, with ',
      w(share),
      '.',
    ],
  },
  table: ['value', 'weight', 'part 1', 'part 2', 'output'],
};
export const words: InBoth<Words> = { zh, en };

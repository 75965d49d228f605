import type { InBoth } from '../../../src/site/locales.ts';
import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import { ceiling, spread, type Trial, type Values } from './values.ts';

type Runs = readonly Run[];
type Read = (x: Trial, right: Trial, highest: number, type: Values['fType']) => Runs;
const n = (x: number, digits = 3): Run => ['', num(x, digits)];
const w = (x: number): Run => ['w', num(x, 3)];
const o = (x: number): Run => ['o', num(x, 3)];
const broken = (x: Trial) => x.weights.flat().some(Number.isNaN);
const code = {
  axis: 'softmax(S, dim=−2) V',
  noscale: 'softmax(QKᵀ) V',
  dk: 'softmax(QKᵀ / dₖ) V',
  after: '(softmax(S) ⊙ B) V',
  nomax: 'exp(S) / Σ exp(S) · V',
};

const zh = {
  prompt: '五种写错的注意力，没有一种会报错。先看表猜一猜：只看这几项，哪一种混得过去？再点开它，和正确的比。',
  columns: ['做法', '行和', '最大权重', '熵（比特）', '输出最多差'],
  table: '每种做法的四项指标',
  correct: '正确',
  right: '正确',
  rightCausal: '正确，加因果掩码',
  faults: {
    axis: 'softmax 的方向错了',
    noscale: '不除',
    dk: '除以 dₖ',
    after: 'softmax 之后才遮',
    nomax: '不减最大值',
  },
  code,
  size: '分数放大',
  type: '数的精度',
  again: '换一组数',
  weights: '权重与输出',
  sum: '行和',
  column: '列和',
  read: {
    axis: (x) => [
      '每列加到 1，每行却加到 ',
      ['w', spread(x.sums)],
      '：输出不再是值的平均。查询数等于键数时形状也对，什么都不报。对最后一维求和，看是不是 1，就抓得到。',
    ],
    noscale: (x, right) => [
      '分数大了 4 倍，最大的权重到了 ',
      w(x.largest),
      '，熵从 ',
      n(right.entropy, 2),
      ' 掉到 ',
      n(x.entropy, 2),
      ' 比特。行和照样是 1；要在训练里看熵和梯度，才知道 softmax 已经饱和。',
    ],
    dk: (x, right) => [
      '分数又小了 4 倍，熵 ',
      n(x.entropy, 2),
      ' 比特（满值 2），几乎是平均分，输出差 ',
      o(x.apart),
      '。行和是 1，损失也会降。只有和一份可靠的实现比输出，才看得出来。正确的熵是 ',
      n(right.entropy, 2),
      '。',
    ],
    after: (x) => [
      '第一行只能看自己，权重却只有 ',
      w(x.weights[0][0]),
      '：后面三个词还在分母里。看行和，或者改最后一个词，看前面的输出动不动。',
    ],
    nomax: (x, _, highest, type) =>
      broken(x)
        ? [
            '最大的分数 ',
            n(highest, 1),
            `：${type} 里 exp 超过 ${ceiling[type]} 或一整行小到归零，就是 ∞ ÷ ∞ 或 0 ÷ 0，得 NaN。NaN 会一路传到损失，反而最好发现。`,
          ]
        : [
            '最大的分数 ',
            n(highest, 1),
            '，输出最多差 ',
            o(x.apart),
            `：现在一点也看不出来。把分数放大，超过 ${ceiling[type]} 时，${type} 的 exp 就溢出了。`,
          ],
  } satisfies Record<string, Read> as Record<keyof typeof code, Read>,
};
type Words = typeof zh;
const en: Words = {
  prompt:
    'Five wrong ways to attend, and none raises an error. Guess from the table first: which one would pass? Then open it beside the right one.',
  columns: ['way', 'row sums', 'largest weight', 'entropy (bits)', 'output off by'],
  table: 'Four measures of each way',
  correct: 'right',
  right: 'right',
  rightCausal: 'right, with a causal mask',
  faults: {
    axis: 'wrong softmax axis',
    noscale: 'no scale',
    dk: 'divide by dₖ',
    after: 'mask after softmax',
    nomax: 'no max subtracted',
  },
  code,
  size: 'scores made larger',
  type: 'precision',
  again: 'New numbers',
  weights: 'weights and output',
  sum: 'sum',
  column: 'sum',
  read: {
    axis: (x) => [
      'Every column sums to 1, and the rows to ',
      ['w', spread(x.sums)],
      ': an output is no average of values any more. With as many queries as keys even the shapes fit. Sum over the last axis and look for 1 to catch it.',
    ],
    noscale: (x, right) => [
      'Scores are 4 times too large: one weight reaches ',
      w(x.largest),
      ' and the entropy falls from ',
      n(right.entropy, 2),
      ' to ',
      n(x.entropy, 2),
      ' bits. Row sums are still 1. Watch entropy and gradients while you train to see that softmax is saturated.',
    ],
    dk: (x, right) => [
      'Scores are 4 times too small: an entropy of ',
      n(x.entropy, 2),
      ' of 2 bits is nearly an even share (right: ',
      n(right.entropy, 2),
      '), and the output is off by ',
      o(x.apart),
      '. Rows sum to 1 and the loss goes down. Only a comparison with a trusted implementation shows it.',
    ],
    after: (x) => [
      'Row one may see only itself, yet its weight is ',
      w(x.weights[0][0]),
      ': three later words still sit under the line. Look at row sums, or change the last word and see whether earlier outputs move.',
    ],
    nomax: (x, _, highest, type) =>
      broken(x)
        ? [
            'Largest score ',
            n(highest, 1),
            `: in ${type}, exp overflows above ${ceiling[type]}, and a row far below 0 vanishes. ∞ ÷ ∞ and 0 ÷ 0 are NaN. It runs straight into your loss, which makes it the easiest to notice.`,
          ]
        : [
            'Largest score ',
            n(highest, 1),
            ', output off by ',
            o(x.apart),
            `: nothing to see now. Make the scores larger; above ${ceiling[type]} exp overflows in ${type}.`,
          ],
  },
};
export const words: InBoth<Words> = { zh, en };

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
      '：输出不再是值的平均。softmax 沿哪个方向都不改变形状，所以什么都不报。对最后一维求和，看是不是 1，就抓得到。',
    ],
    noscale: (x, right) => [
      '分数成了 4 倍（dₖ = 16，√dₖ = 4），最大的权重到了 ',
      w(x.largest),
      '，熵从 ',
      n(right.entropy, 2),
      ' 掉到 ',
      n(x.entropy, 2),
      right.entropy - x.entropy < 0.05
        ? ' 比特：分数这么大，正确的做法也饱和了，两边看不出差别。'
        : ' 比特。行和照样是 1；要看最大的权重和熵，才知道 softmax 已经饱和。',
    ],
    dk: (x, right) => [
      '分数只有应有的四分之一，熵 ',
      n(x.entropy, 2),
      ' 比特（满值 2，正确的是 ',
      n(right.entropy, 2),
      x.entropy > 1.8 ? '），几乎是均分，输出差 ' : '），输出差 ',
      o(x.apart),
      '。行和是 1，损失也会降；要看熵，或者同一份可靠的实现比输出，才看得出来。',
    ],
    after: (x) =>
      x.weights[0][0] > 0.995
        ? [
            '这组分数差得太远，第一行的行和也到了 ',
            w(x.weights[0][0]),
            '：错还在，只是看不出来。改最后一个词，看前面的输出动不动。',
          ]
        : [
            '第一行只能看自己，权重却只有 ',
            w(x.weights[0][0]),
            '：后面三个词还在分母里（比的是先遮的正确做法）。看行和，或者改最后一个词，看前面的输出动不动。',
          ],
    nomax: (x, _, highest, type) =>
      broken(x)
        ? [
            '最大的分数 ',
            n(highest, 1),
            `：分数超过 ${ceiling[type]}，${type} 的 exp 就溢出成 ∞；一整行都小到归零，就是 0 ÷ 0。两种都得 NaN，一路传到损失，出事之后倒是显眼。`,
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
      ': an output is no average of values any more. Softmax keeps the shape along any axis, so nothing complains. Sum over the last axis and look for 1 to catch it.',
    ],
    noscale: (x, right) => [
      'Scores are 4 times too large (dₖ = 16, so √dₖ = 4): one weight reaches ',
      w(x.largest),
      ' and the entropy falls from ',
      n(right.entropy, 2),
      ' to ',
      n(x.entropy, 2),
      right.entropy - x.entropy < 0.05
        ? ' bits. With scores this large the right way is saturated too, and the two look alike.'
        : ' bits. Row sums are still 1; the largest weight and the entropy show that softmax is saturated.',
    ],
    dk: (x, right) => [
      'Scores are 4 times too small: an entropy of ',
      n(x.entropy, 2),
      x.entropy > 1.8 ? ' of 2 bits is nearly an even share (right: ' : ' of 2 bits (right: ',
      n(right.entropy, 2),
      '), and the output is off by ',
      o(x.apart),
      '. Rows sum to 1 and the loss goes down; look at the entropy, or compare with an implementation you trust.',
    ],
    after: (x) =>
      x.weights[0][0] > 0.995
        ? [
            'These scores lie so far apart that even row one sums to ',
            w(x.weights[0][0]),
            ': the fault is there, only out of sight. Change the last word and see whether earlier outputs move.',
          ]
        : [
            'Row one may see only itself, yet its weight is ',
            w(x.weights[0][0]),
            ': three later words still sit under the line (compared with a mask before softmax). Look at row sums, or change the last word and see whether earlier outputs move.',
          ],
    nomax: (x, _, highest, type) =>
      broken(x)
        ? [
            'Largest score ',
            n(highest, 1),
            `: for a score above ${ceiling[type]}, exp overflows to ∞ in ${type}; a whole row far below 0 vanishes and leaves 0 ÷ 0. Both give NaN, which runs straight into your loss: hidden until it happens, plain once it has.`,
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

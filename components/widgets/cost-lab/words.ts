import { bytes, grouped, num, spoken } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';
import type { Values } from './values.ts';

type Runs = readonly Run[];
const bold = (x: number | string): Run => ['', String(x)];
const times = (x: number) => (x >= 100 ? grouped(Math.round(x)) : num(x, x < 0.1 ? 3 : 2));
/** The share of the mixing in attention's work: n / (n + 2d). */
const share = ({ labCosts }: Values) => labCosts.mixing.multiplyAdds / labCosts.attention.multiplyAdds;
const percent = (x: number) => (x < 0.1 ? num(100 * x, 1) : num(100 * x, 0));

const zh = {
  prompt: '左右拖动线上的圆点改 n，用滑块改 d。先猜：n 到多少，光是混合就比循环贵？',
  names: {
    labN: '序列长度 n',
    labD: '维数 d',
    labK: '卷积核宽度 k',
    labR: '窗口半径 r',
    labHeads: '头数',
    labBatch: '序列的条数',
  },
  n: '长度',
  d: '维数',
  axisX: '序列长度 n',
  axisY: '每个词的乘加，以 d×d 矩阵的个数计',
  chart: (n: string, d: string, low: string, high: string) =>
    `双对数图。n = ${n}、d = ${d} 时，混合每个词合 ${low} 个 d×d 矩阵，连投影 ${high} 个；普通循环 2 个，LSTM 8 个。混合与循环在 n = d 处相等，在 n = 2d 处与投影相等`,
  ends: {
    mixing: '只算混合',
    attention: '自注意力',
    window: '窗口',
    rnn: '循环',
    lstm: 'LSTM',
    convolution: '卷积',
  },
  projections: '四次投影',
  layers: {
    mixing: '自注意力，只算混合',
    attention: '自注意力，连四次投影',
    window: '窗口内的自注意力，半径',
    rnn: '普通循环层',
    lstm: 'LSTM',
    convolution: '空洞卷积，核宽',
  },
  caption: '一层、一条序列的乘加次数',
  head: {
    layer: '层',
    formula: '乘加',
    total: '次数',
    against: '与循环之比',
    steps: '排队的步数',
    path: '最长路径',
  },
  order: '表 1 写作',
  pairs: ['，', 'p', ' 是窗口里的对数'],
  contiguous: (layers: string) => `相邻的核要 ${layers} 层`,
  bytesTitle: '权重若存下来',
  oneHead: '一个头，n × n 个数',
  heads: '个头',
  batch: '条序列',
  byte: '字节',
  format: '数的格式',
  read(v: Values): Runs {
    const { mixing, attention, rnn, lstm } = v.labCosts;
    const ratio = mixing.multiplyAdds / rnn.multiplyAdds;
    const gates = attention.multiplyAdds / lstm.multiplyAdds;
    return [
      '混合要 ',
      bold(spoken(mixing.multiplyAdds, 'zh')),
      ' 次乘加，',
      ...(ratio === 1
        ? ['与普通循环正好相等']
        : [ratio < 1 ? '比普通循环便宜，是它的 ' : '比普通循环贵，是它的 ', bold(times(ratio)), ' 倍']),
      '。加上四次投影，是循环的 ',
      bold(times(attention.multiplyAdds / rnn.multiplyAdds)),
      ' 倍，',
      ...(gates === 1 ? ['与 LSTM 相等'] : ['LSTM 的 ', bold(times(gates)), ' 倍']),
      '；混合占自己全部工作的 ',
      bold(`${percent(share(v))}%`),
      `。权重若全存下来，占 ${bytes(v.labBytes)}。`,
    ];
  },
  table: ['层', '乘加', '与循环之比', '排队的步数', '最长路径'],
};
type Words = typeof zh;
const en: Words = {
  prompt:
    'Drag the dot on the line for n, the slider for d. Guess first: from which n on does the mixing alone cost more than recurrence?',
  names: {
    labN: 'length n of the sequence',
    labD: 'dimension d',
    labK: 'kernel width k',
    labR: 'radius r of the window',
    labHeads: 'heads',
    labBatch: 'sequences',
  },
  n: 'length',
  d: 'dimension',
  axisX: 'length n of the sequence',
  axisY: 'multiply–adds per word, counted in d×d matrices',
  chart: (n, d, low, high) =>
    `On logarithmic axes. At n = ${n} and d = ${d}, mixing is worth ${low} d×d matrices per word, ${high} with the projections; a plain recurrence is 2, an LSTM 8. Mixing equals the recurrence at n = d and the projections at n = 2d`,
  ends: {
    mixing: 'mixing alone',
    attention: 'attention',
    window: 'window',
    rnn: 'recurrent',
    lstm: 'LSTM',
    convolution: 'convolution',
  },
  projections: 'four projections',
  layers: {
    mixing: 'Self-attention, mixing alone',
    attention: 'Self-attention with its four projections',
    window: 'Self-attention in a window, radius',
    rnn: 'Plain recurrent layer',
    lstm: 'LSTM',
    convolution: 'Dilated convolution, width',
  },
  caption: 'Multiply–adds of one layer over one sequence',
  head: {
    layer: 'layer',
    formula: 'multiply–adds',
    total: 'how many',
    against: 'vs recurrent',
    steps: 'steps in line',
    path: 'longest path',
  },
  order: 'in Table 1',
  pairs: [', ', 'p', ' counts the pairs in the window'],
  contiguous: (layers) => `${layers} if not dilated`,
  bytesTitle: 'The weights, if they are kept',
  oneHead: 'one head, n × n numbers',
  heads: 'heads',
  batch: 'sequences',
  byte: 'bytes',
  format: 'format of a number',
  read(v) {
    const { mixing, attention, rnn, lstm } = v.labCosts;
    const ratio = mixing.multiplyAdds / rnn.multiplyAdds;
    const gates = attention.multiplyAdds / lstm.multiplyAdds;
    return [
      'Mixing takes ',
      bold(spoken(mixing.multiplyAdds, 'en')),
      ' multiply–adds, ',
      ...(ratio === 1
        ? ['exactly as many as the plain recurrence']
        : [bold(times(ratio)), ` times the plain recurrence, so it is ${ratio < 1 ? 'cheaper' : 'more expensive'}`]),
      '. With the four projections it is ',
      bold(times(attention.multiplyAdds / rnn.multiplyAdds)),
      ' times the recurrence and ',
      ...(gates === 1 ? ['equal to the LSTM'] : [bold(times(gates)), ' times the LSTM']),
      '; mixing is ',
      bold(`${percent(share(v))}%`),
      ` of attention’s work. The weights, if all are kept, fill ${bytes(v.labBytes)}.`,
    ];
  },
  table: ['layer', 'multiply–adds', 'vs recurrent', 'steps in line', 'longest path'],
};
export const words: InBoth<Words> = { zh, en };

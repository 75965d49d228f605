import type { InBoth } from '../../../src/site/locales.ts';
import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { Panel, Values } from './values.ts';

type Runs = readonly Run[];
const n = (x: number, digits = 3): Run => ['', num(x, digits)];
const w = (x: number): Run => ['w', num(x, 3)];
const spread = (v: Values) => num(Math.max(...v.pSame) - Math.min(...v.pSame), 3);
/** The last word's weight on itself and on the first word. */
const ends = (v: Values) => [v.pFade[6][6], v.pFade[6][0]] as const;

const zh = {
  panel: '做法',
  panels: { sin: '正弦', rope: 'RoPE', alibi: 'ALiBi' },
  prompt: {
    sin: '每个位置配一列 16 个数，加到词向量上。点表里一格，选一个位置和一对波。',
    rope: '不加任何数，只把查询和键各转一个角度：位置乘 θ。拖动空心点改向量，再把两个位置一起往后移。',
    alibi: '词向量原样不动，只在分数上扣：离得越远，扣得越多。每个头的斜率不同。',
  },
  sliders: {
    pPair: '第几对',
    pAt: '位置 p',
    pGap: '距离',
    pM: '查询的位置 m',
    pN: '键的位置 n',
    pShift: '两者一起后移',
    pHead: '第几个头',
  },
  dims: '16 维',
  waves: '这一对',
  dots: '点积',
  table: '正弦位置编码：32 个位置，16 维',
  bars: '所选位置的编码与每个位置的编码的点积',
  plane: '查询与键，转动之前和之后',
  planeNote: '空心点是转之前，箭头是转之后。',
  chart: '分数随距离 n − m 的变化',
  chartNote: '分数只看距离 n − m：曲线与两个词各在哪里无关。',
  distance: '距离 n − m',
  handle: { q: '查询，转动之前', k: '键，转动之前' },
  sided: '看得到',
  sides: { causal: '自己和前面', both: '前后都看' },
  bias: '加到分数上的数',
  fade: '分数都相等时，权重变成',
  formula: '所选做法的公式',
  read: {
    sin: (v: Values): Runs => [
      '相距 ',
      n(v.pGap, 0),
      ' 的两个编码，点积都是 ',
      n(v.pSame[0]),
      `；换 ${v.pSame.length} 个起点，相差 ${spread(v)}。移动位置 p，整排柱子只是跟着走。`,
    ],
    rope: (v: Values): Runs => [
      `位置 ${v.pM + v.pShift} 与 ${v.pN + v.pShift}，相差 ${v.pN - v.pM}：q·k = `,
      n(v.pScore, 6),
      '。两个一起移多远，最后一位也不变。',
    ],
    alibi: (v: Values): Runs => {
      const [near, far] = ends(v);
      return [
        `斜率 1/${Math.round(1 / v.pSlope)}：分数都相等时，最后一个词给自己 `,
        w(near),
        '，给最前面的词 ',
        w(far),
        '，差 ',
        n(near / far, 1),
        ' 倍。',
      ];
    },
  } satisfies Record<Panel, (v: Values) => Runs> as Record<Panel, (v: Values) => Runs>,
};
type Words = typeof zh;
const en: Words = {
  panel: 'way',
  panels: { sin: 'Sinusoids', rope: 'RoPE', alibi: 'ALiBi' },
  prompt: {
    sin: 'Each position has a column of 16 numbers, added to its word vector. Click a cell to choose a position and a pair of waves.',
    rope: 'Nothing is added. Query and key are turned by position times θ. Drag the hollow points, then move both positions on together.',
    alibi:
      'Word vectors stay as they are. Scores are lowered instead, more with distance, and each head has a slope of its own.',
  },
  sliders: {
    pPair: 'pair',
    pAt: 'position p',
    pGap: 'distance',
    pM: 'query position m',
    pN: 'key position n',
    pShift: 'move both on by',
    pHead: 'head',
  },
  dims: '16 parts',
  waves: 'pair',
  dots: 'dot product',
  table: 'Sinusoidal codes: 32 positions, 16 parts',
  bars: 'Dot product of the chosen code with the code of every position',
  plane: 'Query and key before and after turning',
  planeNote: 'Hollow points: before turning. Arrows: after.',
  chart: 'Score over distance n − m',
  chartNote: 'The score knows only n − m: the curve is the same wherever the two words stand.',
  distance: 'distance n − m',
  handle: { q: 'query before turning', k: 'key before turning' },
  sided: 'sees',
  sides: { causal: 'itself and before', both: 'both sides' },
  bias: 'added to the scores',
  fade: 'what equal scores turn into',
  formula: 'The formula of the chosen way',
  read: {
    sin: (v) => [
      'Two codes ',
      n(v.pGap, 0),
      ' apart have the dot product ',
      n(v.pSame[0]),
      `, whichever of ${v.pSame.length} starting points you take (they differ by ${spread(v)}). Move p, and the bars only move along.`,
    ],
    rope: (v) => [
      `Positions ${v.pM + v.pShift} and ${v.pN + v.pShift}, a distance of ${v.pN - v.pM}: q·k = `,
      n(v.pScore, 6),
      '. However far both move on, the last digit stays.',
    ],
    alibi: (v) => {
      const [near, far] = ends(v);
      return [
        `Slope 1/${Math.round(1 / v.pSlope)}: of equal scores, the last word gives itself `,
        w(near),
        ' and the first word ',
        w(far),
        ', ',
        n(near / far, 1),
        ' times less.',
      ];
    },
  },
};
export const words: InBoth<Words> = { zh, en };

import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';

type Runs = readonly Run[];
const q = (token: string): Run => ['q', `“${token}”`];
const k = (token: string): Run => ['k', `“${token}”`];
const w = (x: number): Run => ['w', num(x, 3)];

const zh = {
  presets: { triu: 'ones.triu(1)', tril: 'ones.tril()', pad: '最后一列 True' },
  start: '从这里开始',
  scores: '分数，两边都用它',
  mask: '同一张布尔表，点一下就变',
  weights: '权重',
  sum: '行和',
  readings: { blocked: 'True 遮住', allowed: 'True 放行' },
  functions: {
    blocked: 'nn.MultiheadAttention',
    allowed: 'ONNX Attention',
  },
  cell: (a: string, b: string) => `掩码：“${a}”对“${b}”`,
  hint: '指着一个权重，看同一个布尔值在这里是什么意思。',
  explainOpen: {
    blocked: (a: string, b: string, sum: string, x: number): Runs => [
      q(a),
      '看',
      k(b),
      `：False，没有遮。${sum} = `,
      w(x),
    ],
    allowed: (a: string, b: string, sum: string, x: number): Runs => [
      q(a),
      '看',
      k(b),
      `：True，放行。${sum} = `,
      w(x),
    ],
  },
  explainClosed: {
    blocked: (a: string, b: string): Runs => [q(a), '看', k(b), '：True，遮住，权重正好是 0。'],
    allowed: (a: string, b: string): Runs => [q(a), '看', k(b), '：False，不放行，权重正好是 0。'],
  },
  explainDead: {
    blocked: (a: string): Runs => [q(a), '这一行全是 True，四个分数都成了 −∞：0 ÷ 0 = NaN。'],
    allowed: (a: string): Runs => [q(a), '这一行全是 False，一个也不放行：ONNX 约定权重全是 0。'],
  },
  read: (blocked: number, allowed: number, nan: readonly string[], zero: readonly string[]): Runs => [
    `同样 16 个布尔值：True 遮住的那张开着 ${blocked} 格，True 放行的那张开着 ${allowed} 格，没有一格两张都开着。`,
    ...(nan.length ? ['遮住的那张里，', ...nan.map(q), '哪里也看不了，整行是 NaN。'] : []),
    ...(zero.length ? ['放行的那张里，', ...zero.map(q), '哪里也看不了，整行是 0。'] : []),
  ],
  table: { mask: '掩码', blocked: 'True 遮住', allowed: 'True 放行' },
};
type Words = typeof zh;
const list = (tokens: readonly string[]): Run[] =>
  tokens.flatMap((token, i): Run[] => [i === 0 ? '' : i === tokens.length - 1 ? ' and ' : ', ', q(token)]);
const en: Words = {
  presets: { triu: 'ones.triu(1)', tril: 'ones.tril()', pad: 'last column True' },
  start: 'start from',
  scores: 'scores, the same for both',
  mask: 'one table of booleans; click to turn',
  weights: 'weights',
  sum: 'sum',
  readings: { blocked: 'True closes', allowed: 'True opens' },
  functions: { blocked: 'nn.MultiheadAttention', allowed: 'ONNX Attention' },
  cell: (a, b) => `Mask of “${a}” for “${b}”`,
  hint: 'Point at a weight to see what the same boolean means here.',
  explainOpen: {
    blocked: (a, b, sum, x) => [q(a), ' looks at ', k(b), `: False, so not closed. ${sum} = `, w(x)],
    allowed: (a, b, sum, x) => [q(a), ' looks at ', k(b), `: True, so open. ${sum} = `, w(x)],
  },
  explainClosed: {
    blocked: (a, b) => [q(a), ' and ', k(b), ': True, so closed; the weight is exactly 0.'],
    allowed: (a, b) => [q(a), ' and ', k(b), ': False, so not open; the weight is exactly 0.'],
  },
  explainDead: {
    blocked: (a) => ['The row of ', q(a), ' is True throughout, so all four scores become −∞: 0 ÷ 0 = NaN.'],
    allowed: (a) => ['The row of ', q(a), ' is False throughout, so nothing is open; ONNX makes every weight 0.'],
  },
  read: (blocked, allowed, nan, zero) => [
    `The same 16 booleans: ${blocked} ${blocked === 1 ? 'cell' : 'cells'} open where True closes, ${allowed} where True opens, and none in both. `,
    ...(nan.length ? ['Where True closes, ', ...list(nan), ' can look nowhere: NaN in the whole row. '] : []),
    ...(zero.length ? ['Where True opens, ', ...list(zero), ' can look nowhere: 0 in the whole row.'] : []),
  ],
  table: { mask: 'mask', blocked: 'True closes', allowed: 'True opens' },
};
export const words: InBoth<Words> = { zh, en };

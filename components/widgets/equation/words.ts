import type { InBoth } from '../../../src/site/locales.ts';
import { num, sub } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';

type Runs = readonly Run[];
const said = (token: string) => `“${token}”`;
const q = (i: number): Run => ['q', `q${sub(i + 1)}`];
const k = (j: number): Run => ['k', `k${sub(j + 1)}`];
const v = (j: number): Run => ['v', `v${sub(j + 1)}`];
const w = (x: number): Run => ['w', num(x, 3)];
const list = (items: readonly Run[], comma: string): Runs => items.flatMap((item, i) => (i ? [comma, item] : [item]));

const zh = {
  n: '词数',
  dk: '维数',
  divisor: '除以',
  choose: { n: (n: number) => `${n} 个词`, dk: (d: number) => `每个查询和键 ${d} 个数` },
  none: '不除',
  lines: { symbols: '符号', numbers: '你的数', weighed: '权重 × 值', result: '结果' },
  hint: '拖动，或按 ↑ ↓',
  equation: '注意力公式，代入图中的数',
  matrices: { Q: 'Q，查询', K: 'K 的转置，键', V: 'V，值' },
  cell: (name: string, token: string, c: number) => `${name}，${said(token)}，第 ${c + 1} 个数`,
  scores: { sqrt: '分数 QKᵀ ÷ √dₖ', none: '分数 QKᵀ，没有除', dk: '分数 QKᵀ ÷ dₖ' },
  weights: '权重，每行是一个词怎样分配 1',
  output: '输出',
  sum: '行和',
  corner: '行在问，列在答',
  point: (example: Runs): Runs => ['指着任何一个数，它的来处或去处会一起亮，算式写在这里。比如 ', ...example],
  query: (i: number, token: string): Runs => [
    '改 ',
    q(i),
    `（${said(token)}在问什么），只动第 ${i + 1} 行：这一行的分数、权重和输出。别的词不受影响。`,
  ],
  key: (j: number, token: string): Runs => [
    '改 ',
    k(j),
    `（${said(token)}拿什么来应答），分数只动第 ${j + 1} 列，可是每一行的权重都要重新分，输出也就全变。`,
  ],
  value: (j: number, c: number, shares: readonly number[]): Runs => [
    '改 ',
    v(j),
    ` 的第 ${c + 1} 个数，权重一个也不动，只动输出的第 ${c + 1} 列：它每加 1，各行依次加 `,
    ...list(shares.map(w), '、'),
    '。',
  ],
  whole: {
    q: (n: number, d: number): Runs => [['q', 'Q'], `：${n} 行，每个词一行，是它的查询；${d} 列。`],
    k: (n: number, d: number): Runs => [
      ['k', 'K'],
      `：${n} 行，每个词一行，是它的键。转置以后每个词占一列，于是 QKᵀ 是 ${n} × ${n}：每对词一个分数。${d} 个数两两相乘再相加。`,
    ],
    v: (n: number, _d: number): Runs => [['v', 'V'], `：${n} 行，每个词一行，是它交出去的值。`],
    w: (n: number, _d: number): Runs => [
      ['w', 'A'],
      `：${n} × ${n} 个权重。softmax 沿着一行算，所以每行加起来是 1；每列不必。`,
    ],
    o: (n: number, _d: number): Runs => [['o', 'O'], `：${n} 行，每个词一行，是按它的权重把各行的值加起来的结果。`],
  },
  row: (i: number) => `第 ${i + 1} 行`,
  read: (pairs: readonly [string, string, number][]): Runs => [
    ...pairs.flatMap(([a, b, x], i): Run[] => [i ? '，' : '', ['q', said(a)], '最看重', ['k', said(b)], ' ', w(x)]),
    '。',
  ],
  spoken: (Q: string, K: string, V: string, by: string, A: string, O: string) =>
    `输出等于 softmax（Q 乘 K 的转置，${by}），再乘 V。Q 是 ${Q}。K 是 ${K}。V 是 ${V}。权重是 ${A}。输出是 ${O}。`,
  by: { sqrt: (d: number) => `除以根号 ${d}`, none: () => '不再除', dk: (d: number) => `除以 ${d}` },
  table: ['词', '分数', '权重', '输出'],
};
type Words = typeof zh;
const en: Words = {
  n: 'words',
  dk: 'dimension',
  divisor: 'divide by',
  choose: {
    n: (n) => `${n} words`,
    dk: (d) => (d === 1 ? '1 number in each query and key' : `${d} numbers in each query and key`),
  },
  none: 'nothing',
  lines: { symbols: 'Symbols', numbers: 'Your numbers', weighed: 'Weights × values', result: 'Result' },
  hint: 'drag, or press ↑ ↓',
  equation: 'The attention formula with the numbers of this figure',
  matrices: { Q: 'Q, queries', K: 'K transposed, keys', V: 'V, values' },
  cell: (name, token, c) => `${name}, ${said(token)}, number ${c + 1}`,
  scores: { sqrt: 'scores QKᵀ ÷ √dₖ', none: 'scores QKᵀ, not divided', dk: 'scores QKᵀ ÷ dₖ' },
  weights: 'weights: each row shares out 1',
  output: 'output',
  sum: 'sum',
  corner: 'rows ask, columns answer',
  point: (example) => [
    'Point at a number: what it comes from, or what it moves, lights up, and its arithmetic is written here. For example ',
    ...example,
  ],
  query: (i, token) => [
    'Changing ',
    q(i),
    `, what ${said(token)} asks, moves row ${i + 1} only: its scores, its weights, its output. No other word notices.`,
  ],
  key: (j, token) => [
    'Changing ',
    k(j),
    `, what ${said(token)} answers to, moves only column ${j + 1} of the scores, yet every row of weights is shared out anew, so all of the output moves.`,
  ],
  value: (j, c, shares) => [
    'Changing number ',
    `${c + 1} of `,
    v(j),
    ` leaves every weight alone and moves column ${c + 1} of the output: for each 1 you add, the rows gain `,
    ...list(shares.map(w), ', '),
    '.',
  ],
  whole: {
    q: (n, d) => [['q', 'Q'], `: ${n} rows, one query a word; ${d} ${d === 1 ? 'column' : 'columns'}.`],
    k: (n, d) => [
      ['k', 'K'],
      `: ${n} rows, one key a word. Transposed, each word has a column, so QKᵀ is ${n} × ${n}: one score a pair, each a sum of ${d} ${d === 1 ? 'product' : 'products'}.`,
    ],
    v: (n) => [['v', 'V'], `: ${n} rows, one value a word: what it hands over.`],
    w: (n) => [
      ['w', 'A'],
      `: ${n} × ${n} weights. Softmax runs along a row, so every row adds up to 1; a column need not.`,
    ],
    o: (n) => [['o', 'O'], `: ${n} rows, one a word: the values added up by that word’s weights.`],
  },
  row: (i) => `row ${i + 1}`,
  read: (pairs) => [
    ...pairs.flatMap(([a, b, x], i): Run[] => [
      i ? '; ' : '',
      ['q', said(a)],
      ' looks most at ',
      ['k', said(b)],
      ' ',
      w(x),
    ]),
    '.',
  ],
  spoken: (Q, K, V, by, A, O) =>
    `The output is softmax of Q times K transposed, ${by}, then times V. Q is ${Q}. K is ${K}. V is ${V}. The weights are ${A}. The output is ${O}.`,
  by: { sqrt: (d) => `divided by the square root of ${d}`, none: () => 'not divided', dk: (d) => `divided by ${d}` },
  table: ['word', 'score', 'weight', 'output'],
};
export const words: InBoth<Words> = { zh, en };

import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';

type Runs = readonly Run[];
const q = (token: string): Run => ['q', `“${token}”`];
const k = (token: string): Run => ['k', `“${token}”`];
const s = (x: number): Run => ['', num(x, 3)];
const point = (x: readonly number[]): Run => ['o', `(${x.map((y) => num(y)).join(', ')})`];
type Projected = 'q' | 'k' | 'v';
const upper = { q: 'Q', k: 'K', v: 'V' } as const;
const roles = ['q', 'k', 'v'] as const;

const zh = {
  input: '每个词一行',
  queries: '查询',
  keys: '键',
  values: '值',
  scores: '分数，行在问',
  weights: '权重，每行和为 1',
  outputs: '输出',
  keysUse: '键用',
  ownKeys: ['自己的 ', 'K'],
  tied: ['也用 ', 'Q'],
  valuesUse: '值用',
  ownValues: ['自己的 ', 'V'],
  kept: '直接交出键',
  equations: '查询和键怎样从 X 算出来，再算这一对的去和回',
  entry: (matrix: string, row: number, column: number) => `${matrix} 第 ${row + 1} 行第 ${column + 1} 列`,
  arcs: (a: string, b: string, there: string, back: string) => `“${a}”给“${b}” ${there}；“${b}”给“${a}” ${back}`,
  hint: '指着任何一格，看它从哪里来。指着分数表里的一格，就换成那一对词。' as string | Runs,
  isProduct: (role: Projected, name: string, c: number, sum: string): Runs => [
    [role, name],
    ` 的第 ${c + 1} 个数：X 的这一行乘 `,
    [role, 'W'],
    [`${role} sub`, upper[role]],
    ` 的第 ${c + 1} 列，${sum}`,
  ],
  isScore: (a: string, b: string, sum: string): Runs => [q(a), '的查询点乘', k(b), `的键：${sum}`],
  isWeight: (a: string, b: string, sum: string): Runs => [q(a), '分给', k(b), '的权重：', ['w', sum]],
  isOutput: (a: string, sum: string): Runs => [q(a), '拿到的：', ['o', sum]],
  isInput: (a: string, i: number): Runs => [
    `改“${a}”的输入，Q、K、V 的第 ${i + 1} 行一起动：它问的、它被找到的方式、它交出的，都变。`,
  ],
  isMatrix: (m: number, _r: number, c: number, tie: boolean, keep: boolean): Runs => {
    const also = [m === 0 || tie ? 'Q' : '', m === 1 || tie ? 'K' : '', m === 2 || keep ? 'V' : ''];
    const moved = m === 2 && !keep ? ['V'] : m === 0 && !tie ? ['Q'] : also.filter(Boolean);
    return [
      '改这个数，',
      ...moved.map((n): Run => [roles['QKV'.indexOf(n)], `${n} `]),
      `的第 ${c + 1} 列动，三个词一起动。`,
    ];
  },
  readBoth: (a: string, b: string, there: number, back: number): Runs => [
    q(a),
    '给',
    k(b),
    '打 ',
    s(there),
    ' 分，反过来',
    q(b),
    '给',
    k(a),
    '打 ',
    s(back),
    ' 分。',
    '去和回是两个数，注意力可以只朝一个方向看。',
  ],
  readSame: (a: string, b: string, x: number, tied: boolean): Runs => [
    q(a),
    '给',
    k(b),
    '和',
    q(b),
    '给',
    k(a),
    '，都是 ',
    s(x),
    ' 分。',
    tied ? '查询和键出自同一个矩阵，去就等于回：这样的分数说不出谁看谁。' : '这一对碰巧去回相等，别的词对未必。',
  ],
  readKeep: (a: string, got: readonly number[], own: readonly number[]): Runs => [
    q(a),
    '收到的是标签的混合 ',
    point(got),
    '；值有自己的矩阵时，它收到 ',
    point(own),
    '。',
  ],
  table: { token: '词', output: '输出' },
};
type Words = typeof zh;
const en: Words = {
  input: 'one row a word',
  queries: 'queries',
  keys: 'keys',
  values: 'values',
  scores: 'scores, rows ask',
  weights: 'weights, each row sums to 1',
  outputs: 'outputs',
  keysUse: 'Keys use',
  ownKeys: ['their own ', 'K'],
  tied: ['', 'Q'],
  valuesUse: 'Values use',
  ownValues: ['their own ', 'V'],
  kept: 'the keys',
  equations: 'How a query and a key come out of X, then the score of this pair there and back',
  entry: (matrix, row, column) => `${matrix}, row ${row + 1}, column ${column + 1}`,
  arcs: (a, b, there, back) => `“${a}” gives “${b}” ${there}; “${b}” gives “${a}” ${back}`,
  hint: 'Point at any cell to see where it comes from. Point at a score to choose that pair of words.',
  isProduct: (role, name, c, sum) => [
    [role, name],
    `, part ${c + 1}: this row of X times column ${c + 1} of `,
    [role, 'W'],
    [`${role} sub`, upper[role]],
    `, ${sum}`,
  ],
  isScore: (a, b, sum) => ['Query of ', q(a), ' times key of ', k(b), `: ${sum}`],
  isWeight: (a, b, sum) => ['What ', q(a), ' gives ', k(b), ': ', ['w', sum]],
  isOutput: (a, sum) => ['What ', q(a), ' receives: ', ['o', sum]],
  isInput: (a, i) => [
    `Change the input of “${a}” and row ${i + 1} of Q, K and V all move: what it asks, how it is found, what it hands over.`,
  ],
  isMatrix: (m, _r, c, tie, keep) => {
    const also = [m === 0 || tie ? 'Q' : '', m === 1 || tie ? 'K' : '', m === 2 || keep ? 'V' : ''];
    const moved = m === 2 && !keep ? ['V'] : m === 0 && !tie ? ['Q'] : also.filter(Boolean);
    return [
      `Change this number and column ${c + 1} of `,
      ...moved.map((n): Run => [roles['QKV'.indexOf(n)], `${n} `]),
      'moves, for all three words at once.',
    ];
  },
  readBoth: (a, b, there, back) => [
    q(a),
    ' scores ',
    k(b),
    ' ',
    s(there),
    ', while ',
    q(b),
    ' scores ',
    k(a),
    ' ',
    s(back),
    '. There and back are two numbers, so attention may point one way.',
  ],
  readSame: (a, b, x, tied) => [
    q(a),
    ' to ',
    k(b),
    ' and ',
    q(b),
    ' to ',
    k(a),
    ': both ',
    s(x),
    tied
      ? '. Queries and keys come from one matrix, so there equals back: such a score can’t say who looks at whom.'
      : '. Here there and back happen to agree; other pairs need not.',
  ],
  readKeep: (a, got, own) => [
    ' ',
    q(a),
    ' receives a mixture of labels, ',
    point(got),
    '; with a matrix of their own the values would give it ',
    point(own),
    '.',
  ],
  table: { token: 'token', output: 'output' },
};
export const words: InBoth<Words> = { zh, en };

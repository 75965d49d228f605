import type { InBoth } from '../../../src/site/locales.ts';
import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';

type Runs = readonly Run[];
const q = (token: string): Run => ['q', `“${token}”`];
const k = (token: string): Run => ['k', `“${token}”`];
const w = (x: number): Run => ['w', num(x, 3)];
const point = (x: readonly number[]): Run => ['o', `(${x.map((y) => num(y)).join(', ')})`];

const zh = {
  steps: { score: '打分', weigh: '变成权重', sum: '加权求和' },
  stepsLabel: '三步',
  queries: '查询',
  keys: '键',
  scores: '分数',
  weights: '权重，和为 1',
  values: '值',
  advance: { score: '下一步：猜权重', guess: '揭晓', weigh: '下一步：加权求和', sum: '换下一个词' },
  prompt: {
    score: (token: string) => `“${token}”的查询与每个键做点积，再除以 √2。两个箭头越同向、越长，分数越大。`,
    guess: (token: string) => `先猜：“${token}”会把注意力怎样分给三个词？拖动三根条上的滑块，或者拖动下图里的空心点。`,
    weigh: () => '实心条是 softmax 算出来的，虚线框是你的猜测。softmax 保住次序，也不会给谁正好 0。',
    sum: () => '每个值乘上自己的权重，加在一起就是输出。它一定落在三个值围成的三角形里。',
  },
  planeQK: '拖动箭头。同一条细线上的点分数相同，线旁标着分数 s；键的箭头停在两条线之间，分数就在两数之间。',
  planeV: '三个值围成三角形，输出被三根弦拉着。弦越粗，权重越大。',
  planeQKLabel: '查询与键的平面',
  planeVLabel: '值与输出的平面',
  equations: '同样的三步写成公式，数与上面的表相同',
  cell: (matrix: string, token: string, c: number) => `${matrix} “${token}”第 ${c + 1} 维`,
  arrow: (name: string, token: string) => `${name}（${token}）的箭头，方向键移动`,
  guessFor: (token: string) => `猜“${token}”的权重`,
  yourGuess: '你的猜测',
  choose: (token: string) => `用“${token}”提问`,
  readScore: (a: string, b: string, top: number): Runs => [
    q(a),
    '给',
    k(b),
    '的分数最高：',
    ['', num(top, 3)],
    '。分数可以是负数，也不必加起来等于 1。',
  ],
  readGuess: (tokens: readonly string[], g: readonly number[]): Runs => [
    '你猜：',
    ...tokens.flatMap((t, j): Run[] => [j ? '，' : '', `“${t}” `, ['w', num(g[j])]]),
    '。拉动一根，另外两根让位，总和保持 1。',
  ],
  readWeigh: (a: string, b: string, top: number, far: string, miss: number): Runs => [
    q(a),
    '最看重',
    k(b),
    '：',
    w(top),
    '。',
    `你的猜测在“${far}”上差得最多：${num(miss)}。`,
  ],
  readEven: (a: string, x: number): Runs => [q(a), '对三个词一样看重：各 ', w(x), '。'],
  readSum: (a: string, out: readonly number[], top: number, b: string): Runs => [
    q(a),
    '的输出是 ',
    point(out),
    '，其中份额最大的 ',
    w(top),
    ' 来自',
    ['v', `“${b}”`],
    '的值。',
  ],
  columns: ['词', '分数', '权重'],
};
type Words = typeof zh;
const en: Words = {
  steps: { score: 'Score', weigh: 'Weigh', sum: 'Sum' },
  stepsLabel: 'Three steps',
  queries: 'queries',
  keys: 'keys',
  scores: 'scores',
  weights: 'weights, sum 1',
  values: 'values',
  advance: { score: 'Next: guess the weights', guess: 'Reveal', weigh: 'Next: the weighted sum', sum: 'Next word' },
  prompt: {
    score: (token) =>
      `Take the dot product of the query of “${token}” with every key, then divide by √2. Arrows that agree in direction, and longer ones, score higher.`,
    guess: (token) =>
      `Guess first: how will “${token}” share its attention among the three words? Drag the handles on the bars, or the hollow point in the picture of the values.`,
    weigh: () =>
      'The solid bars are the softmax; the dashed outlines are your guess. Softmax keeps the order and gives nobody exactly 0.',
    sum: () =>
      'Each value times its weight, all added up, is the output. It always lands inside the triangle of the values.',
  },
  planeQK:
    'Drag the arrows. Points on one thin line score the same, and the line says how much; a key that ends between two lines has a score between theirs.',
  planeV:
    'The three values make a triangle, and strings pull the output. The thicker the string, the larger the weight.',
  planeQKLabel: 'Plane of the query and the keys',
  planeVLabel: 'Plane of the values and the output',
  equations: 'The same three steps as equations, with the numbers of the tables above',
  cell: (matrix, token, c) => `${matrix} of “${token}”, part ${c + 1}`,
  arrow: (name, token) => `Arrow of ${name} (${token}); arrow keys move it`,
  guessFor: (token) => `Guess the weight of “${token}”`,
  yourGuess: 'your guess',
  choose: (token) => `Ask with “${token}”`,
  readScore: (a, b, top) => [
    q(a),
    ' scores ',
    k(b),
    ' highest: ',
    ['', num(top, 3)],
    '. Scores may be negative and need not add up to 1.',
  ],
  readGuess: (tokens, g) => [
    'Your guess: ',
    ...tokens.flatMap((t, j): Run[] => [j ? ', ' : '', `“${t}” `, ['w', num(g[j])]]),
    '. Pull one and the others give way: the sum stays 1.',
  ],
  readWeigh: (a, b, top, far, miss) => [
    q(a),
    ' looks most at ',
    k(b),
    ': ',
    w(top),
    '. ',
    `Your guess was furthest off for “${far}”: by ${num(miss)}.`,
  ],
  readEven: (a, x) => [q(a), ' looks at all three alike: ', w(x), ' each.'],
  readSum: (a, out, top, b) => [
    'The output of ',
    q(a),
    ' is ',
    point(out),
    '; the largest share, ',
    w(top),
    ', comes from the value of ',
    ['v', `“${b}”`],
    '.',
  ],
  columns: ['token', 'score', 'weight'],
};
export const words: InBoth<Words> = { zh, en };

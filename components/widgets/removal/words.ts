import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';

type Runs = readonly Run[];
interface Found {
  tokens: readonly string[];
  tops: { weight: number; weighted: number; effect: number };
  guess: number;
  change: readonly number[];
  p: number;
  without: readonly number[];
}
const w = (text: string): Run => ['w', text];
const v = (text: string): Run => ['v', text];
const o = (text: string): Run => ['o', text];

const zh = {
  prompt: '先猜：去掉哪一个词元，答案变得最多？点它的名字，再逐个去掉。',
  guessed: (token: string) => `你猜“${token}”。现在逐个去掉，看看真正的变化。`,
  revealed: {
    cut: '每次从句子里删掉一个：它的分数被遮住，让出的权重由其余五个按比例分掉。',
    zero: '每次把一个的值换成 0：权重一个不动，只是它什么也不交出来。',
  },
  show: '逐个去掉',
  hide: '收起，重新猜',
  how: '怎样去掉',
  hows: { cut: '从句子里删掉', zero: '值换成 0' },
  model: (seed: number) => (seed ? `第 ${seed} 号模型` : '手工设的模型'),
  again: '换一个模型',
  token: '词元',
  values: '值 v',
  weight: '权重 α',
  weighted: 'α × |v|',
  effect: '没有它，p 变了',
  choose: (token: string) => `猜“${token}”`,
  pick: (token: string) => `写出去掉“${token}”的算式`,
  guess: '你猜的',
  equations: '答案，以及去掉一个之后的答案',
  without: (token: string) => `去掉“${token}”`,
  before: (token: string, weight: number, p: number): Runs => [
    '答案 p = ',
    o(num(p)),
    `：这张品茶笔记多半是在${p >= 0.5 ? '夸' : '抱怨'}。权重最大的是“`,
    w(token),
    '”，',
    w(num(weight, 3)),
    '。',
  ],
  read: ({ tokens, tops, guess, change, p, without }: Found): Runs => {
    const [a, b, e] = [tokens[tops.weight], tokens[tops.weighted], tokens[tops.effect]];
    return [
      ...(guess < 0 ? [] : guess === tops.effect ? ['猜对了。'] : [`你猜“${tokens[guess]}”，它让 p 变了 ${num(change[guess])}。`]),
      '变得最多的是去掉“',
      o(e),
      '”：p 从 ',
      o(num(p)),
      ' 到 ',
      o(num(without[tops.effect])),
      '。权重最大的是“',
      w(a),
      '”',
      tops.weight === tops.effect ? '，这次说中了' : '，没有说中',
      '；α × |v| 最大的是“',
      v(b),
      '”',
      tops.weighted === tops.effect ? '，说中了。' : '，也' + (tops.weight === tops.effect ? '就没有说中。' : '没有说中。'),
    ];
  }, // prettier-ignore
  waiting: '揭晓以后，再看 100 个模型里权重说中了几次。',
  tally: ({ weight, weighted, of }: { weight: number; weighted: number; of: number }): Runs => [
    `${of} 个模型里，权重最大的词元正是影响最大的：`,
    w(String(weight)),
    ' 个；α × |v| 最大的正是：',
    v(String(weighted)),
    ' 个。',
  ],
  table: ['词元', '权重', 'α × |v|', '删掉后 p 的变化', '值换成 0 后 p 的变化'],
};
type Words = typeof zh;
const en: Words = {
  prompt:
    'Guess first: which token changes the answer most when it is removed? Press its name, then remove each in turn.',
  guessed: (token) => `You say “${token}”. Now remove each in turn and see what really changes.`,
  revealed: {
    cut: 'One is cut from the sentence at a time: its score is masked, and the other five share out its weight in proportion.',
    zero: 'One value at a time becomes 0: no weight changes, but that token hands over nothing.',
  },
  show: 'Remove each in turn',
  hide: 'Hide, guess again',
  how: 'Removed how',
  hows: { cut: 'cut from the sentence', zero: 'value set to 0' },
  model: (seed) => (seed ? `model no. ${seed}` : 'model set by hand'),
  again: 'Another model',
  token: 'token',
  values: 'v',
  weight: 'weight α',
  weighted: 'α × |v|',
  effect: 'without it, p changes',
  choose: (token) => `Guess “${token}”`,
  pick: (token) => `Write out the removal of “${token}”`,
  guess: 'your guess',
  equations: 'The answer, and the answer without one token',
  without: (token) => `without “${token}”`,
  before: (token, weight, p) => [
    'The answer is p = ',
    o(num(p)),
    `: this tasting note is more likely ${p >= 0.5 ? 'praise' : 'a complaint'}. The largest weight, `,
    w(num(weight, 3)),
    ', is on “',
    w(token),
    '”.',
  ],
  read: ({ tokens, tops, guess, change, p, without }) => {
    const [a, b, e] = [tokens[tops.weight], tokens[tops.weighted], tokens[tops.effect]];
    return [
      ...(guess < 0 ? [] : guess === tops.effect ? ['You were right. '] : [`You said “${tokens[guess]}”, which moves p by ${num(change[guess])}. `]),
      'Most changes without “',
      o(e),
      '”: p goes from ',
      o(num(p)),
      ' to ',
      o(num(without[tops.effect])),
      '. The largest weight is on “',
      w(a),
      '”',
      tops.weight === tops.effect ? ', and this time it tells' : ', and does not tell',
      '; the largest α × |v| on “',
      v(b),
      '”',
      tops.weighted === tops.effect ? ', which does.' : tops.weight === tops.effect ? ', which does not.' : ', nor does that.',
    ];
  }, // prettier-ignore
  waiting: 'After that: in how many of 100 models the weight would have told.',
  tally: ({ weight, weighted, of }) => [
    `Of ${of} models, the token with the largest weight is the one with the largest effect in `,
    w(String(weight)),
    '; the one with the largest α × |v| in ',
    v(String(weighted)),
    '.',
  ],
  table: ['token', 'weight', 'α × |v|', 'change of p, cut', 'change of p, value 0'],
};
export const words: InBoth<Words> = { zh, en };

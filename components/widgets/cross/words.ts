import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';

type Runs = readonly Run[];
type Look = readonly [target: string, source: string, weight: number];
const parts = ([target, source, weight]: Look, verb: string, gap: string): Run[] => [
  ['q', `“${target}”`],
  verb,
  ['k', `“${source}”`],
  gap,
  ['w', num(weight, 3)],
];

const zh = {
  queries: '译文在问',
  keys: '原文的键',
  values: '原文的值',
  scores: '分数',
  weights: '权重，每行和为 1',
  outputs: '输出，问的词一行',
  target: '译文',
  source: '原文',
  choose: (token: string, i: number) => `${token}${i + 1}，用它提问`,
  cell: (matrix: string, token: string, c: number) => `${matrix} “${token}”第 ${c + 1} 维`,
  looks: (a: string, b: string, w: string) => `“${a}”最看重“${b}”${w}`,
  and: '；',
  equations: '形状，再算出这个词的输出',
  read: (looks: readonly Look[]): Runs => [
    ...looks.flatMap((look, i): Run[] => [i ? '，' : '', ...parts(look, '最看重', ' ')]),
    '。两个词在问，所以输出有两行；三个词在答，所以每行有三个权重。',
  ],
  table: ['译文', '输出'],
};
type Words = typeof zh;
const en: Words = {
  queries: 'the translation asks',
  keys: 'of the source',
  values: 'of the source',
  scores: 'scores',
  weights: 'weights, each row sums to 1',
  outputs: 'a row for each who asks',
  target: 'translation',
  source: 'source',
  choose: (token, i) => `${token}${i + 1}, ask with it`,
  cell: (matrix, token, c) => `${matrix} of “${token}”, part ${c + 1}`,
  looks: (a, b, w) => `“${a}” looks most at “${b}”, ${w}`,
  and: '; ',
  equations: 'The shapes, then the output of this word',
  read: (looks) => [
    ...looks.flatMap((look, i): Run[] => [i ? ', ' : '', ...parts(look, ' looks most at ', ' ')]),
    '. Two words ask, so there are two rows of output; three answer, so a row has three weights.',
  ],
  table: ['translation', 'output'],
};
export const words: InBoth<Words> = { zh, en };

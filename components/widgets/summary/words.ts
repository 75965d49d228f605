import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';

type Runs = readonly Run[];
const w = (x: number): Run => ['w', num(x, 3)];
const k = (i: number): Run => ['k', String(i + 1)];
const o = (i: number): Run => ['o', String(i + 1)];
/** 2、4、5 with each number in the colour of outputs. */
const listed = (places: readonly number[], between: string): Runs =>
  places.flatMap((i, at) => (at ? [between, o(i)] : [o(i)]));

const zh = {
  caption: '文中的句子；选中的一句给各句的权重，以及每句一共收到多少',
  sentence: '句子',
  from: (i: number) => `第 ${i + 1} 句给的权重`,
  received: '共收到',
  sum: '合计',
  region: '句子列表',
  look: (i: number) => `第 ${i + 1} 句`,
  takeOut: (i: number) => `拿掉第 ${i + 1} 句`,
  putBack: (i: number) => `放回第 ${i + 1} 句`,
  pick: '摘要取几句',
  heat: '温度 T',
  sharp: '集中',
  flat: '平均',
  view: '显示',
  views: { whole: '全文', only: '只看摘要' },
  map: (n: number) => `${n} × ${n} 的权重图，行在看，列被看；点一行就换那一句来看`,
  mapTitle: '行在看，列被看',
  darkest: (x: number) => `最深 = ${num(x, 3)}`,
  skip: '不猜，直接看',
  guessFirst: '揭晓以前，右边这几样先遮着：每句收到多少、整张权重图、摘要。',
  predict: '先猜：哪一句会被其他句子看得最多？点那一句。',
  explore: '点一句，看它把 1 分给了谁。按 × 拿掉一句，其余的重新分。',
  covered: '还没有揭晓。',
  empty: '这里还没有句子。在下面写一段话，或者点“复原”。',
  guessed: (i: number, x: number, right: boolean): Runs =>
    right ? ['你猜对了：'] : ['你猜的第 ', k(i), ' 句收到 ', w(x), '。'],
  most: (all: readonly number[], x: number): Runs =>
    all.length > 1
      ? ['第 ', ...all.flatMap((i, at) => (at ? ['、', k(i)] : [k(i)])), ' 句并列最多，各收到 ', w(x), '，平均是 1。']
      : ['第 ', k(all[0]), ' 句收到最多，', w(x), '，平均是 1。'],
  chosen: (places: readonly number[]): Runs => ['摘要是第 ', ...listed(places, '、'), ' 句。'],
  even: '每一句收到的一样多，名次只看先后。',
  alone: '只剩一句，没有别的句子可看：它的权重全是 0，摘要就是它自己。',
  gone: '句子全拿掉了。按 ↺ 放回一句。',
  hint: '指着一格权重，看这两句共有哪些词。',
  shares: (i: number, j: number, score: number, weight: number, terms: string): Runs => [
    '第 ',
    ['q', String(i + 1)],
    ' 句看第 ',
    k(j),
    ` 句：分数 ${num(score, 3)}，权重 `,
    w(weight),
    terms ? `。共有：${terms}。` : '。没有共有的词，分数是 0，权重却不是：softmax 总要把 1 分完。',
  ],
  itself: (i: number): Runs => ['第 ', ['q', String(i + 1)], ' 句不看自己，不然最像它的总是它。'],
  out: (j: number): Runs => ['第 ', k(j), ' 句已经拿掉：不看别人，也不被看。'],
  quote: (terms: readonly string[], more: number) =>
    `${terms.map((term) => `“${term}”`).join('')}${more ? `等 ${terms.length + more} 个` : ''}`,
  note: (n: number) => `${n} 句。向量没有训练过：只数词，什么也不懂。`,
  kept: (n: number, most: number) => `一共 ${n} 句，前 ${most} 句参加计算；你的文字一个也没有少，都在下面。`,
  columns: ['句', '文', '收到', '摘要', '权重 →'],
  yes: '是',
};
type Words = typeof zh;
const en: Words = {
  caption: 'The sentences of the text; the weights that the chosen one gives, and how much each receives in all',
  sentence: 'sentence',
  from: (i) => `weight from ${i + 1}`,
  received: 'received',
  sum: 'sum',
  region: 'list of sentences',
  look: (i) => `sentence ${i + 1}`,
  takeOut: (i) => `Take out sentence ${i + 1}`,
  putBack: (i) => `Put back sentence ${i + 1}`,
  pick: 'sentences to keep',
  heat: 'temperature T',
  sharp: 'pointed',
  flat: 'even',
  view: 'show',
  views: { whole: 'whole text', only: 'summary only' },
  map: (n) => `Map of ${n} × ${n} weights: rows look, columns are looked at; click a row to let that sentence look`,
  mapTitle: 'rows look, columns are looked at',
  darkest: (x) => `darkest = ${num(x, 3)}`,
  skip: 'Show without guessing',
  guessFirst: 'Covered until then: what each sentence receives, the whole map of weights, the summary.',
  predict: 'Guess first: which sentence will the others look at most? Click it.',
  explore: 'Click a sentence to see how it shares out its 1. Press × to take one out; the rest share anew.',
  covered: 'Not shown yet.',
  empty: 'No sentences yet. Write something below, or press “Reset”.',
  guessed: (i, x, right) => (right ? ['You guessed right. '] : ['Your guess, ', k(i), ', receives ', w(x), '. ']),
  most: (all, x) =>
    all.length > 1
      ? [
          'Sentences ',
          ...all.flatMap((i, at) => (at ? [', ', k(i)] : [k(i)])),
          ' receive most, ',
          w(x),
          ' each; the average is 1. ',
        ]
      : ['Sentence ', k(all[0]), ' receives most, ', w(x), '; the average is 1. '],
  chosen: (places) => ['The summary is ', ...listed(places, ', '), '.'],
  even: 'All receive the same, so the order of the text decides. ',
  alone:
    'One sentence is left and has nobody to look at: its weights are all 0, and the summary is the sentence itself.',
  gone: 'Every sentence is out. Press ↺ to put one back.',
  hint: 'Point at a weight to see which words the two sentences share.',
  shares: (i, j, score, weight, terms) => [
    ['q', String(i + 1)],
    ' looks at ',
    k(j),
    `: score ${num(score, 3)}, weight `,
    w(weight),
    terms
      ? `. They share ${terms}.`
      : '. They share no word and the score is 0, yet the weight is not: softmax always hands out all of its 1.',
  ],
  itself: (i) => [['q', String(i + 1)], ' does not look at itself; nothing else could be as alike.'],
  out: (j) => [k(j), ' is out: it looks at nobody, and nobody looks at it.'],
  quote: (terms, more) => `${terms.map((term) => `“${term}”`).join(', ')}${more ? ` and ${more} more` : ''}`,
  note: (n) => `${n} ${n === 1 ? 'sentence' : 'sentences'}. Untrained: counts words, understands nothing.`,
  kept: (n, most) => `${n} sentences in all; the first ${most} take part. None of your text is lost: it is all below.`,
  columns: ['no.', 'sentence', 'received', 'summary', 'weights →'],
  yes: 'yes',
};
export const words: InBoth<Words> = { zh, en };

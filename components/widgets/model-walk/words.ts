import type { InBoth } from '../../../src/site/locales.ts';
import type { Text } from '../../../src/figures/picture.ts';
import type { Facts, Stage } from './values.ts';

const formula: Record<Stage, Text> = {
  embed: 'E[src]',
  place: 'P[src] | P[0 … n−1]',
  x: 'x = E + P',
  qkv: [['q', 'Q'], ' = x W', ['sub', 'Q'], ', ', ['k', 'K'], ' = x W', ['sub', 'K'], ', ', ['v', 'V'], ' = x W', ['sub', 'V']], // prettier-ignore
  scores: ['S = ', ['q', 'Q'], ['k', 'Kᵀ'], ' / √2'],
  weights: [['w', 'A'], ' = softmax(S)'],
  mixed: [['o', 'O'], ' = ', ['w', 'A'], ['v', 'V']],
  norm1: ['y = norm(x + ', ['o', '[O₁ O₂]'], ' W', ['sub', 'O'], ')'],
  feed: 'z = norm(y + ReLU(y W₁) W₂)',
  logits: ['z W', ['sub', 'fc'], ' + b'],
};

const zh = {
  prompt: '点一个词，再沿着模型往下点。两边从哪一步开始不一样？',
  versions: { article: '原文', repaired: '修好的' },
  batch: '一批三句话，小字是词的编号',
  sentence: (s: number) => `第 ${s} 句`,
  choose: (word: string, id: number, s: number, i: number) => `${word} ${id}，第 ${s} 句第 ${i} 个词`,
  change: (s: number, i: number) => `第 ${s} 句第 ${i} 个词换成`,
  stages: {
    embed: '嵌入',
    place: '位置',
    x: '相加：x',
    qkv: '查询、键、值',
    scores: '分数',
    weights: '权重',
    mixed: '头的输出',
    norm1: '残差、归一化',
    feed: '前馈、归一化',
    logits: 'logits',
  } satisfies Record<Stage, string>,
  shapes: ['步骤', '原文', '修好的'],
  layer: '层',
  head: '头',
  mask: '修好的加掩码',
  masks: { none: '不加', causal: '因果' },
  who: (crossed: boolean, s: number, i: number) =>
    crossed ? `在一起的：三句话的第 ${i} 个词（下标是句）` : `在一起的：第 ${s} 句的词（下标是位置）`,
  tables: {
    embedded: 'E',
    places: 'P',
    x: 'x',
    q: 'Q',
    k: 'K',
    v: 'V',
    scores: 'S',
    weights: 'A',
    mixed: 'O',
    entering: '进来',
    attended: '两个头合起来',
    norm1: 'y',
    hidden: 'ReLU 之后',
    output: 'z',
    last: 'z',
    logits: 'logits',
  },
  formula,
  read: {
    embed: (f: Facts): Text => ['两边都取第 ', ['', String(f.id)], ` 行：“${f.word}”的编号。到这里还没有差别。`],
    place: (f: Facts): Text => [
      `给“${f.word}”的位置，原文取第 `,
      ['', String(f.id)],
      ' 行，因为它是这个词的编号；修好的取第 ',
      ['', String(f.place - 1)],
      ` 行，因为它站在第 ${f.place} 个（从 0 数起）。`,
    ],
    x: (f: Facts): Text =>
      f.same
        ? [`“${f.word}”的编号恰好等于它的位置，两边的行一样。`]
        : [`“${f.word}”这一行，两边最多相差 `, ['', f.apart], '。'],
    qkv: (f: Facts): Text => [`“${f.word}”的三行由它自己的 x 算出，还没有碰到别的词。`],
    scores: (f: Facts): Text => [`“${f.word}”这一行：原文有 3 个分数，别句的也算在内；修好的有 4 个，都在本句。`],
    weights: (f: Facts): Text => [
      `原文里，“${f.word}”最看重第 ${f.article.of} 句的“${f.article.to}”，权重 `,
      ['w', f.article.w],
      `；修好以后，最看重本句的“${f.repaired.to}”，权重 `,
      ['w', f.repaired.w],
      '。',
    ],
    mixed: (f: Facts): Text => [
      `“${f.word}”带走的值，原文以第 ${f.article.of} 句的“${f.article.to}”为主，占 `,
      ['w', f.article.w],
      `；修好的以本句的“${f.repaired.to}”为主，占 `,
      ['w', f.repaired.w],
      '。',
    ],
    norm1: (f: Facts): Text => [`加上原来的、归一化以后，“${f.word}”这一行两边最多相差 `, ['', f.apart], '。'],
    feed: (f: Facts): Text => [`这一层交出去的“${f.word}”，两边最多相差 `, ['', f.apart], '。'],
    logits: (f: Facts): Text => [
      `“${f.word}”这一行，原文给“${f.article.next}”的 logit 最大，修好的给“${f.repaired.next}”；没有训练过，这还不是预测。`,
    ],
  },
  table: ['模型', '张量', '行'],
};
type Words = typeof zh;
const en: Words = {
  prompt: 'Choose a word, then walk down the model. At which step do the two part?',
  versions: { article: 'article', repaired: 'repaired' },
  batch: 'a batch of three sentences; small: the number of the word',
  sentence: (s) => `sentence ${s}`,
  choose: (word, id, s, i) => `${word} ${id}, word ${i} of sentence ${s}`,
  change: (s, i) => `word ${i} of sentence ${s} becomes`,
  stages: {
    embed: 'embedding',
    place: 'positions',
    x: 'sum: x',
    qkv: 'query, key, value',
    scores: 'scores',
    weights: 'weights',
    mixed: 'output of the head',
    norm1: 'residual, norm',
    feed: 'feed-forward, norm',
    logits: 'logits',
  },
  shapes: ['step', 'article', 'repaired'],
  layer: 'layer',
  head: 'head',
  mask: 'mask of the repaired one',
  masks: { none: 'none', causal: 'causal' },
  who: (crossed, s, i) =>
    crossed
      ? `together: word ${i} of all three sentences (small: which sentence)`
      : `together: the words of sentence ${s} (small: which place)`,
  tables: { ...zh.tables, entering: 'goes in', attended: 'both heads joined', hidden: 'after ReLU' },
  formula,
  read: {
    embed: (f) => ['Both take row ', ['', String(f.id)], `, the number of “${f.word}”. No difference so far.`],
    place: (f) => [
      `For the position of “${f.word}” the article takes row `,
      ['', String(f.id)],
      ', the number of the word; the repaired model takes row ',
      ['', String(f.place - 1)],
      `, since it is word ${f.place} (rows count from 0).`,
    ],
    x: (f) =>
      f.same
        ? [`The number of “${f.word}” happens to be its place, so both rows are the same.`]
        : [`In the row of “${f.word}” the two models differ by up to `, ['', f.apart], '.'],
    qkv: (f) => [`The three rows of “${f.word}” come from its own x. It has not met another word yet.`],
    scores: (f) => [
      `The row of “${f.word}”: 3 scores in the article, other sentences among them; 4 in the repaired model, all in its own sentence.`,
    ],
    weights: (f) => [
      `In the article “${f.word}” looks most at “${f.article.to}” of sentence ${f.article.of}, weight `,
      ['w', f.article.w],
      `; repaired, at “${f.repaired.to}” of its own sentence, weight `,
      ['w', f.repaired.w],
      '.',
    ],
    mixed: (f) => [
      `Most of what “${f.word}” takes home comes in the article from “${f.article.to}” of sentence ${f.article.of}, `,
      ['w', f.article.w],
      `; repaired, from “${f.repaired.to}” of its own, `,
      ['w', f.repaired.w],
      '.',
    ],
    norm1: (f) => [
      `Added to what came in and normalised, the row of “${f.word}” differs by up to `,
      ['', f.apart],
      '.',
    ],
    feed: (f) => [`What this layer hands on for “${f.word}” differs by up to `, ['', f.apart], '.'],
    logits: (f) => [
      `In the row of “${f.word}” the largest logit is that of “${f.article.next}” in the article and of “${f.repaired.next}” repaired. Nothing was trained, so neither is a prediction.`,
    ],
  },
  table: ['model', 'tensor', 'row'],
};
export const words: InBoth<Words> = { zh, en };

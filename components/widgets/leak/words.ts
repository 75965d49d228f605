import type { InBoth } from '../../../src/site/locales.ts';
import type { Text } from '../../../src/figures/picture.ts';

const zh = {
  prompt: '三句话是一批。先猜：换掉中间那个词，哪些词的输出会变？再点别的词试试。',
  axis: '第一维当作',
  axes: { batch: '句子里的位置（原文）', words: '批（batch_first=True）' },
  mask: '掩码',
  masks: { none: '不加', causal: '因果' },
  sentence: (s: number) => `第 ${s} 句`,
  place: (i: number) => `第 ${i} 个词`,
  caption: '换词前后，每个词的输出最多差多少',
  change: (word: string, s: number) => `换掉第 ${s} 句的“${word}”`,
  changed: (to: string, word: string, s: number) => `${to}，第 ${s} 句里换下了“${word}”`,
  shapes: {
    batch: '每层、每个头的权重：5 张 3 × 3 的表，一张管三句话里站在同一个位置的词',
    words: '每层、每个头的权重：3 张 5 × 5 的表，一张管一句话',
  },
  read: (word: string, s: number, to: string, own: number, alien: number): Text => [
    `第 ${s} 句的“${word}”换成“${to}”：`,
    '同一句里另有 ',
    ['', String(own)],
    ' 个词变了，别的句子里有 ',
    ['', String(alien)],
    ' 个词变了。',
  ],
  table: ['句子', '词', '变化'],
};
type Words = typeof zh;
const en: Words = {
  prompt:
    'Three sentences make a batch. Guess first: change the word in the middle, and whose output moves? Then tap another word.',
  axis: 'first axis is',
  axes: { batch: 'the place in a sentence (article)', words: 'the batch (batch_first=True)' },
  mask: 'mask',
  masks: { none: 'none', causal: 'causal' },
  sentence: (s) => `sentence ${s}`,
  place: (i) => `word ${i}`,
  caption: 'largest difference in each word’s output, before and after the change',
  change: (word, s) => `Change “${word}” in sentence ${s}`,
  changed: (to, word, s) => `${to}, in place of “${word}” in sentence ${s}`,
  shapes: {
    batch:
      'Weights of each layer and head: 5 tables of 3 × 3, one for the words that share a place in the three sentences',
    words: 'Weights of each layer and head: 3 tables of 5 × 5, one for each sentence',
  },
  read: (word, s, to, own, alien) => [
    `“${word}” in sentence ${s} becomes “${to}”: `,
    ['', String(own)],
    ` other ${own === 1 ? 'word' : 'words'} of its own sentence moved, and `,
    ['', String(alien)],
    ` ${alien === 1 ? 'word' : 'words'} of other sentences.`,
  ],
  table: ['sentence', 'word', 'change'],
};
export const words: InBoth<Words> = { zh, en };

import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';

type Runs = readonly Run[];
const q = (token: string): Run => ['q', `“${token}”`];
const k = (token: string): Run => ['k', `“${token}”`];
const w = (x: number): Run => ['w', num(x, 3)];

const zh = {
  branches: { both: '编码器和解码器都在', encoder: '只留编码器', decoder: '只留解码器' },
  dropped: { both: '2017 年的样子', encoder: '没有解码器', decoder: '没有编码器，也没有交叉注意力' },
  stacks: { encoder: '编码器', decoder: '解码器' },
  attentions: {
    encoder: '自注意力，双向',
    reader: '自注意力，双向',
    writer: '自注意力，因果',
    cross: '交叉，看编码器',
    decoder: '自注意力，因果',
  },
  feed: '前馈',
  gives: { encoder: '每个词一个向量', reader: '交给解码器', writer: '下一个词', decoder: '下一个词' },
  names: { transformer: 'Transformer', t5: 'T5', whisper: 'Whisper', bert: 'BERT', vit: 'ViT', gpt: 'GPT' },
  which: '选一个模型',
  hint: '指着一格，看谁在看谁。',
  within: (a: string, b: string, x: number): Runs => [q(a), '看', k(b), '：', w(x)],
  across: (a: string, b: string, x: number): Runs => ['译文的', q(a), '看原文的', k(b), '：', w(x)],
  later: (a: string, b: string): Runs => [q(a), '看不到', k(b), '：写到这里的时候，它还不存在。'],
  models: {
    transformer:
      'Transformer（2017）：编码器把原文双向读完，解码器一个词一个词地写译文，每写一个词都回头看编码器。三种注意力，三张表。',
    t5: 'T5（2019）：骨架和 2017 年的一样，两边都在。它把每个任务都写成“读一段文字，写一段文字”。',
    whisper: 'Whisper（2022）：编码器双向读一段声音的频谱，解码器写出文字。译文换成了听写，骨架没有变。',
    bert: 'BERT（2018）：只有编码器，每个词左右都看。训练时盖住一些词让它填空；那个 [MASK] 是一个词元，跟注意力掩码不是一回事。',
    vit: 'ViT（2020）：只有编码器，词换成图像的小块。小块之间没有先后，当然双向。',
    gpt: 'GPT（2018）：只有解码器，而且少了一层：没有编码器可看，也就没有交叉注意力。剩下的每个词只看自己和前面，学写下一个词。',
  },
  table: '谁看谁',
};
type Words = typeof zh;
const en: Words = {
  branches: { both: 'encoder and decoder', encoder: 'encoder only', decoder: 'decoder only' },
  dropped: { both: 'as in 2017', encoder: 'no decoder', decoder: 'no encoder, no cross-attention' },
  stacks: { encoder: 'encoder', decoder: 'decoder' },
  attentions: {
    encoder: 'self, both ways',
    reader: 'self, both ways',
    writer: 'self, causal',
    cross: 'cross, to the encoder',
    decoder: 'self, causal',
  },
  feed: 'feed-forward',
  gives: {
    encoder: 'a vector for each word',
    reader: 'to the decoder',
    writer: 'the next word',
    decoder: 'the next word',
  },
  names: { transformer: 'Transformer', t5: 'T5', whisper: 'Whisper', bert: 'BERT', vit: 'ViT', gpt: 'GPT' },
  which: 'Choose a model',
  hint: 'Point at a cell to see who looks at whom.',
  within: (a, b, x) => [q(a), ' looks at ', k(b), ': ', w(x)],
  across: (a, b, x) => [q(a), ' of the translation looks at ', k(b), ' of the source: ', w(x)],
  later: (a, b) => [q(a), ' cannot see ', k(b), ': at that point it has not been written.'],
  models: {
    transformer:
      'Transformer (2017): the encoder reads the source both ways; the decoder writes word by word and looks back at the encoder for each. Three attentions, three tables.',
    t5: 'T5 (2019): the skeleton of 2017, with both sides. Every task becomes “read some text, write some text”.',
    whisper:
      'Whisper (2022): the encoder reads the spectrum of a sound both ways, the decoder writes it down. Dictation instead of translation; the skeleton is the same.',
    bert: 'BERT (2018): encoder only, every word sees both sides. In training some words are covered and have to be filled in; that [MASK] is a token and has nothing to do with an attention mask.',
    vit: 'ViT (2020): encoder only, with patches of an image for words. Patches have no before and after, so both ways it is.',
    gpt: 'GPT (2018): decoder only, and with a layer less: no encoder to look at, so no cross-attention. What is left looks back from each word and learns to write the next.',
  },
  table: 'who looks at whom',
};
export const words: InBoth<Words> = { zh, en };

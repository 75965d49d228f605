import type { InBoth } from '../../../src/site/locales.ts';

/** What is drawn once and never changes: a page that only patches fetches none of it. */
const zh = {
  orders: { post: '后归一化', pre: '前归一化' },
  prompt: '点一个部件，看它的张量。',
  order: '归一化放在',
  diagram: '从词向量到一层的输出',
  input: '词向量，可以拖',
  layer: '一层，摞 N 次',
  next: '送进下一层；最后一层之后，线性层给出 logits',
  costs: { attention: '注意力', feed: '前馈', norms: '两个层归一化', all: '一层合计' },
  costTitle: '一层有多少参数（f 是前馈中间的宽度）',
  costHead: ['', '公式', '这里 d=4 f=8', '2017 年论文 d=512 f=2048'],
};
type Labels = typeof zh;
const en: Labels = {
  orders: { post: 'post-norm', pre: 'pre-norm' },
  prompt: 'Tap a part and see its tensors.',
  order: 'order',
  diagram: 'From word vectors to the output of one layer',
  input: 'word vectors, drag them',
  layer: 'one layer, stacked N times',
  next: 'on to the next layer; after the last one a linear layer gives logits',
  costs: { attention: 'attention', feed: 'feed-forward', norms: 'two layer norms', all: 'one layer' },
  costTitle: 'Parameters of one layer (f is the width inside the feed-forward net)',
  costHead: ['', 'formula', 'here d=4 f=8', 'paper of 2017 d=512 f=2048'],
};
export const labels: InBoth<Labels> = { zh, en };

import type { InBoth } from '../../../src/site/locales.ts';
import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';

type Runs = readonly Run[];
const q = (token: string): Run => ['q', `“${token}”`];
const k = (token: string): Run => ['k', `“${token}”`];
const w = (x: number): Run => ['w', num(x, 3)];

const zh = {
  axes: { span: '看多远', source: '看谁', score: '怎么打分' },
  options: {
    global: '全局',
    window: '窗口',
    self: '自己这句',
    cross: '另一句',
    dot: '点积',
    general: '一般',
    additive: '加性',
  },
  formula: '当前组合的公式',
  caption: '权重，行是查询，列是键',
  sum: '行和',
  choose: (token: string, i: number) => `看第 ${i + 1} 行“${token}”`,
  hint: '指着一格，看它的分数。每换一个选择，公式只有一处变。',
  explain: (a: string, b: string, s: number, x: number): Runs => [q(a), '看', k(b), `：分数 ${num(s, 2)}，权重 `, w(x)],
  closed: (a: string, b: string): Runs => [q(a), '看', k(b), '：窗口之外，不打分。'],
  names: {
    'global self dot': '全局、自注意力、点积：再除以 √d，就是 Vaswani 等 2017 的编码器。',
    'global self general': '全局、自注意力、一般打分：W 夹在中间，和分别用 W_Q、W_K 是一回事。',
    'global self additive': '全局、自注意力、加性打分：同一句话，也可以用小网络打分。',
    'global cross dot': '全局、交叉、点积：Luong 等 2015 的 dot；除以 √d，就是 Transformer 解码器看编码器。',
    'global cross general': '全局、交叉、一般打分：Luong 等 2015 的 general。',
    'global cross additive': '全局、交叉、加性打分：Bahdanau 等 2015，一切从这里开始。',
    'window self dot': '窗口、自注意力、点积：Longformer 的滑动窗口。局部和自，可以同时成立。',
    'window self general': '窗口、自注意力、一般打分：没有响亮的名字，照样成立。',
    'window self additive': '窗口、自注意力、加性打分：没有响亮的名字，照样成立。',
    'window cross dot': '窗口、交叉、点积：Luong 等 2015 的 local-m，用 dot 打分。',
    'window cross general': '窗口、交叉、一般打分：Luong 等 2015 的 local-m，用 general 打分。',
    'window cross additive': '窗口、交叉、加性打分：和 Luong 等 2015 的 local-m 配 concat 是一类。',
  },
  columns: '权重',
};
type Words = typeof zh;
const en: Words = {
  axes: { span: 'how far', source: 'at whom', score: 'scored how' },
  options: {
    global: 'global',
    window: 'window',
    self: 'own sentence',
    cross: 'another',
    dot: 'dot',
    general: 'general',
    additive: 'additive',
  },
  formula: 'The formula of this combination',
  caption: 'weights, rows are queries, columns are keys',
  sum: 'sum',
  choose: (token, i) => `Read row ${i + 1}, “${token}”`,
  hint: 'Point at a cell for its score. Each choice changes one place of the formula.',
  explain: (a, b, s, x) => [q(a), ' looks at ', k(b), `: score ${num(s, 2)}, weight `, w(x)],
  closed: (a, b) => [q(a), ' and ', k(b), ': outside the window, never scored.'],
  names: {
    'global self dot': 'Global, self, dot: divide by √d and it is the encoder of Vaswani et al. 2017.',
    'global self general': 'Global, self, general: a W in the middle does what W_Q and W_K do from both sides.',
    'global self additive': 'Global, self, additive: a small network can score one sentence too.',
    'global cross dot':
      'Global, cross, dot: “dot” of Luong et al. 2015; divide by √d and a Transformer decoder reads its encoder.',
    'global cross general': 'Global, cross, general: “general” of Luong et al. 2015.',
    'global cross additive': 'Global, cross, additive: Bahdanau et al. 2015, where it all began.',
    'window self dot': 'Window, self, dot: the sliding window of Longformer. Local and self, at once.',
    'window self general': 'Window, self, general: no famous name, and it works.',
    'window self additive': 'Window, self, additive: no famous name, and it works.',
    'window cross dot': 'Window, cross, dot: local-m of Luong et al. 2015, scored by “dot”.',
    'window cross general': 'Window, cross, general: local-m of Luong et al. 2015, scored by “general”.',
    'window cross additive': 'Window, cross, additive: akin to local-m of Luong et al. 2015 scored by “concat”.',
  },
  columns: 'weights',
};
export const words: InBoth<Words> = { zh, en };

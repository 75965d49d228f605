import type { InBoth } from '../../../src/site/locales.ts';
import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';

type Runs = readonly Run[];
const q = (token: string): Run => ['q', `“${token}”`];
const k = (token: string): Run => ['k', `“${token}”`];
const w = (x: number): Run => ['w', num(x, 3)];

const zh = {
  kind: '掩码',
  place: '放在',
  dead: '整行都遮住时',
  kinds: { none: '不遮', causal: '因果', padding: '填充', both: '因果 + 填充', own: '自己画' },
  places: { before: 'softmax 之前：加 −∞', after: '之后：乘 0', renorm: '之后：乘 0，除以行和' },
  deads: { nan: 'NaN', zero: '0' },
  scores: '分数',
  weights: '权重',
  sum: '行和',
  equation: '当前这种做法的公式',
  choose: (token: string, i: number) => `看第 ${i + 1} 行“${token}”`,
  cell: (a: string, b: string, score: string) => `“${a}”可以看“${b}”，分数 ${score}`,
  prompt: {
    none: '每个词都看得到所有词。点一个分数，就把它遮住。',
    causal: '因果：一个词只看自己和前面的词。点一个分数，就打开或遮住它。',
    padding: '填充：句子只有四个词，后两格是凑长度的 ⟨pad⟩，谁也不该读它。',
    both: '两种一起用：后面的词不看，⟨pad⟩ 也不看。',
    own: '点分数，或用方向键移动、按空格：遮住或打开。试试把一行全遮住。',
  },
  hint: '指着一个权重，看它除以了什么。',
  explain: (a: string, b: string, sum: string, x: number): Runs => [q(a), '看', k(b), `：${sum} = `, w(x)],
  explainClosed: {
    before: (a: string, b: string): Runs => [q(a), '看', k(b), '：exp(−∞) = 0，分子是 0，也不进分母。'],
    after: (a: string, b: string): Runs => [q(a), '看', k(b), '：乘成了 0，但它的 exp 还留在同一行的分母里。'],
    renorm: (a: string, b: string): Runs => [q(a), '看', k(b), '：乘成了 0，除以行和之后也退出了分母。'],
  },
  explainNaN: (a: string, b: string): Runs => [q(a), '看', k(b), '：0 ÷ 0，没有答案，浮点数写作 NaN。'],
  readBefore: (a: string, open: number, b: string, x: number, pad: boolean): Runs =>
    pad
      ? [q(a), '这一行也算出了权重：填充掩码遮的是列，不是行。它的输出没有意义，后面丢掉就好。']
      : [
          q(a),
          `能看 ${open} 个词，把 1 全部分给它们，最多的给`,
          k(b),
          '：',
          w(x),
          open < 6 ? '。遮住的权重正好是 0。' : '。',
        ],
  readAfter: (a: string, left: number, closed: number, causal: boolean): Runs => [
    q(a),
    '这一行只剩 ',
    w(left),
    `：遮住的 ${closed} 个词带走了 `,
    w(1 - left),
    '。它们还在分母里，',
    causal ? '所以改动后面的词，这一行照样会变：未来漏了进来。' : '遮得越多，这一行的输出就越小。',
  ],
  readRenorm: (gap: string): Runs => [
    '每行除以自己的和，就回到 softmax 之前加 −∞ 的权重，最多相差 ',
    ['w', gap],
    '：分母里多余的项约掉了。',
  ],
  readDead: {
    nan: (a: string): Runs => [
      q(a),
      '哪里都不能看：六个分数全是 −∞，softmax 要算 0 ÷ 0。torch.softmax 在这里给 NaN，它会传遍后面的每一层。',
    ],
    zero: (a: string): Runs => [
      q(a),
      '哪里都不能看。约定给 0：这一行的和是 0 而不是 1，输出是零向量。不报错，也不传染。',
    ],
    after: (a: string): Runs => [q(a), '哪里都不能看，整行乘成 0，和是 0。没有 NaN，但别的行也都不再加到 1。'],
    renorm: (a: string): Runs => [q(a), '哪里都不能看：行和是 0，再除以它，就是 0 ÷ 0 = NaN。'],
  },
};
type Words = typeof zh;
const en: Words = {
  kind: 'mask',
  place: 'applied',
  dead: 'a row with nothing open gives',
  kinds: { none: 'none', causal: 'causal', padding: 'padding', both: 'causal + padding', own: 'your own' },
  places: { before: 'before softmax: + (−∞)', after: 'after: × 0', renorm: 'after: × 0, ÷ row sum' },
  deads: { nan: 'NaN', zero: '0' },
  scores: 'scores',
  weights: 'weights',
  sum: 'sum',
  equation: 'The formula of the way in use',
  choose: (token, i) => `Read row ${i + 1}, “${token}”`,
  cell: (a, b, score) => `“${a}” may look at “${b}”, score ${score}`,
  prompt: {
    none: 'Every word sees every word. Click a score to close it.',
    causal: 'Causal: a word sees itself and what came before. Click a score to open or close it.',
    padding: 'Padding: the sentence has four words; two ⟨pad⟩ only fill the row up, and nobody should read them.',
    both: 'Both at once: nothing later, and no ⟨pad⟩.',
    own: 'Click scores, or move with the arrow keys and press Space. Try to close a whole row.',
  },
  hint: 'Point at a weight to see what it was divided by.',
  explain: (a, b, sum, x) => [q(a), ' looks at ', k(b), `: ${sum} = `, w(x)],
  explainClosed: {
    before: (a, b) => [q(a), ' and ', k(b), ': exp(−∞) = 0 above the line, and nothing below it.'],
    after: (a, b) => [
      q(a),
      ' and ',
      k(b),
      ': multiplied to 0, yet its exp still sits under every fraction of this row.',
    ],
    renorm: (a, b) => [
      q(a),
      ' and ',
      k(b),
      ': multiplied to 0, and the division by the row sum took it out from under the line.',
    ],
  },
  explainNaN: (a, b) => [q(a), ' and ', k(b), ': 0 ÷ 0 has no answer; floating point writes NaN.'],
  readBefore: (a, open, b, x, pad) =>
    pad
      ? [
          q(a),
          ' gets a row of weights too: a padding mask closes columns, not rows. Its output means nothing and is thrown away later.',
        ]
      : [
          q(a),
          ` sees ${open} of 6 and shares all of 1 among them, most with `,
          k(b),
          ': ',
          w(x),
          '. A closed weight is exactly 0.',
        ],
  readAfter: (a, left, closed, causal) => [
    'The row of ',
    q(a),
    ' keeps only ',
    w(left),
    `: the ${closed} closed ${closed === 1 ? 'word' : 'words'} took `,
    w(1 - left),
    ' away. They are still under the line, ',
    causal
      ? 'so changing a later word changes this row: the future leaks in.'
      : 'and the more you close, the smaller this output gets.',
  ],
  readRenorm: (gap) => [
    'Divide each row by its sum and you are back at the weights of −∞ before softmax, ',
    ['w', gap],
    ' apart at most: the surplus under the line cancels.',
  ],
  readDead: {
    nan: (a) => [
      q(a),
      ' may look nowhere: all six scores are −∞, and softmax has to divide 0 by 0. torch.softmax answers NaN, and NaN spreads to every layer after it.',
    ],
    zero: (a) => [
      q(a),
      ' may look nowhere. Here the answer is 0 by convention: the row sums to 0, not 1, and its output is the zero vector. No error, nothing spreads.',
    ],
    after: (a) => [
      q(a),
      ' may look nowhere: the whole row is multiplied to 0 and sums to 0. No NaN, but no other masked row sums to 1 either.',
    ],
    renorm: (a) => [q(a), ' may look nowhere: its sum is 0, and dividing by it is 0 ÷ 0 = NaN.'],
  },
};
export const words: InBoth<Words> = { zh, en };

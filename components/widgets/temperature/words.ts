import type { InBoth } from '../../../src/site/locales.ts';
import { num, sub } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';

type Runs = readonly Run[];
const s = (j: number) => `s${sub(j + 1)}`;
const w = (x: number): Run => ['w', num(x, 3)];
const plain = (text: string): Run => ['', text];

export interface Told {
  T: number;
  /** Places of the scores, largest first, and of those that share the first place. */
  order: string;
  first: readonly number[];
  weight: number;
  entropy: number;
  add: boolean;
  /** The largest exponent, were the maximum not subtracted. */
  exponent: number;
}
const namesZh = (list: readonly number[]) => list.map(s).join('、');
const namesEn = (list: readonly number[]) => list.map(s).join(' and ');
const overflows = (x: number) => x > 709.78;

const zh = {
  prompt: '拉动温度 T，或改一个分数。五条线是五个权重随 T 的变化；它们会交叉吗？',
  slider: '温度',
  chart: '五个权重随温度变化的曲线',
  score: (j: number) => `分数 ${s(j)}`,
  root: 'T = √dₖ，dₖ = 4',
  even: '1/5',
  quick: '常用的温度',
  add: '每个分数加 100',
  caption: '分数，除以 T，做 softmax',
  columns: { score: '分数', scaled: '÷ T', minus: '减最大', weight: '权重' },
  sum: '和',
  entropy: '熵 ÷ ln 5',
  hint: '指着一个权重，看它的算式；指着一个分数，看它改动谁。',
  moves: (j: number): Runs => [`改 ${s(j)}，五个权重都要重新分：分母是它们共有的。`],
  read: ({ T, order, first, weight, entropy, add, exponent }: Told): Runs => [
    `T = ${num(T)}：${namesZh(first)}${first.length > 1 ? ' 并列最大，各得 ' : ' 最大，得 '}`,
    w(weight),
    '，熵是上限的 ',
    plain(num(entropy, 3)),
    '。',
    T <= 0.2
      ? first.length > 1
        ? 'T 再往 0 去，只剩并列的几个平分。'
        : 'T 再往 0 去，就是 argmax：最大的独得 1。'
      : T >= 5
        ? 'T 再往上去，每个都趋向 1/5。'
        : T === 2
          ? '除以 √dₖ 就是这样一个温度：dₖ = 4 时 T = √4 = 2。'
          : T === 1
            ? '这就是不带温度的 softmax。'
            : '',
    `次序一直是 ${order}。`,
    ...(add
      ? [
          `每个分数都加了 100，权重和不加时一样：分子分母同乘 e¹⁰⁰，约掉了。${overflows(exponent) ? `不减的话要算 e 的 ${num(exponent, 0)} 次方，双精度只到 709 次方左右。` : ''}`,
        ]
      : []),
  ],
  table: ['分数', '除以 T', '减最大', '权重'],
};
type Words = typeof zh;
const en: Words = {
  prompt:
    'Move the temperature T, or change a score. The five lines are the five weights as T changes: will they ever cross?',
  slider: 'temperature',
  chart: 'The five weights as curves over temperature',
  score: (j) => `Score ${s(j)}`,
  root: 'T = √dₖ, dₖ = 4',
  even: '1/5',
  quick: 'Temperatures to try',
  add: 'Add 100 to every score',
  caption: 'scores, divided by T, through softmax',
  columns: { score: 'score', scaled: '÷ T', minus: '− largest', weight: 'weight' },
  sum: 'sum',
  entropy: 'entropy ÷ ln 5',
  hint: 'Point at a weight for its arithmetic, at a score for what it moves.',
  moves: (j) => [`Changing ${s(j)} shares out all five weights anew: they have one denominator.`],
  read: ({ T, order, first, weight, entropy, add, exponent }) => [
    `T = ${num(T)}: ${namesEn(first)} ${first.length > 1 ? 'tie for largest and get ' : 'is largest and gets '}`,
    w(weight),
    first.length > 1 ? ' each; entropy is ' : '; entropy is ',
    plain(num(entropy, 3)),
    ' of its limit. ',
    T <= 0.2
      ? first.length > 1
        ? 'Towards T = 0 only those that tie are left, with even shares.'
        : 'Towards T = 0 this is argmax: the largest gets 1.'
      : T >= 5
        ? 'Higher still, every weight tends to 1/5.'
        : T === 2
          ? 'Dividing by √dₖ is such a temperature: at dₖ = 4, T = √4 = 2.'
          : T === 1
            ? 'This is softmax with no temperature.'
            : '',
    ` The order stays ${order}, the sum stays 1.`,
    ...(add
      ? [
          ` Each score has gained 100, and the weights are what they were without it: top and bottom are multiplied by the same e¹⁰⁰, which cancels.${overflows(exponent) ? ` Without that it would need e to the power ${num(exponent, 0)}; float64 ends near 709.` : ''}`,
        ]
      : []),
  ],
  table: ['score', 'over T', 'minus largest', 'weight'],
};
export const words: InBoth<Words> = { zh, en };

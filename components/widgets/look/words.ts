import type { InBoth } from '../../../src/site/locales.ts';
import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';

type Runs = readonly Run[];

const zh = {
  swap: '换掉一个词，看弧线去了哪里：',
  swapLabel: '换词',
  swaps: { slippery: '太滑了', clumsy: '太笨了' },
  sentence: '这句话：选一个词，看它在看哪里',
  word: (token: string, weight: number) => `${token}，得到权重 ${num(weight, 3)}`,
  arcs: (token: string) => `从“${token}”到每个词的弧线，越粗权重越大`,
  read: (from: string, top: string, most: number, next: string, second: number, n: number): Runs => [
    ['q', `“${from}”`],
    '最看重',
    ['k', `“${top}”`],
    '：',
    ['w', num(most, 3)],
    `；其次是“${next}”：${num(second, 3)}。${n} 个权重加起来是 1。`,
  ],
  columns: ['词', '权重'],
};
type Words = typeof zh;
const en: Words = {
  swap: 'Swap one word and watch where the arc goes:',
  swapLabel: 'Swap the word',
  swaps: { slippery: 'slippery', clumsy: 'clumsy' },
  sentence: 'The sentence: choose a word and see where it looks',
  word: (token, weight) => `${token}, gets weight ${num(weight, 3)}`,
  arcs: (token) => `Arcs from “${token}” to every word; thicker means more weight`,
  read: (from, top, most, next, second, n) => [
    ['q', `“${from}”`],
    ' looks most at ',
    ['k', `“${top}”`],
    ': ',
    ['w', num(most, 3)],
    `; then “${next}”, ${num(second, 3)}. All ${n} weights add up to 1.`,
  ],
  columns: ['word', 'weight'],
};
export const words: InBoth<Words> = { zh, en };

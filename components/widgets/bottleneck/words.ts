import type { InBoth } from '../../../src/site/locales.ts';
import { num, sub } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';

type Runs = readonly Run[];
interface Told {
  right: number;
  cosine: number;
}
const bold = (x: number | string): Run => ['', String(x)];

const zh = {
  prompt: '拖动滑块，往记忆里多存几对，看看还取不取得回来。再换一个更大的记忆试试。',
  sizes: '记忆的大小',
  slider: '存进去',
  pairs: (n: number) => `${n} 对`,
  again: '重抽一批',
  seed: (seed: number) => `种子 ${seed}`,
  store: '所有的对叠成一个记忆 M。拿上方的键去问，右边依次是：记忆给回的 M k、当初存的 v、逐对回看得到的 Σ α v。',
  storeLabel: (d: string, n: number) =>
    `${d} 乘 ${d} 的记忆，里面叠着 ${n} 对；上方是要问的键，右边三列是取回的、当初存的、回看得到的`,
  cosine: '与 v 的余弦',
  tally: '每一对：方块是取对了，叉是认成了别的，点是还没存。点一个来问。',
  tallyLabel: (right: number, n: number) => `${n} 对里取对了 ${right} 对`,
  ask: '要问的',
  pair: (i: number) => `第 ${i + 1} 对`,
  said: (i: number, near: number, look: number): Runs => [
    '问第 ',
    bold(i + 1),
    ' 对：',
    ...(near === i
      ? ['记忆给回来的最像 ', ['v', `v${sub(i + 1)}`] as Run, '，对了']
      : ['记忆给回来的更像 ', ['v', `v${sub(near + 1)}`] as Run, '，认错了']),
    look === i ? '；回看，对了。' : '；回看，也错了。',
  ],
  chart: '取对的对数，随存入的对数变化。虚线是逐对回看，实线是固定大小的记忆。',
  chartLabel: (d: string, counts: readonly number[]) =>
    `取对的对数随存入对数的变化：${d} 乘 ${d} 的记忆存 8 对取对 ${counts[7]}，存 16 对取对 ${counts[15]}，存 32 对取对 ${counts[31]}，存 64 对取对 ${counts[63]}`,
  x: '存入的对数',
  y: '取对的对数',
  look: '回看',
  cost: (d: string, n: number): Runs => [
    '记忆只占 ',
    bold(Number(d) ** 2),
    ' 个数，存多少对都一样；把 ',
    bold(n),
    ' 对键和值全留着，要 ',
    bold(2 * Number(d) * n),
    ' 个数，还会随句子变长。',
  ],
  read: (d: string, n: number, memory: Told, look: Told): Runs => [
    `${d}×${d} 的记忆存了 `,
    bold(n),
    ' 对，取对 ',
    bold(memory.right),
    ` 对，平均余弦 ${num(memory.cosine)}；全部留着、逐对回看，取对 `,
    bold(look.right),
    ` 对，平均余弦 ${num(look.cosine)}。`,
  ],
  table: ['存入的对数', '8×8 取对', '16×16 取对', '32×32 取对', '回看取对'],
};
type Words = typeof zh;
const en: Words = {
  prompt: 'Drag the slider: store more pairs and see whether they still come back. Then try a larger memory.',
  sizes: 'Size of the memory',
  slider: 'stored',
  pairs: (n) => (n === 1 ? '1 pair' : `${n} pairs`),
  again: 'New draw',
  seed: (seed) => `seed ${seed}`,
  store:
    'All pairs, laid over each other, make the memory M. The key above asks; on the right: what M gives back, the v that was stored, what looking back gives.',
  storeLabel: (d, n) =>
    `A memory of ${d} by ${d} that holds ${n} pairs; above it the key that asks, to its right what comes back, what was stored, what looking back gives`,
  cosine: 'cosine with v',
  tally:
    'Each pair: a square came back right, a cross was taken for another, a dot is not stored yet. Choose one to ask for it.',
  tallyLabel: (right, n) => `${right} of ${n} pairs come back right`,
  ask: 'ask for',
  pair: (i) => `pair ${i + 1}`,
  said: (i, near, look) => [
    'Asked for pair ',
    bold(i + 1),
    ', the memory gives something ',
    ...(near === i
      ? ['closest to ', ['v', `v${sub(i + 1)}`] as Run, ': right']
      : ['closer to ', ['v', `v${sub(near + 1)}`] as Run, ': wrong']),
    look === i ? '. Looking back: right.' : '. Looking back: wrong too.',
  ],
  chart:
    'Pairs recalled rightly as more are stored. Dashed: looking back at all of them. Solid: memories of fixed size.',
  chartLabel: (d, counts) =>
    `Pairs recalled rightly against pairs stored: a memory of ${d} by ${d} gives back ${counts[7]} of 8, ${counts[15]} of 16, ${counts[31]} of 32, ${counts[63]} of 64`,
  x: 'pairs stored',
  y: 'recalled rightly',
  look: 'look back',
  cost: (d, n) => [
    'The memory is ',
    bold(Number(d) ** 2),
    ' numbers however much goes in. Keeping every key and value of ',
    bold(n),
    n === 1 ? ' pair takes ' : ' pairs takes ',
    bold(2 * Number(d) * n),
    ', and grows with the sentence.',
  ],
  read: (d, n, memory, look) => [
    bold(n),
    `${n === 1 ? ' pair' : ' pairs'} in ${d === '8' ? 'an' : 'a'} ${d}×${d} memory: `,
    bold(memory.right),
    ' of ',
    bold(n),
    ` right, mean cosine ${num(memory.cosine)}. Looking back at all of them: `,
    bold(look.right),
    ' of ',
    bold(n),
    `, mean cosine ${num(look.cosine)}.`,
  ],
  table: ['pairs stored', '8×8 right', '16×16 right', '32×32 right', 'looking back right'],
};
export const words: InBoth<Words> = { zh, en };

import { bytes } from '../../../src/figures/format.ts';
import type { Text } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';
import type { Values } from './values.ts';

const bold = (x: string | number): readonly [string, string] => ['', String(x)];
const zh = {
  prompt: '上面的点是查询头，下面的点是键和值的头。先猜：四个查询头合用一对键和值，缓存剩多少？再拉“合用”。',
  layers: '层数 L',
  heads: '查询头',
  share: '几个查询头合用一对',
  dim: '每个头的维数 dₖ',
  length: '词数 n',
  bits: '每个数',
  format: (bits: string) => (bits === '8' ? 'int8' : `float${bits}`),
  lanes: { q: '查询', k: '键', v: '值' },
  chart: (heads: number, kept: number) => `${heads} 个查询头，${kept} 对键和值的头`,
  bytes: '字节数',
  read: (v: Values): Text => [
    '缓存占 ', bold(bytes(v.kbBytes)), `，每多写一个词多占 ${bytes(v.kbEach)}。`,
    ...(v.kbGroup === 1
      ? ['每个查询头都有自己的键和值。']
      : [`${v.kbGroup} 个查询头合用一对，是各用各的（${bytes(v.kbFull)}）的 `, bold(`1/${v.kbGroup}`), v.kbKept === 1 ? '；只剩一对，这叫多查询注意力。' : '；这叫分组查询注意力。']),
  ], // prettier-ignore
  table: ['层数', '查询头', '键值头', '每头维数', '词数', '字节'],
};
type Words = typeof zh;
const en: Words = {
  prompt:
    'Dots above are query heads, dots below heads of keys and values. Guess first: if four query heads share one key and value, how much of the cache is left? Then move “sharing”.',
  layers: 'layers L',
  heads: 'query heads',
  share: 'query heads sharing one pair',
  dim: 'dimensions of a head dₖ',
  length: 'words n',
  bits: 'each number',
  format: (bits) => (bits === '8' ? 'int8' : `float${bits}`),
  lanes: { q: 'queries', k: 'keys', v: 'values' },
  chart: (heads, kept) => `${heads} query heads, ${kept} heads of keys and values`,
  bytes: 'bytes',
  read: (v) => [
    'The cache fills ', bold(bytes(v.kbBytes)), `, and ${bytes(v.kbEach)} more with every word. `,
    ...(v.kbGroup === 1
      ? ['Every query head has a key and a value of its own.']
      : [`${v.kbGroup} query heads share one pair: `, bold(`1/${v.kbGroup}`), ` of what a pair for each would take (${bytes(v.kbFull)}). `, v.kbKept === 1 ? 'A single pair for all is multi-query attention.' : 'This is grouped-query attention.']),
  ], // prettier-ignore
  table: ['layers', 'query heads', 'key and value heads', 'dimensions of a head', 'words', 'bytes'],
};
export const words: InBoth<Words> = { zh, en };

import type { InBoth } from '../../../src/site/locales.ts';

/** What is drawn once and never changes: a page that only patches fetches none of it. */
const zh = {
  prompt: '先猜：再写一个词，两边各要新算几行？猜好再往下走。',
  length: '已有的词',
  lengths: (length: number, first: boolean) => (first ? `${length}（读入）` : String(length)),
  next: '下一个词',
  left: '左边是',
  lane: { q: '查询 q', k: '键 k', v: '值 v' },
  counts: {
    caption: '乘法次数 = 4 · 行 · d² + 2 · 行 · 键 · d；一层、一个头，d = 4',
    rows: '这一遍新算',
    work: '这一遍',
    sum: '到此为止',
  },
  time: '在你的浏览器里计时',
  timeOf: '写多少个词',
};
type Labels = typeof zh;
const en: Labels = {
  prompt: 'Guess first: for one more word, how many rows does each side compute anew? Then go on.',
  length: 'words so far',
  lengths: (length, first) => (first ? `${length} (prefill)` : String(length)),
  next: 'Next word',
  left: 'on the left',
  lane: { q: 'query q', k: 'key k', v: 'value v' },
  counts: {
    caption: 'multiplications = 4 · rows · d² + 2 · rows · keys · d; one layer, one head, d = 4',
    rows: 'computed in this pass',
    work: 'this pass',
    sum: 'so far',
  },
  time: 'Time it in your browser',
  timeOf: 'words to write',
};
export const labels: InBoth<Labels> = { zh, en };

import { grouped, num, tiny } from '../../../src/figures/format.ts';
import type { Text } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';
import type { Step, Timed, Values } from './values.ts';

type Done = Extract<Timed, { state: 'done' }>;
const ms = (x: number) => num(x, x < 9.995 ? 2 : x < 99.95 ? 1 : 0);
const bold = (x: number | string): readonly [string, string] => ['', String(x)];
const apart = (x: number) => (x === 0 ? '0' : tiny(x));

const zh = {
  ways: { again: '不用缓存', known: '已知文字，一遍读完' },
  cached: '用缓存',
  cell: { new: '新', again: '重算', kept: '存着', gone: '已丢', '': '' },
  rows: (rows: number) => `${rows} 行`,
  sum: (step: number, passes: number) => `${grouped(step)}（${passes} 遍）`,
  read: (v: Values, word: string, thrown: number): Text => [
    `写到“${word}”：不用缓存要算 `, bold(v.kvLeft.rows), ` 行，其中 ${thrown} 行以前就算过；用缓存只算 `, bold(1),
    ' 行。乘法 ', bold(grouped(v.kvLeft.work)), ' 比 ', bold(grouped(v.kvRight.work)), `，到此为止 ${grouped(v.kvLeft.sum)} 比 ${grouped(v.kvRight.sum)}。这一行的输出，两边相差 `,
    bold(apart(v.kvApart)), '。',
  ], // prettier-ignore
  readFirst: (v: Values): Text => [
    '读入：', bold(3), ' 个词一遍算完，两边都是 ', bold(grouped(v.kvLeft.work)), ' 次乘法。缓存里从此有了三个键、三个值；三个查询用过就丢。两边的输出相差 ', bold(apart(v.kvApart)), '。',
  ], // prettier-ignore
  readKnown: ({ kvLeft, kvRight }: { kvLeft: Step; kvRight: Step }): Text => [
    '文字现成时，', bold(kvLeft.rows), ' 行一遍算完，行行有用，共 ', bold(grouped(kvLeft.work)), ' 次乘法，谁也不用等谁。右边写到第 ', bold(kvRight.length), ' 个词，共 ', bold(grouped(kvRight.sum)), ' 次，但一遍得等前一遍。',
  ], // prettier-ignore
  timed: {
    idle: '按下之前不计时。float32，一层一个头，向量长 64，从第一个词写起。',
    failed: '这里计不了时：后台线程没有启动。',
    running: (run: number, runs: number) => `第 ${run} 轮，共 ${runs} 轮……`,
  },
  done: (t: Done): Text => [
    `写 ${t.length} 个词，${t.runs} 轮取最快：不用缓存 `, bold(`${ms(t.again.least)} ms`), `（最慢 ${ms(t.again.most)}），用缓存 `, bold(`${ms(t.kept.least)} ms`),
    `（最慢 ${ms(t.kept.most)}），快 `, bold(num(t.again.least / t.kept.least, 1)), ` 倍。单按乘法次数算是 ${num(t.work, 1)} 倍；每一遍还有别的活，比如把新的键和值接到缓存后头。两边的输出最多相差 ${apart(t.apart)}。`,
  ], // prettier-ignore
  table: { way: '做法', counts: ['新算几行', '这一遍的乘法', '到此为止'], weights: '权重', word: '提问的词' },
};
type Words = typeof zh;
const en: Words = {
  ways: { again: 'no cache', known: 'known text, one pass' },
  cached: 'with a cache',
  cell: { new: 'new', again: 'again', kept: 'kept', gone: 'gone', '': '' },
  rows: (rows) => (rows === 1 ? '1 row' : `${rows} rows`),
  sum: (step, passes) => `${grouped(step)} (${passes} ${passes === 1 ? 'pass' : 'passes'})`,
  read: (v, word, thrown) => [
    `“${word}” has joined: without a cache `, bold(v.kvLeft.rows), ` rows are computed, ${thrown} of them for the second time or more; with it `, bold(1),
    '. That is ', bold(grouped(v.kvLeft.work)), ' multiplications against ', bold(grouped(v.kvRight.work)), `, so far ${grouped(v.kvLeft.sum)} against ${grouped(v.kvRight.sum)}. The outputs of the new row differ by `,
    bold(apart(v.kvApart)), '.',
  ], // prettier-ignore
  readFirst: (v) => [
    'Prefill: ', bold(3), ' words in one pass, ', bold(grouped(v.kvLeft.work)), ' multiplications on either side. The cache now holds three keys and three values; the three queries have been used and are gone. The outputs differ by ', bold(apart(v.kvApart)), '.',
  ], // prettier-ignore
  readKnown: ({ kvLeft, kvRight }) => [
    'When the text is known, ', bold(kvLeft.rows), ' rows are computed in one pass and every row counts: ', bold(grouped(kvLeft.work)), ' multiplications, and none has to wait for another word. The right has written ', bold(kvRight.length), ' words with ', bold(grouped(kvRight.sum)), ' in all, each pass waiting for the one before.',
  ], // prettier-ignore
  timed: {
    idle: 'Nothing is timed until you press. float32, one layer, one head, vectors of 64 numbers, from the first word on.',
    failed: 'It cannot be timed here: the background worker did not start.',
    running: (run, runs) => `round ${run} of ${runs} …`,
  },
  done: (t) => [
    `${t.length} words, fastest of ${t.runs} rounds: without a cache `, bold(`${ms(t.again.least)} ms`), ` (slowest ${ms(t.again.most)}), with it `, bold(`${ms(t.kept.least)} ms`),
    ` (slowest ${ms(t.kept.most)}), `, bold(num(t.again.least / t.kept.least, 1)), ` times as fast. By multiplications alone it would be ${num(t.work, 1)}; every pass has other work as well, such as joining the new key to the kept ones. The outputs differ by ${apart(t.apart)} at most.`,
  ], // prettier-ignore
  table: {
    way: 'way',
    counts: ['rows computed', 'multiplications of this pass', 'so far'],
    weights: 'weights',
    word: 'word that asks',
  },
};
export const words: InBoth<Words> = { zh, en };

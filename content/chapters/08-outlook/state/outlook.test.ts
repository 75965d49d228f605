import { expect, test } from 'vitest';
import { spoken, tiny } from '../../../../src/figures/format.ts';
import make from '../state.ts';

const state = () => make({ locale: 'en' });

test('the exercise: 2 · 6² · 4 = 288; + 4 · 6 · 4² = 384 makes 672; a plain recurrence 2 · 6 · 16 = 192', () => {
  const questions = state().labOnPaper.value;
  expect(questions.map((q) => q.answer)).toEqual([288, 672, 192]);
  for (const { answer, slips } of questions) {
    const all = [answer, ...Object.values(slips)];
    expect(new Set(all).size).toBe(all.length);
  }
});

test('the cache: 2 · 8192 · 128 · 32 heads · 32 layers · 2 bytes = 4 GiB, a quarter with 8 heads, a 32nd with one', () => {
  const s = state();
  expect([s.kvAll.value, s.kvGrouped.value, s.kvOne.value]).toEqual(['4 GiB', '1 GiB', '128 MiB']);
});

test('224 ÷ 16 = 14, 14² = 196 patches; 20 · 196 = 3920 scores across, 216² = 46656 in one row', () => {
  const s = state();
  expect(s.mmPatches.value).toBe(196);
  expect([s.mmCross.value, s.mmMixed.value]).toEqual(['3,920', '46,656']);
  s.mmSide.value = 448; // 784 patches: 804² = 646416, 13.9 times as many
  expect([s.mmCross.value, s.mmMixed.value]).toEqual(['15,680', '646,416']);
});

test('softmax brings back every pair of the draw, linear attention fewer than half once 32 are stored', () => {
  const s = state();
  for (const pairs of [1, 16, 32, 64]) {
    s.capPairs.value = pairs;
    expect(s.capSoft.value).toBe(pairs);
    if (pairs >= 32) expect(s.capLinear.value).toBeLessThan(pairs / 2);
  }
  s.capPairs.value = 4;
  expect(s.capLinear.value).toBe(4);
});

test('the bounds that the words name', () => {
  const s = state();
  const mixed = (n: number) => {
    s.labN.value = n;
    return s.labMixed.value;
  };
  expect([mixed(32), mixed(512), mixed(4096)]).toEqual([1 / 16, 1, 8]);
  expect(s.labPath.value).toBe(Math.ceil(4095 / 64));
});

test('large and tiny counts in words', () => {
  expect([999, 268_435_456, 999_999_999, 1.5e12].map((x) => spoken(x, 'en'))).toEqual([
    '999',
    '268 million',
    '1 billion',
    '1.5 trillion',
  ]);
  expect([999, 12_345, 268_435_456, 1.5e12].map((x) => spoken(x, 'zh'))).toEqual([
    '999',
    '1.23 万',
    '2.68 亿',
    '1.5 万亿',
  ]);
  expect([0, 2.22e-16, 1e-10].map(tiny)).toEqual(['0', '2.2 × 10⁻¹⁶', '1.0 × 10⁻¹⁰']);
});

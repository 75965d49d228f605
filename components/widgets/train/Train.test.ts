import { describe, expect, test } from 'vitest';
import make from '../../../content/chapters/05-code/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import type { Locale } from '../../../src/site/locales.ts';
import { valuesOf } from '../widget.ts';
import { onAsked, oneBack, picture } from './picture.ts';
import { recording as induction } from './recorded/induction-2.ts';
import { played } from './recording.ts';
import { type Frame, keyOf, type Run, type Values } from './values.ts';
import { train } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = make({ locale });
  const values = (): Values => valuesOf(train, state);
  const marks = () => picture(values(), { locale, id: 'x' });
  const put = (run: Partial<Run>) =>
    (state.trRuns.value = { [keyOf(state.trSetup.value)]: { ...state.trRun.value, state: 'paused', ...run } });
  return { state, values, marks, put };
};
const frame = (input: number[], target: number[]): Frame => ({ step: 0, input, target, answer: target, sure: [], maps: [] }); // prettier-ignore

describe('by hand', () => {
  test('the weight on the symbol asked for, wherever it stands, over the places that are asked', () => {
    // place 2 asks for 5, which stands at 1 and 3: 0.2 + 0.1; place 3 asks for 6 at 2: 0.4; place 1 asks nothing
    expect(onAsked(frame([5, 6, 5], [-100, 5, 6]), [1, 0, 0, 0.2, 0.7, 0.1, 0.3, 0.4, 0.3])).toBeCloseTo(0.35, 12);
  });
  test('the weight one place back', () => expect(oneBack([1, 0, 0, 0.2, 0.8, 0, 0.1, 0.6, 0.3], 3)).toBeCloseTo(0.4)); // (0.2 + 0.6) / 2
});

test('the recorded run: at its start rows are shared out, at its end each place looks at the place opposite', () => {
  const { state, marks } = open();
  expect(plain(marks().readout.text!)).toMatch(
    /^Step 300: 8 of 8 right in this sequence, 1\.000 of the held-out tokens/,
  );
  expect(plain(marks()['asked-0'].text!)).toBe('on the symbol asked for: 1.00');
  state.trLook.value = 0;
  expect(marks().look.text).toBe('step 0');
  expect(Number(plain(marks()['asked-0'].text!).split(': ')[1])).toBeLessThan(0.4);
  for (const row of [0, 3, 7]) {
    state.trRow.value = row;
    state.trLook.value = 1;
    const weights = Array.from({ length: 8 }, (_, j) => Number(marks()[`w-0-${j}`].text));
    expect(weights.indexOf(Math.max(...weights))).toBe(7 - row);
    expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 2);
  }
});

test('two layers show four maps, and what the mask closes is hatched and says nothing', () => {
  const { state, marks } = open();
  state.trTask.value = 'induction';
  expect(marks().status.text).toBe('Fetching the recorded run …');
  state.trRecorded.value = { ...state.trRecorded.value, 'induction-2': played(induction) };
  for (const m of [0, 1, 2, 3]) expect(marks()[`map-${m}`].hidden).toBe(false);
  expect(marks()['w-2-11']).toMatchObject({ class: 'hatch', text: '' });
  expect(marks()['w-2-10'].class).toBe('wt');
  // One head of the first layer looks one place back in the first half; both of the second look where the answer stands.
  expect(plain(marks()['asked-2'].text!)).toBe('on the symbol asked for: 1.00');
  state.trLayers.value = '1';
  expect(marks()['map-2'].hidden).toBe(true);
});

test.each([
  ['reader', 'Paused at step 20.'],
  ['hidden', 'The tab was hidden'],
  ['moved', 'You looked at another setup'],
  ['died', 'The browser ended the background worker. Step 20 was saved last'],
  ['memory', 'Memory ran short'],
  ['loss', 'no longer a number'],
  ['file', 'Weights from a file'],
] as const)('a run that stopped (%s) says so, in both languages, and can go on', (why, says) => {
  const { put, marks } = open();
  put({ why, step: 20, until: 300 });
  expect(marks().status.text).toContain(says);
  expect(marks().main).toMatchObject({ text: 'Resume', disabled: false });
  const zh = open('zh');
  zh.put({ why, step: 20, until: 300 });
  expect(zh.marks().status.text).toMatch(/20 步/);
});

test('while it runs: the time that is left, no second start; a bad list stops a start, never a pause', () => {
  const { state, put, marks } = open();
  put({ state: 'running', step: 100, until: 300, pace: 12 });
  expect(marks().status.text).toBe('Step 100 of 300, about 3 s left'); // 200 · 12 ms = 2.4 s
  expect(marks().progress).toMatchObject({ value: 100, max: 300 });
  expect(marks().one['aria-disabled']).toBe('true');
  state.trTyped.value = { words: { code: 'few', found: 2 } };
  expect(marks().main).toMatchObject({ text: 'Pause', disabled: false });
  put({ state: 'paused', step: 100, until: 300 });
  expect(marks().main.disabled).toBe(true);
  expect(marks()['words-wrong'].text).toBe('At least 4 different words are needed; there are 2.');
});

test('a reset knows the reader’s runs, and what was typed', () => {
  const { state, put } = open();
  put({ step: 5 });
  state.trTyped.value = { input: { code: 'count', found: 1, expected: 8 } };
  for (const name of train.reads) {
    const entry = state[name as keyof typeof state];
    if ('reset' in entry) entry.reset();
  }
  expect(state.trRun.value.state).toBe('recorded');
  expect(state.trTyped.value).toEqual({});
});

test('a link with a bad list says why and shows the built-in symbols', () => {
  const { state, marks } = open('zh');
  state.trWords.value = '一 二';
  expect(marks()['words-wrong'].text).toBe('至少要 4 个不同的词，现在有 2 个。');
  expect(state.trSetup.value.vocabulary).toHaveLength(10);
});

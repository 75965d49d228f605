import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/02-concepts/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';
import { params } from '../../../src/state/chapter.ts';
import { valuesOf } from '../widget.ts';
import { kinds, span, type Values } from './values.ts';
import { reach } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = chapter({ locale });
  const values = () => valuesOf(reach, state) as Values;
  return { state, values, picture: () => reach.picture(values(), { locale, id: 'x' }) };
};
const thousandths = (x: number) => Math.round(x * 1000);
const rounded = (row: readonly number[]) => row.map(thousandths).reduce((a, b) => a + b, 0);

describe('how far a word sees', () => {
  test('by hand: “cup” shares 1 among five words in a window of radius 2', () => {
    const { state } = open();
    // q of cup (0.2, 0.5, 1, 3.2) with the keys of since, the, cup, was, too, divided by √4 = 2
    const q = [0.2, 0.5, 1, 3.2];
    const keys = [
      [0.3, 0.2, 0.2, 0.1],
      [0, 0.1, 0.1, 0.1],
      [0.2, 2.3, 0.2, 0.6],
      [0, 0.1, 0.1, 0.1],
      [0.1, 0.1, 0.2, 0.5],
    ];
    const e = keys.map((k) => Math.exp(k.reduce((s, x, c) => s + x * q[c], 0) / 2));
    const total = e.reduce((a, b) => a + b);
    expect(state.rWeights.value[7].slice(5, 10)).toEqual(e.map((x) => expect.closeTo(x / total, 12)));
    expect(state.rWeights.value[7].filter((x) => x === 0)).toHaveLength(6);
  });

  test.each(locales)('%s: a window of radius n − 1 is global, and the difference is exactly 0', (locale) => {
    const { state, picture } = open(locale);
    for (const kind of ['window', 'local-m'] as const) {
      state.rKind.value = kind;
      state.rRadius.value = 9;
      expect(state.rGap.value).toBeGreaterThan(0);
      state.rRadius.value = 10;
      expect(state.rGap.value).toBe(0);
      expect(picture().gap.text).toBe('0');
    }
  });

  test('how many pairs are scored: 11 words', () => {
    const { state } = open();
    const count = (kind: Values['rKind']) => ((state.rKind.value = kind), state.rPairs.value);
    expect(count('global')).toBe(121);
    expect(count('causal')).toBe(66); // 11 × 12 ÷ 2
    expect(count('window')).toBe(49); // 11 × 5 − 2 × 3
    expect(count('local-m')).toBe(49);
    expect(count('padding')).toBe(14 * 11);
    expect(count('strided')).toBe(11 + 2 * (8 + 5 + 2)); // the diagonal, and those 3, 6 and 9 away
    state.rSource.value = 'cross';
    state.rText.value = 'one two three';
    expect(count('global')).toBe(3 * 11);
  });

  test('local-p: the window stands at S · sigmoid(v · tanh(W q)), and the Gaussian leaves less than 1', () => {
    const { state } = open();
    state.rKind.value = 'local-p';
    // q of cup (0.2, 0.5, 1, 3.2): tanh(−0.04 + 0.05 − 0.3 + 1.6) = tanh 1.31, tanh(0.08 + 0.1 + 0.2 − 0.64) = tanh −0.26
    const p = 11 / (1 + Math.exp(-(1.4 * Math.tanh(1.31) - 1.2 * Math.tanh(-0.26))));
    expect(state.rCentres.value[7]).toBeCloseTo(p, 12);
    expect(state.rSums.value.every((sum) => sum > 0 && sum < 1)).toBe(true);
    state.rByHand.value = true;
    state.rCentre.value = 4;
    expect(state.rCentres.value[7]).toBe(4);
    expect(state.rGuess.value[7]).toBeCloseTo(p, 12);
    // at the centre the Gaussian is 1; one column away, with σ = D/2 = 1, it is e^−½
    const row = state.rWeights.value[7];
    const scores = state.rScores.value[7];
    expect(row[5] / row[4]).toBeCloseTo(Math.exp(scores[5] - scores[4] - 0.5), 12);
  });

  test('the numbers on screen add up: every row at the start, and the row of the cup under every reach but strided', () => {
    for (const locale of locales) {
      const { state } = open(locale);
      const check = (rows: readonly number[], name: string) => {
        for (const i of rows)
          expect(rounded(state.rWeights.value[i]), `${locale} ${name} row ${i}`).toBe(
            thousandths(state.rSums.value[i]),
          );
      };
      check([...state.rWeights.value.keys()], 'start');
      for (const kind of kinds.filter((kind) => kind !== 'strided'))
        for (const radius of kind === 'window' || kind === 'local-m' ? [...Array(11).keys()] : [2]) {
          state.rKind.value = kind;
          state.rRadius.value = radius;
          check([state.rRow.value], `${kind} ${radius}`);
        }
    }
  });

  const anyText = fc.oneof(
    fc.constantFrom('', ' ', '|', '🙂', 'مرحبا بالعالم', '一', 'a '.repeat(15), 'a '.repeat(18), 'ab '.repeat(120)),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  test('any text under any reach: rows sum to 1 or less, closed weights are exactly 0, marks stay inside', () => {
    const { state, values, picture } = open('zh');
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(...kinds),
        fc.boolean(),
        fc.integer({ min: 0, max: 63 }),
        fc.integer({ min: 0, max: 68 }),
        fc.boolean(),
        (text, kind, cross, radius, word, hand) => {
          state.rText.value = text;
          state.rKind.value = kind;
          state.rSource.value = cross ? 'cross' : 'self';
          state.rRadius.value = radius;
          state.rWord.value = word;
          state.rByHand.value = hand;
          const v = values();
          expect(v.rAsk.length).toBeLessThanOrEqual(64 + 5);
          v.rWeights.forEach((row, i) => {
            const open = v.rOpen[i].filter(Boolean).length;
            if (kind === 'local-p') expect(v.rSums[i]).toBeLessThan(1 + 1e-12);
            else expect(v.rSums[i]).toBeCloseTo(open ? 1 : 0, 12);
            row.forEach((x, j) => v.rOpen[i][j] || expect(x).toBe(0));
          });
          const marks = JSON.stringify(picture());
          expect(marks).not.toMatch(/NaN|Infinity|undefined/);
          if (v.rAsk.length && span(v)) expect(span(v)![0]).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('the reader’s own words are labelled untrained, and the first 64 of many are said', () => {
    const { state, picture } = open();
    expect(picture().note.text).toBe('');
    state.rText.value = 'word '.repeat(100);
    expect(state.rAsk.value).toHaveLength(64);
    expect(picture().note.text).toBe(
      '100 words in all; the first 64 are used. Your words are untrained, their vectors come from their letters: this shows reach, not meaning.',
    );
    state.rText.value = '';
    expect(plain(picture().readout.text!)).toContain('No words yet');
  });

  test('a token that comes twice has one vector: its rows are alike', () => {
    const { state } = open();
    state.rText.value = 'tea cup tea';
    state.rKind.value = 'global';
    const [first, , third] = state.rWeights.value;
    expect(first).toEqual(third);
  });

  test('the same slots in both languages and at the edges, while the counts of words stay', () => {
    const slots = locales.flatMap((locale) => {
      const { state, picture } = open(locale);
      const moves = [
        () => {},
        () => (state.rKind.value = 'local-p'),
        () => (state.rByHand.value = true),
        () => (state.rWord.value = 10),
        () => (state.rSource.value = 'cross'),
        () => (state.rKind.value = 'strided'),
      ];
      return moves.map((move) => (move(), Object.keys(picture()).sort().join()));
    });
    expect(new Set(slots).size).toBe(1);
  });

  test('only the word that is chosen, and a centre set for it, mean nothing in the other language', () => {
    const left = [...params(chapter({ locale: 'zh' }))].filter(([, p]) => !p.travels).map(([name]) => name);
    expect(left).toEqual(['rWord', 'rCentre', 'aRow']);
  });
});

import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import make from '../../../content/chapters/09-faq/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';
import { valuesOf } from '../widget.ts';
import { four, layers, movedIn, orderBlind, picture, readingOf, type Values } from './picture.ts';
import { mixers } from './widget.ts';

const open = (x?: number[], locale: Locale = 'en') => {
  const state = make({ locale });
  if (x) state.mX.value = x.map((one) => [one]);
  const values: Values = valuesOf(mixers, state);
  return { values, marks: picture(values, { locale, id: 'x' }) };
};
const number = (text: unknown) => Number(String(text).replace('−', '-'));
const cell = fc.integer({ min: -20, max: 20 }).map((x) => x / 10);
const four10ths = fc.array(cell, { minLength: 4, maxLength: 4 });

describe('four layers, one input changed', () => {
  test('by hand: attention row 1 is softmax of 0.9 × (0.9, −0.8, 0.5, 0.4)', () => {
    const powers = [0.81, -0.72, 0.45, 0.36].map(Math.exp);
    const total = powers.reduce((a, b) => a + b);
    const { values } = open();
    values.mNow.attention.M[0].forEach((w, j) => expect(w).toBeCloseTo(powers[j] / total, 12));
    expect(values.mNow.gate.M[2][2]).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 12);
    expect(values.mNow.linear.y[0]).toBeCloseTo(0.4 * 0.9 + 0.3 * 0.8 + 0.6 * 0.5 + 0.1 * 0.4, 12);
    expect(values.mNow.convolution.y[1]).toBeCloseTo(0.25 * 0.9 - 0.5 * 0.8 + 0.25 * 0.5, 12);
  });

  test('the numbers on screen check on paper: rows of attention add up to 1.000 and give y', () => {
    const { marks } = open();
    const x = four.map((i) => number(marks[`mX-${i}-0-n`].text));
    for (const i of four) {
      const row = four.map((j) => number(marks[`attention-${i}-${j}`].text));
      expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      expect(number(marks[`y-attention-${i}`].text)).toBe(Number(row.reduce((s, w, j) => s + w * x[j], 0).toFixed(2)));
    }
  });

  test('x₃ from 2.0 to 0.5: 0, 0, 1 and 16 mixing weights move', () => {
    const { values, marks } = open();
    expect(layers.map((layer) => movedIn(values, layer))).toEqual([0, 0, 1, 16]);
    expect([values.mGaps.linear, values.mGaps.convolution]).toEqual([0, 0]);
    expect(plain(marks.readout.text!)).toBe(
      'x₃ went from 2.0 to 0.5. Of the mixing weights, linear and convolution moved 0, the gate 1 (its own), attention 16, the furthest by 0.595.',
    );
  });

  test('whatever the input, linear and convolution stay, and a gate moves its own diagonal only', () => {
    fc.assert(
      fc.property(four10ths, (x) => {
        const { values } = open(x);
        expect([movedIn(values, 'linear'), movedIn(values, 'convolution')]).toEqual([0, 0]);
        for (const i of four) for (const j of four) if (i !== j) expect(values.mNow.gate.M[i][j]).toBe(0);
        for (const row of values.mNow.attention.M) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('in another order: attention and the gate give the same numbers, linear and convolution do not', () => {
    const { values, marks } = open([-0.8, 0.9, 2, 0.4]);
    expect(readingOf(values)).toBe('reordered');
    expect(orderBlind(values)).toEqual(['gate', 'attention']);
    expect(plain(marks.readout.text!)).toContain('gate and attention');
  });

  test('put back, nothing has moved, and both languages say it', () => {
    for (const locale of locales) {
      const { values, marks } = open([0.9, -0.8, 2, 0.4], locale);
      expect(layers.map((layer) => movedIn(values, layer))).toEqual([0, 0, 0, 0]);
      expect(readingOf(values)).toBe('still');
      expect(plain(marks.readout.text!)).toMatch(/还没有改动|Nothing has been changed/);
    }
  });
});

import { expect, test } from 'vitest';
import { plain } from '../../../src/figures/picture.ts';
import make from '../../../content/chapters/03-steps/state.ts';
import { valuesOf } from '../widget.ts';
import { picture, type Values } from './picture.ts';
import { stepper } from './widget.ts';

const given = { locale: 'en', id: 'three-steps' } as const;
const at = (change: (state: ReturnType<typeof make>) => void = () => {}): Values => {
  const state = make({ locale: 'en' });
  change(state);
  return valuesOf(stepper, state);
};
const number = (text: unknown) => Number(String(text).replace('−', '-'));

test('by hand: the rounded numbers on screen give the rounded numbers on screen, for each of the three words', () => {
  for (const row of [0, 1, 2]) {
    const marks = picture(
      at((s) => Object.assign(s.row, { value: row }) && (s.step.value = 'sum')),
      given,
    );
    const cell = (name: string) => number(marks[name].text);
    const q = [0, 1].map((c) => cell(`Q-${row}-${c}-n`));
    const scores = [0, 1, 2].map((j) => ((q[0] * cell(`K-${j}-0-n`) + q[1] * cell(`K-${j}-1-n`)) / 1.414).toFixed(3));
    expect(scores.map(Number)).toEqual([0, 1, 2].map((j) => cell(`s-${j}`)));
    const powers = scores.map((s) => Math.exp(Number(s)));
    const total = powers[0] + powers[1] + powers[2];
    const weights = powers.map((p) => Number((p / total).toFixed(3)));
    expect(weights).toEqual([0, 1, 2].map((j) => cell(`wout-${j}`)));
    expect(weights[0] + weights[1] + weights[2]).toBeCloseTo(1, 12);
    for (const c of [0, 1]) {
      const products = [0, 1, 2].map((j) => Number((weights[j] * cell(`V-${j}-${c}-n`)).toFixed(2)));
      expect((products[0] + products[1] + products[2]).toFixed(2)).toBe(cell(`o-${c}`).toFixed(2));
    }
  }
});

test('before the reveal no weight is shown anywhere', () => {
  const marks = picture(at(), given);
  expect([0, 1, 2].map((j) => marks[`e-w${j}`].text)).toEqual(['?', '?', '?']);
  expect(marks['fill-2']['--width']).toBe(0);
  expect(marks['o-0'].text).toBe('·');
  expect(plain(marks.readout.text!)).toContain('0.34');
});

test('a zero query shares evenly, and the output rests at the centre of the triangle', () => {
  const values = at((s) => {
    s.Q.value = [
      [1, 0.2],
      [0, 0],
      [-0.8, 0.8],
    ];
    s.step.value = 'sum';
  });
  // (−1.8 + 1.8 + 0.2) / 3 and (−1 − 1.2 + 1.6) / 3
  expect(values.output[1][0]).toBeCloseTo(0.2 / 3, 12);
  expect(values.output[1][1]).toBeCloseTo(-0.6 / 3, 12);
  expect(picture(values, given)['wout-0'].text).toBe('0.333');
});

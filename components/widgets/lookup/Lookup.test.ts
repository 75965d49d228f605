import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import make from '../../../content/chapters/03-steps/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { valuesOf } from '../widget.ts';
import { picture, sx, sy, type Values } from './picture.ts';
import { lookup } from './widget.ts';

const open = (locale: 'zh' | 'en' = 'en') => {
  const state = make({ locale });
  const values = (): Values => valuesOf(lookup, state);
  return { state, values, marks: () => picture(values(), { locale, id: 'x' }) };
};
const number = (text: unknown) => Number(String(text).replace('−', '-'));
const six = [0, 1, 2, 3, 4, 5];
const row = (max: number) =>
  fc.array(fc.double({ min: 0, max, noNaN: true }), { minLength: 6, maxLength: 6 }).map((all) => [all]);

describe('a soft dictionary', () => {
  test('by hand: the numbers on screen give the weights and the output on screen', () => {
    const m = open().marks();
    const at = (name: string) => number(m[name].text);
    const scores = six.map((j) => -((at('lX') - at(`lKeys-${j}`)) ** 2) / 2);
    // (4.2 − 3.7)² / 2 = 0.125
    expect(at('ls-2')).toBe(-0.125);
    const powers = scores.map(Math.exp);
    const total = powers.reduce((a, b) => a + b);
    six.forEach((j) => expect(at(`lw-${j}`)).toBe(Number((powers[j] / total).toFixed(3))));
    expect(six.reduce((sum, j) => sum + at(`lw-${j}`), 0)).toBeCloseTo(1, 9);
    expect(six.reduce((sum, j) => sum + at(`lw-${j}`) * at(`lVals-${j}`), 0).toFixed(3)).toBe(at('le-o').toFixed(3));
  });

  test('narrow: the value of the nearest key; wide: the mean of all', () => {
    const { state, values, marks } = open();
    state.lH.value = -3;
    for (const x of [0, 3.6, 6.9, 10]) {
      state.lX.value = x;
      const { lKeys, lVals, lOut } = values();
      const away = lKeys[0].map((k) => Math.abs(k - x));
      expect(lOut).toBeCloseTo(lVals[0][away.indexOf(Math.min(...away))], 2);
    }
    expect(plain(marks().readout.text!)).toContain('dictionary');
    state.lH.value = 4;
    state.lX.value = 4.2;
    expect(values().lOut).toBeCloseTo((1.1 + 3.3 + 2.3 + 0.7 + 2.3 + 3.5) / 6, 1);
    expect(plain(marks().readout.text!)).toContain('mean');
  });

  test('the curve passes through the output, and never leaves the range of the values', () => {
    const { state, values } = open();
    fc.assert(
      fc.property(row(10), row(4), fc.integer({ min: 0, max: 100 }), fc.integer({ min: -6, max: 8 }), (k, v, x, h) => {
        Object.assign(state.lKeys, { value: k });
        Object.assign(state.lVals, { value: v });
        Object.assign(state.lX, { value: x / 10 });
        Object.assign(state.lH, { value: h / 2 });
        const { lWeights, lCurve, lOut, lVals } = values();
        expect(lWeights[0].reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        expect(lCurve[x * 2]).toBeCloseTo(lOut, 9);
        expect(Math.min(...lCurve)).toBeGreaterThanOrEqual(Math.min(...lVals[0]) - 1e-9);
        expect(Math.max(...lCurve)).toBeLessThanOrEqual(Math.max(...lVals[0]) + 1e-9);
      }),
    );
  });

  test('minus half the squared distance is a dot product less what each length adds; on a circle nothing is left over', () => {
    const { state, values } = open();
    fc.assert(
      fc.property(row(10), fc.double({ min: 0, max: 10, noNaN: true }), fc.integer({ min: -6, max: 8 }), (k, x, h) => {
        Object.assign(state.lKeys, { value: k });
        Object.assign(state.lX, { value: x });
        Object.assign(state.lH, { value: h / 2 });
        const { lengths, circle } = values().lCheck;
        expect(lengths).toBeLessThan(1e-9);
        expect(circle).toBeLessThan(1e-9);
      }),
    );
    // On the line keys are not equally long, and the dot product alone runs to the longest.
    const { lCheck } = open().values();
    expect(lCheck.alone).toBeGreaterThan(0.9);
  });

  test('points, strings and output stand where the numbers say, and slots are the same at every edge', () => {
    const { state, marks } = open();
    const m = marks();
    expect([m['point-3'].cx, m['point-3'].cy]).toEqual([sx(5.5), sy(0.7)]);
    expect([m['string-0'].x2, m['string-0'].y2]).toEqual([sx(4.2), sy(state.lOut.value)]);
    const slots = new Set([Object.keys(m).sort().join(' ')]);
    for (const [x, h] of [
      [0, -3],
      [10, 4],
      [10, -3],
    ]) {
      state.lX.value = x;
      state.lH.value = h;
      state.lKeys.value = [[0, 0, 0, 0, 0, 0]];
      slots.add(Object.keys(marks()).sort().join(' '));
      for (const mark of Object.values(marks())) expect(JSON.stringify(mark)).not.toMatch(/NaN|Infinity|undefined/);
    }
    slots.add(Object.keys(open('zh').marks()).sort().join(' '));
    expect(slots.size).toBe(1);
  });
});

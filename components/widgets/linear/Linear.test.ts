import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import make from '../../../content/chapters/08-outlook/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { valuesOf } from '../widget.ts';
import { four, picture, two } from './picture.ts';
import type { Values } from './values.ts';
import { lights, linear } from './widget.ts';

const open = (locale: 'zh' | 'en' = 'en') => {
  const state = make({ locale });
  const values = (): Values => valuesOf(linear, state);
  return { state, values, marks: () => picture(values(), { locale, id: 'x' }) };
};
const number = (text: unknown) => Number(String(text).replace('−', '-'));
const phi = (x: number) => (x > 0 ? x + 1 : Math.exp(x));

describe('three roads', () => {
  test('by hand: the numbers on screen give the numbers on screen', () => {
    const m = open().marks();
    const at = (name: string) => number(m[name].text);
    const of = (name: string, i: number) => two.map((c) => at(`${name}-${i}-${c}`));
    for (const i of four) {
      two.forEach((c) => expect(at(`pq-${i}-${c}`)).toBeCloseTo(phi(at(`linQ-${i}-${c}-n`)), 3));
      two.forEach((c) => expect(at(`pk-${i}-${c}`)).toBeCloseTo(phi(at(`linK-${i}-${c}-n`)), 3));
      for (const table of ['soft', 'lin'])
        expect(four.reduce((sum, j) => sum + at(`${table}-${i}-${j}`), 0)).toBeCloseTo(1, 9);
      // From the left: φ(q)·φ(k) over its row's sum, then the values.
      const likeness = four.map((j) => of('pq', i).reduce((sum, x, c) => sum + x * of('pk', j)[c], 0));
      const total = likeness.reduce((a, b) => a + b);
      four.forEach((j) => expect((likeness[j] / total).toFixed(3)).toBe(at(`lin-${i}-${j}`).toFixed(3)));
      for (const [table, out] of [
        ['soft', 'os'],
        ['lin', 'ol'],
      ])
        for (const c of two)
          expect(four.reduce((sum, j) => sum + at(`${table}-${i}-${j}`) * at(`linV-${j}-${c}-n`), 0)).toBeCloseTo(
            at(`${out}-${i}-${c}`),
            2,
          );
      // From the right: φ(q) times the memory over φ(q)·z.
      const divisor = of('pq', i).reduce((sum, x, r) => sum + x * at(`mem-${r}-2`), 0);
      for (const c of two)
        expect((of('pq', i).reduce((sum, x, r) => sum + x * at(`mem-${r}-${c}`), 0) / divisor).toFixed(2)).toBe(
          at(`or-${i}-${c}`).toFixed(2),
        );
    }
    // The first cell of the memory: 1.5 · 0.5 + 3 · 2 + 1 · (−1) + 0.368 · 0 = 5.75
    expect(at('mem-0-0')).toBe(5.75);
  });

  test('whatever Q, K, V and the size of the queries: both orders agree, weights are positive and sum to 1', () => {
    const { state, values } = open();
    const cell = fc.double({ min: -2, max: 2, noNaN: true });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(rows, rows, rows, fc.integer({ min: 1, max: 16 }), (q, k, v, sharp) => {
        Object.assign(state.linQ, { value: q });
        Object.assign(state.linK, { value: k });
        Object.assign(state.linV, { value: v });
        Object.assign(state.linSharp, { value: sharp });
        const now = values();
        expect(now.linGap).toBeLessThan(1e-13);
        for (const row of now.linWeights) {
          expect(Math.min(...row)).toBeGreaterThan(0);
          expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        }
      }),
      { numRuns: 60, seed: 9 },
    );
  });

  test('larger queries sharpen softmax; the linear weights tend to those of the positive parts', () => {
    const { state, values } = open();
    state.linSharp.value = 16;
    const v = values();
    expect(Math.max(...v.linSoft[3])).toBeGreaterThan(0.99);
    // φ(16 · (−1, ½)) = (e⁻¹⁶, 9): the second parts of φ(K) are left, 2.5, 3, e^−½, 3 over their sum
    const second = [2.5, 3, Math.exp(-0.5), 3];
    const sum = second.reduce((a, b) => a + b);
    four.forEach((j) => expect(v.linWeights[3][j]).toBeCloseTo(second[j] / sum, 6));
  });

  test('the rank of the linear weights is at most d = 2, that of softmax is not bound by it', () => {
    const minor = (A: readonly (readonly number[])[]) => {
      const [a, b, c] = [0, 1, 2].map((i) => A[i].slice(0, 3));
      return (
        a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0])
      );
    };
    const v = open().values();
    expect(Math.abs(minor(v.linWeights))).toBeLessThan(1e-15);
    expect(Math.abs(minor(v.linSoft))).toBeGreaterThan(1e-3);
  });

  test('counts: 2n²d from the left, 2nd² from the right', () => {
    const { state, marks, values } = open();
    expect(values().linOrders).toEqual({ left: 2 * 512 ** 3, right: 2 * 512 ** 3 });
    Object.assign(state.labN, { value: 128 });
    expect(values().linOrders).toEqual({ left: 2 * 128 * 128 * 512, right: 2 * 128 * 512 * 512 });
    expect(plain(marks().counted.text!)).toContain('4.00 times as many');
  });

  test('pointing at a cell of the memory lights a part of every key and value', () => {
    const lit = lights({ figure: 'x', role: 's', at: [0, 1] });
    expect([...lit].sort()).toEqual(['s.0.1', ...four.map((j) => `k.${j}.0`), ...four.map((j) => `v.${j}.1`)].sort());
  });

  test('both languages have the same slots', () => {
    expect(Object.keys(open('zh').marks()).sort()).toEqual(Object.keys(open('en').marks()).sort());
  });
});

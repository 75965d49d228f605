import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/05-code/state.ts';
import { layerWeights, seed, throughLayer } from '../../../content/chapters/05-code/state/block.ts';
import { transformerEncoderLayer } from '../../../src/attention/index.ts';
import { plain } from '../../../src/figures/picture.ts';
import type { Locale } from '../../../src/site/locales.ts';
import { tensor } from '../../../src/tensor/index.ts';
import { valuesOf } from '../widget.ts';
import { counts, orders, panelsOf, three } from './picture.ts';
import { block } from './widget.ts';

const open = (locale: Locale = 'en') => {
  const state = chapter({ locale });
  return { state, values: () => valuesOf(block, state), picture: () => block.picture(values(), { locale, id: 'x' }) };
  function values() {
    return valuesOf(block, state);
  }
};
const list = ['post', 'pre'] as const;
/** A number as a reader reads it off the screen. */
const read = (text: unknown) => Number(plain(text as string).replace('−', '-'));

describe('block', () => {
  test.each(list)('%s-norm: the parts one after another are the whole encoder layer', (order) => {
    const x = [[0.4, -0.5, 0.4, 0.5], [-0.8, 1, 1, 0.1], [1.3, 0, -0.4, 0.4]]; // prettier-ignore
    const weights = layerWeights(seed);
    const steps = throughLayer(tensor(x), weights, order);
    const whole = transformerEncoderLayer(tensor([x]), weights, { nhead: 1, normFirst: order === 'pre' });
    const [expected] = whole.output.tolist<number[][][]>();
    (order === 'post' ? steps.norm2 : steps.add2).forEach((row, i) =>
      row.forEach((v, c) => expect(v).toBeCloseTo(expected[i][c], 12)),
    );
  });

  test.each(list)(
    '%s-norm: on paper, the rounded summands add up to the rounded sums, and rows of weights to 1.000',
    (order) => {
      const { state, picture } = open();
      state.bNorm.value = order;
      for (const part of ['sum', 'add1', 'add2'] as const) {
        state.bPart.value = part;
        for (const i of three)
          for (let c = 0; c < 4; c++) {
            const [a, b, sum] = ['A', 'B', 'C'].map((name) => read(picture()[`${name}-${i}-${c}`].text));
            expect((a + b).toFixed(2), `${part} ${i} ${c}`).toBe(sum.toFixed(2));
          }
      }
      state.bPart.value = 'attention';
      for (const i of three)
        expect(three.reduce((sum, j) => sum + read(picture()[`B-${i}-${j}`].text), 0)).toBeCloseTo(1, 9);
    },
  );

  test('words meet in attention alone: change one word, and above it no other row moves', () => {
    const { state, values } = open();
    for (const order of list) {
      state.bNorm.value = order;
      state.bE.reset();
      const before = orders[order].map((part) => panelsOf({ ...values(), bPart: part }).at(-1)!.m);
      state.bE.value = state.bE.withCell(0, 1, 1.7);
      const after = orders[order].map((part) => panelsOf({ ...values(), bPart: part }).at(-1)!.m);
      orders[order].forEach((part, k) => {
        const moved = [1, 2].some((i) => before[k][i].some((x, c) => x !== after[k][i][c]));
        expect(moved, `${order} ${part}`).toBe(k >= orders[order].indexOf('attention'));
      });
    }
  });

  test('parameters: what PyTorch counts for nn.TransformerEncoderLayer(512, 8) and (4, 1, 8)', () => {
    // sum(p.numel() for p in nn.TransformerEncoderLayer(512, 8).parameters()) = 3152384; self_attn alone 1050624
    expect(counts(512, 2048)).toEqual({ attention: 1_050_624, feed: 2_099_712, norms: 2048, all: 3_152_384 });
    const own = Object.values(layerWeights(seed)).reduce((sum, w) => sum + w.shape.reduce((a, b) => a * b, 1), 0);
    expect(counts(4, 8).all).toBe(own);
  });

  test('it starts at attention, and every part in every order has its sentence in both languages', () => {
    expect(plain(open().picture().readout.text!)).toContain('“drink” looks most at “tea”, weight 0.672');
    for (const locale of ['zh', 'en'] as const) {
      const { state, picture } = open(locale);
      for (const order of list)
        for (const part of orders[order]) {
          state.bNorm.value = order;
          state.bPart.value = part;
          expect(plain(picture().readout.text!)).not.toMatch(/NaN|undefined/);
          expect(picture()[`part-${orders[order].indexOf(part)}`]['aria-pressed']).toBe('true');
        }
    }
  });

  test('post-norm hands over rows of mean 0 and variance 1; pre-norm does not', () => {
    const { state, values } = open();
    const variance = (row: readonly number[]) => {
      const mean = row.reduce((a, b) => a + b) / row.length;
      return row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length;
    };
    for (const row of values().bSteps.norm2) expect(variance(row)).toBeCloseTo(1, 3);
    state.bNorm.value = 'pre';
    expect(values().bSteps.add2.some((row) => Math.abs(variance(row) - 1) > 0.2)).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import make from '../../../content/chapters/08-outlook/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { doubled, logSlider } from '../log-slider.ts';
import { valuesOf } from '../widget.ts';
import { apart, logs, picture, plot, px, py } from './picture.ts';
import { layers, type Values } from './values.ts';
import { costLab } from './widget.ts';

const open = (
  locale: 'zh' | 'en' = 'en',
  set: Partial<Record<'labN' | 'labD' | 'labR' | 'labK' | 'labHeads', number>> = {},
) => {
  const state = make({ locale });
  for (const [name, value] of Object.entries(set)) state[name as 'labN'].value = value;
  const values = (): Values => valuesOf(costLab, state);
  return { state, values, marks: () => picture(values(), { locale, id: 'x' }) };
};
const digits = (text: unknown) => Number(String(text).replace(/[^\d.]/g, ''));

describe('Table 1 with the reader’s numbers', () => {
  test('by hand, n = d = 512: 512³ = 134,217,728', () => {
    const m = open().marks();
    const total = (layer: string) => m[`total-${layer}`].text;
    expect(total('mixing')).toBe('268,435,456'); // 2 · 512³
    expect(total('attention')).toBe('805,306,368'); // 6 · 512³
    expect(total('rnn')).toBe('268,435,456'); // 2 · 512³
    expect(total('lstm')).toBe('1,073,741,824'); // 8 · 512³
    expect(total('convolution')).toBe('402,653,184'); // 3 · 512³
    expect(m['against-mixing'].text).toBe('× 1.00');
    expect(m['against-attention'].text).toBe('× 3.00');
    // radius 64: 512 · 129 − 64 · 65 = 66048 − 4160 = 61888 pairs; 2 · 61888 · 512 + 4 · 512³ = 63373312 + 536870912
    expect(total('window')).toBe('600,244,224');
    expect(plain(m.readout.text!)).toContain('exactly as many as the plain recurrence');
    expect(plain(open('zh').marks().readout.text!)).toContain('与普通循环正好相等');
  });

  test('what is substituted in a row gives the row', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 131_072 }),
        fc.integer({ min: 32, max: 4096 }),
        fc.integer({ min: 3, max: 15 }),
        fc.integer({ min: 1, max: 4096 }),
        (labN, labD, labK, labR) => {
          const m = open('en', { labN, labD, labK, labR }).marks();
          for (const layer of layers) {
            const sum = String(m[`with-${layer}`].text)
              .split(' + ')
              .map((product) =>
                product
                  .split(' · ')
                  .map((factor) => digits(factor.replace('²', '')) ** (factor.endsWith('²') ? 2 : 1))
                  .reduce((a, b) => a * b),
              )
              .reduce((a, b) => a + b);
            expect(digits(m[`total-${layer}`].text)).toBe(sum);
          }
        },
      ),
      { numRuns: 40, seed: 3 },
    );
  });

  test('the mixing meets the recurrence at n = d, its projections and the LSTM at n = 2d', () => {
    for (const d of [32, 100, 512, 4096]) {
      const at = (n: number) => open('en', { labN: n, labD: d }).values().labCosts;
      expect(at(d).mixing.multiplyAdds).toBe(at(d).rnn.multiplyAdds);
      expect(at(2 * d).mixing.multiplyAdds).toBe(at(2 * d).attention.parts.projections);
      expect(at(2 * d).attention.multiplyAdds).toBe(at(2 * d).lstm.multiplyAdds);
      expect(at(d - 1).mixing.multiplyAdds).toBeLessThan(at(d - 1).rnn.multiplyAdds);
      expect(at(1).attention.multiplyAdds).toBeGreaterThan(2 * at(1).rnn.multiplyAdds);
    }
  });

  test('steps and paths: 511 = 8 · 64 − 1; a kernel of 3 needs 511 layers, dilated 3⁶ = 729 < 1023 < 3⁷', () => {
    const m = open().marks();
    expect(['attention', 'window', 'rnn', 'convolution'].map((layer) => m[`path-${layer}`].text)).toEqual([
      '1',
      '8',
      '512',
      '7',
    ]);
    expect(m.contiguous.text).toContain('511');
    expect(['attention', 'rnn', 'convolution'].map((layer) => m[`steps-${layer}`].text)).toEqual(['1', '512', '1']);
  });

  test('bytes: 512² · 2 = 512 KiB a head; heads move bytes and no multiply–add', () => {
    const { state, marks } = open();
    expect(marks()['bytes-one'].text).toBe('512² × 2 bytes = 512 KiB');
    expect(marks()['bytes-all'].text).toBe('4 MiB');
    const before = marks()['total-attention'].text;
    state.labHeads.value = 16;
    expect(marks()['bytes-all'].text).toBe('8 MiB');
    expect(marks()['total-attention'].text).toBe(before);
    Object.assign(state.labN, { value: 131_072 });
    state.labHeads.value = 8;
    expect(marks()['bytes-all'].text).toBe('256 GiB'); // 2¹⁷ · 2¹⁷ · 2 · 8 = 2³⁸
  });
});

describe('the plot', () => {
  test('the dot stands where its line does: 2n/d matrices a word', () => {
    const m = open('en', { labN: 1024, labD: 512 }).marks();
    expect([m['dot-mixing'].cx, m['dot-mixing'].cy]).toEqual([px(1024), py(4)]);
    expect(m['dot-attention'].cy).toBe(py(8));
    expect(m['cross-two-dot']).toMatchObject({ cx: px(1024), cy: py(4) });
    expect([m['say-mixing'].text, m['say-attention'].text]).toEqual(['4.00', '8.00']);
  });

  test('nothing leaves the frame, labels never touch', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 131_072 }),
        fc.integer({ min: 32, max: 4096 }),
        fc.integer({ min: 1, max: 4096 }),
        (labN, labD, labR) => {
          const m = open('en', { labN, labD, labR }).marks();
          const ends = layers.map((layer) => Number(m[`end-${layer}`].y)).sort((a, b) => a - b);
          ends.slice(1).forEach((y, i) => expect(y - ends[i]).toBeGreaterThan(14.5));
          for (const y of [...ends, Number(m['dot-mixing'].cy), Number(m['dot-attention'].cy)]) {
            expect(y).toBeGreaterThanOrEqual(plot.top);
            expect(y).toBeLessThanOrEqual(plot.bottom + 5);
          }
        },
      ),
      { numRuns: 60, seed: 5 },
    );
    expect(apart([10, 10, 30], 15, 0, 100)).toEqual([10, 25, 40]);
    expect(apart([98, 99], 15, 0, 100)).toEqual([85, 100]);
  });

  test('a slider of doublings keeps powers of two whole', () => {
    expect(logSlider(512, logs.labN).value).toBe(9);
    expect([0, 5, 9, 9.25, 17].map(doubled)).toEqual([1, 32, 512, 609, 131_072]);
  });
});

test('both languages have the same slots', () => {
  expect(Object.keys(open('zh').marks()).sort()).toEqual(Object.keys(open('en').marks()).sort());
});

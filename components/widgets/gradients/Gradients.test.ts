import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import make from '../../../content/chapters/04-formula/state.ts';
import { backwardRow } from '../../../content/chapters/04-formula/state/gradients.ts';
import { scaledDotProductAttention, softmax } from '../../../src/attention/index.ts';
import { plain } from '../../../src/figures/picture.ts';
import { grad, mul, requiresGrad, select, sum, tensor } from '../../../src/tensor/index.ts';
import { valuesOf } from '../widget.ts';
import { explain, picture, three, two, type Values } from './picture.ts';
import { gradients } from './widget.ts';

const open = (set: (state: ReturnType<typeof make>) => void = () => {}, locale: 'zh' | 'en' = 'en') => {
  const state = make({ locale });
  set(state);
  const values: Values = valuesOf(gradients, state);
  return { values, marks: picture(values, { locale, id: 'x' }) };
};
const read = (mark: { text?: unknown }) => Number(String(mark.text).replace('−', '-'));
const near = (a: readonly number[], b: readonly number[], digits: number) =>
  a.forEach((x, i) => expect(x).toBeCloseTo(b[i], digits));

const numbers = (n: number, range: number) =>
  fc.array(fc.double({ min: -range, max: range, noNaN: true }), { minLength: n, maxLength: n });
const rows = (n: number, d: number) => fc.array(numbers(d, 2), { minLength: n, maxLength: n });
const cases = fc.record({
  q: numbers(2, 2),
  K: rows(3, 2),
  V: rows(3, 2),
  g: numbers(2, 2),
  scale: fc.double({ min: 0.1, max: 3, noNaN: true }),
});
type Case = { q: number[]; K: number[][]; V: number[][]; g: number[]; scale: number };

const attend = ({ q, K, V, scale }: Case) => {
  const inputs = [[q], K, V].map((x) => requiresGrad(tensor(x)));
  return { inputs, ...scaledDotProductAttention(inputs[0], inputs[1], inputs[2], { scale }) };
};
const ours = (it: Case) => backwardRow(attend(it).weights.tolist<number[][]>()[0], it.q, it.K, it.V, it.g, it.scale);

describe('the slopes', () => {
  test('are PyTorch’s (1.13, float64) at the figure’s start', () => {
    const { gBack, gW } = open().values;
    near(gW, [0.20791823, 0.455790559, 0.336291212], 8);
    near(gBack.w, [-0.99, 0.59, -0.73], 8);
    near(gBack.s, [-0.167911601, 0.352059557, -0.184147955], 8);
    near(gBack.q, [0.347373096, -0.092296671], 8);
    near(gBack.k.flat(), [-0.083112002, -0.071238859, 0.17426059, 0.14936622, -0.091148587, -0.078127361], 8);
    near(gBack.v.flat(), [0.166334584, 0.103959115, 0.364632447, 0.227895279, 0.26903297, 0.168145606], 8);
    near(gBack.jacobian.flat(), [
      0.164688239, -0.094767166, -0.069921073, -0.094767166, 0.248045525, -0.153278359, -0.069921073, -0.153278359,
      0.223199433,
    ], 8); // prettier-ignore
  });

  test('are PyTorch’s at 22.6 times the scores, where little is left', () => {
    const { gBack } = open((state) => (state.gTimes.value = 22.6)).values;
    near(gBack.s, [-3.1e-8, 0.001365709, -0.001365678], 8);
    near(gBack.q, [0.028372427, -0.017459445], 8);
    near(gBack.w, [-0.99, 0.59, -0.73], 8);
  });

  test('are those of reverse mode, for any numbers', () => {
    fc.assert(
      fc.property(cases, (it) => {
        const { inputs, output, weights, scores } = attend(it);
        const loss = sum(mul(output, tensor([it.g])));
        const [q, k, v, w, s] = grad(loss, [...inputs, weights, scores]).map((x) => x.tolist<number[][]>());
        const back = ours(it);
        near(back.q, q[0], 10);
        near(back.k.flat(), k.flat(), 10);
        near(back.v.flat(), v.flat(), 10);
        near(back.w, w[0], 10);
        near(back.s, s[0], 10);
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  test('are those of central differences', () => {
    const h = 1e-5;
    const loss = (it: Case) =>
      attend(it)
        .output.tolist<number[][]>()[0]
        .reduce((sum, x, c) => sum + x * it.g[c], 0);
    fc.assert(
      fc.property(cases, (it) => {
        const back = ours(it);
        const moved = (change: (to: Case, by: number) => void) => {
          const [up, down] = [h, -h].map((by) => {
            const copy = structuredClone(it);
            change(copy, by);
            return loss(copy);
          });
          return (up - down) / (2 * h);
        };
        for (const c of two) expect(back.q[c]).toBeCloseTo(moved((to, by) => (to.q[c] += by)), 6); // prettier-ignore
        for (const j of three)
          for (const c of two) {
            expect(back.k[j][c]).toBeCloseTo(moved((to, by) => (to.K[j][c] += by)), 6); // prettier-ignore
            expect(back.v[j][c]).toBeCloseTo(moved((to, by) => (to.V[j][c] += by)), 6); // prettier-ignore
          }
      }),
      { numRuns: 20, seed: 2 },
    );
  });

  test('J is softmax’s Jacobian: rows and columns add up to 0, nothing passes 0.25, and so do the pulls', () => {
    fc.assert(
      fc.property(cases, (it) => {
        const { jacobian, s } = ours(it);
        const scores = requiresGrad(tensor(attend(it).scores.tolist<number[][]>()[0]));
        const weights = softmax(scores);
        for (const i of three) {
          const [row] = grad(select(weights, 0, i), [scores], { retainGraph: true });
          near(jacobian[i], row.tolist<number[]>(), 12);
          expect(jacobian[i].reduce((a, b) => a + b)).toBeCloseTo(0, 12);
          expect(jacobian[i].every((x) => Math.abs(x) <= 0.25 + 1e-12)).toBe(true);
        }
        expect(s.reduce((a, b) => a + b)).toBeCloseTo(0, 12);
      }),
      { numRuns: 30, seed: 2 },
    );
  });
});

describe('the picture', () => {
  test('rounded numbers on screen give the rounded numbers on screen', () => {
    const { marks } = open((state) => (state.gGuess.value = '2'));
    const n = (name: string) => read(marks[name]);
    const [g, q] = [[0.8, 0.5], [0.7, 0.6]]; // prettier-ignore
    const K = [[-1.3, 0.1], [0.2, 0.2], [-1.1, 1]]; // prettier-ignore
    expect(three.reduce((total, j) => total + n(`w-${j}`), 0)).toBeCloseTo(1, 9);
    for (const j of three) {
      // w (g·v − g·o) with g·o = 0.8 · (−0.107) + 0.5 · (−0.193) = −0.182
      expect((n(`w-${j}`) * (n(`dw-${j}`) + 0.182)).toFixed(3)).toBe(n(`ds-${j}`).toFixed(3));
      for (const i of three)
        expect((n(`w-${i}`) * (Number(i === j) - n(`w-${j}`))).toFixed(3)).toBe(n(`j-${i}-${j}`).toFixed(3));
      expect(n(`j-${j}-0`) + n(`j-${j}-1`) + n(`j-${j}-2`)).toBeCloseTo(0, 9);
      for (const c of two) {
        expect((n(`w-${j}`) * g[c]).toFixed(3)).toBe(n(`dv-${j}-${c}`).toFixed(3));
        expect(((n(`ds-${j}`) * q[c]) / Math.SQRT2).toFixed(3)).toBe(n(`dk-${j}-${c}`).toFixed(3));
      }
    }
    for (const c of two) {
      const sum = three.reduce((total, j) => total + n(`ds-${j}`) * K[j][c], 0);
      expect((sum / Math.SQRT2).toFixed(3)).toBe(n(`dq-${c}`).toFixed(3));
    }
    expect(marks['e-go'].text).toBe('+ 0.182');
  });

  test('nothing that answers the guess shows before it is made', () => {
    const { marks } = open();
    for (const name of ['ds-0', 'dk-1-0', 'dq-1', 'e-s']) expect(marks[name].text).toBe('?');
    expect(plain(marks.readout.text!)).not.toContain('0.184');
  });

  test('the best value is not the one pulled hardest, and the reader hears it', () => {
    const guess = (j: '0' | '2', locale: 'zh' | 'en') =>
      plain(open((state) => (state.gGuess.value = j), locale).marks.readout.text!);
    expect(guess('0', 'en')).toMatch(/^You said s₁; yet s₃ rises most, with slope −0\.184\. .*\(s₁, s₃\).*\(s₂\)/);
    expect(guess('2', 'en')).toMatch(/^Right: s₃ rises most/);
    expect(guess('2', 'zh')).toMatch(/^猜对了，升得最多的是 s₃，导数 −0\.184/);
  });

  test('saturated, no score is pulled, and the sentence says so', () => {
    const { marks } = open((state) => (state.gTimes.value = 22.6));
    for (const i of three) for (const j of three) expect(Math.abs(read(marks[`j-${i}-${j}`]))).toBeLessThan(0.0015);
    expect(plain(marks.readout.text!)).toContain('α₂ is 0.999 and the largest cell of J only 0.001');
  });

  test('a cell of J tells its two weights', () => {
    const { values } = open();
    const say = (i: number, j: number) => explain({ figure: 'x', role: 'p', at: [i, j] }, values, 'en');
    expect(say(0, 0)).toBe('α₁(1 − α₁) = 0.208 × 0.792 = 0.165');
    expect(say(0, 2)).toBe('−α₁α₃ = −0.208 × 0.336 = −0.070');
  });
});

import { softmax } from '../../../../src/attention/index.ts';
import { normals } from '../../../../src/tensor/random.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { number } from '../../../../src/state/param.ts';
import { flat, Tensor } from '../../../../src/tensor/index.ts';

/** 1, 2, 4, … 512 */
export const powers = 9;
export const queries = 250;
export const keys = 8;

/**
 * Dot products of standard normal q and k, unscaled: `drawDots(seed)[p]` at d = 2^p, query by query, `keys` in a row.
 * Every component is drawn once, at the largest d; a smaller d takes the sum of the first d products.
 */
export function drawDots(seed: number, n = queries, each = keys, last = powers): Float64Array[] {
  const draw = normals(seed);
  const dots = Array.from({ length: last + 1 }, () => new Float64Array(n * each));
  const q = new Float64Array(2 ** last);
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < q.length; c++) q[c] = draw();
    for (let j = 0; j < each; j++) {
      let [sum, c] = [0, 0];
      for (let p = 0; p <= last; p++) {
        for (const d = 2 ** p; c < d; c++) sum += q[c] * draw();
        dots[p][i * each + j] = sum;
      }
    }
  }
  return dots;
}

export interface Spread {
  /** Standard deviation of the scores, measured and as theory has it. */
  deviation: number;
  theory: number;
  /** Means over queries: the largest weight a, its entropy as a share of log(keys), and a (1 − a) = ∂a/∂score. */
  top: number;
  entropy: number;
  gradient: number;
}

/** What softmax makes of the dot products, times a scale. */
export function spread(dots: Float64Array, d: number, scale: number, each = keys): Spread {
  const [scores, n] = [dots.map((x) => x * scale), dots.length / each];
  const weights = flat(softmax(new Tensor(scores, [n, each], 'float64')));
  let [sum, squares, top, entropy, gradient] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    let largest = 0;
    for (let k = i * each; k < (i + 1) * each; k++) {
      const [x, w] = [scores[k], weights[k]];
      sum += x;
      squares += x * x;
      if (w > 0) entropy -= w * Math.log(w);
      if (w > largest) largest = w;
    }
    top += largest;
    gradient += largest * (1 - largest);
  }
  return {
    deviation: Math.sqrt(squares / dots.length - (sum / dots.length) ** 2),
    theory: Math.sqrt(d) * scale,
    top: top / n,
    entropy: entropy / n / Math.log(each),
    gradient: gradient / n,
  };
}

export function whyScale() {
  const whyPower = number(6, { min: 0, max: powers });
  const whySeed = number(17, { min: 1, max: 9999 });
  const whyD = derived(() => 2 ** whyPower.value);
  const all = derived(() => drawDots(whySeed.value));
  const whyDots = derived(() => all.value[whyPower.value]);
  /** Not scaled, ÷ √d, ÷ d. */
  const whyScales = derived(() => [1, 1 / Math.sqrt(whyD.value), 1 / whyD.value]);
  const whySpread = derived(() => whyScales.value.map((scale) => spread(whyDots.value, whyD.value, scale)));
  const each = (name: keyof Spread) => derived(() => whySpread.value.map((row) => row[name]));
  return {
    whyPower,
    whySeed,
    whyD,
    whyDots,
    whyScales,
    whySpread,
    whyDeviation: each('deviation'),
    whyTop: each('top'),
    whyEntropy: each('entropy'),
    whyGradient: each('gradient'),
  };
}

import { causalMask, scaledDotProductAttention, softmax, type Attention } from '../../../../src/attention/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, number } from '../../../../src/state/param.ts';
import { div, exp, matmul, mul, sum, tensor, to } from '../../../../src/tensor/index.ts';
import { normals } from '../../../../src/tensor/random.ts';
import { drawn } from './draws.ts';

const sentence = { zh: ['猫', '追', '小', '鸟'], en: ['cats', 'chase', 'small', 'birds'] };
const [n, dk] = [4, 16];

export const faultNames = ['axis', 'noscale', 'dk', 'after', 'nomax'] as const;
export type Fault = (typeof faultNames)[number];

/** One way to attend, measured: its weights and output, and how far the output is from the right one. */
export interface Trial {
  weights: number[][];
  output: number[][];
  sums: number[];
  columns: number[];
  /** mean over rows, in bits; NaN where a row is no distribution */
  entropy: number;
  largest: number;
  /** of the scores that softmax saw */
  highest: number;
  apart: number;
}

/** What every way to attend has, right or wrong. */
type Mixed = Pick<Attention, 'weights' | 'output' | 'scores'>;

export function faults(locale: Locale) {
  const fFault = choice('axis', faultNames);
  const fSize = number(1, { min: 1, max: 400 });
  const fType = choice('float32', ['float32', 'float64']);
  // With this seed the numbers on screen add up: rows of the right weights, columns of the first fault, weights × values.
  const fSeed = number(1619, { min: 1, max: 9999 });

  const inputs = derived(() => {
    const next = normals(fSeed.value);
    const [q, k, v] = [drawn(next, n, dk), drawn(next, n, dk), drawn(next, n, 2)];
    const [Q, K, V] = [q, k, v].map((m) => tensor(m, { dtype: fType.value }));
    return { Q: mul(Q, fSize.value), K, V };
  });
  const [fQ, fK, fV] = (['Q', 'K', 'V'] as const).map((m) => derived(() => inputs.value[m].tolist<number[][]>()));

  const right = derived(() => {
    const { Q, K, V } = inputs.value;
    return { open: scaledDotProductAttention(Q, K, V), causal: scaledDotProductAttention(Q, K, V, { isCausal: true }) };
  });

  /** Every fault is really committed, with the same parts. */
  const wrong = derived((): Record<Fault, Mixed> => {
    const { Q, K, V } = inputs.value;
    const { scores } = right.value.open;
    const mixed = (weights: Attention['weights']) => ({ weights, output: matmul(weights, V), scores });
    return {
      axis: mixed(softmax(scores, { dim: -2 })),
      noscale: scaledDotProductAttention(Q, K, V, { scale: 1 }),
      dk: scaledDotProductAttention(Q, K, V, { scale: 1 / dk }),
      after: mixed(mul(softmax(scores), to(causalMask(n), fType.value))),
      nomax: mixed(div(exp(scores), sum(exp(scores), -1, { keepdim: true }))),
    };
  });

  /** Every way without a mask, the right one too; only `after` is measured against the causal one. */
  const fTrials = derived((): Record<Fault | 'right', Trial> => {
    const all = faultNames.map((name) => [
      name,
      trial(wrong.value[name], right.value[name === 'after' ? 'causal' : 'open']),
    ]);
    return { right: trial(right.value.open, right.value.open), ...(Object.fromEntries(all) as Record<Fault, Trial>) };
  });
  const fRight = derived(() => {
    const attention = right.value[fFault.value === 'after' ? 'causal' : 'open'];
    return trial(attention, attention);
  });
  /** The chosen fault beside the right way. */
  const fWrong = derived(() => fTrials.value[fFault.value]);
  return { fFault, fSize, fType, fSeed, fTokens: derived(() => sentence[locale]), fQ, fK, fV, fTrials, fRight, fWrong };
}

function trial({ weights, output, scores }: Mixed, truth: Mixed): Trial {
  const w = weights.tolist<number[][]>();
  const out = output.tolist<number[][]>();
  const sums = sum(weights, -1).tolist<number[]>();
  const whole = sums.every((x) => Math.abs(x - 1) < 1e-5);
  const bits = w.flat().reduce((total, x) => total - (x > 0 ? x * Math.log2(x) : 0), 0) / n;
  const other = truth.output.tolist<number[][]>();
  return {
    weights: w,
    output: out,
    sums,
    columns: sum(weights, 0).tolist<number[]>(),
    entropy: whole ? bits : NaN,
    largest: Math.max(...w.flat()),
    highest: Math.max(...scores.tolist<number[][]>().flat()),
    apart: Math.max(...out.flatMap((row, i) => row.map((x, c) => Math.abs(x - other[i][c])))),
  };
}

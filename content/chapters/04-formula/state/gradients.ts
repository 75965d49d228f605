import { scaledDotProductAttention } from '../../../../src/attention/index.ts';
import type { Matrix } from '../../../../src/state/matrix-text.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, matrix, number } from '../../../../src/state/param.ts';
import { tensor } from '../../../../src/tensor/index.ts';

/** One row of attention, and what a loss with slope g in the output asks of everything before it. */
export interface Backward {
  /** ∂w_i/∂s_j = w_i (δ_ij − w_j) */
  jacobian: Matrix;
  /** ∂L/∂w_j = g·v_j, and the mean of these by weight, which is g·o */
  w: readonly number[];
  mean: number;
  /** ∂L/∂s_j = w_j (g·v_j − g·o) */
  s: readonly number[];
  q: readonly number[];
  k: Matrix;
  v: Matrix;
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i], 0);

/** The chain rule by hand; `scale` is what q·k was multiplied by. */
export function backwardRow(w: readonly number[], q: readonly number[], K: Matrix, V: Matrix, g: readonly number[], scale: number): Backward {
  const toW = V.map((v) => dot(g, v));
  const mean = dot(w, toW);
  const s = w.map((share, j) => share * (toW[j] - mean));
  return {
    jacobian: w.map((a, i) => w.map((b, j) => a * (Number(i === j) - b))),
    w: toW,
    mean,
    s,
    q: q.map((_, c) => scale * s.reduce((sum, x, j) => sum + x * K[j][c], 0)),
    k: s.map((x) => q.map((y) => scale * x * y)),
    v: w.map((share) => g.map((x) => share * x)),
  };
} // prettier-ignore

export function gradients() {
  // Chosen so that the rounded numbers on screen give one another, and so that the value that fits best is not pulled up most.
  const set = { min: -3, max: 3, step: 0.1, digits: 1 };
  const gQ = matrix([[0.7, 0.6]], set);
  const gK = matrix([[-1.3, 0.1], [0.2, 0.2], [-1.1, 1]], set); // prettier-ignore
  const gV = matrix([[-1.3, 0.1], [0.8, -0.1], [-0.6, -0.5]], set); // prettier-ignore
  const gG = matrix([[0.8, 0.5]], set);
  /** scores are multiplied by it */
  const gTimes = number(1, { min: 0.5, max: 24, step: 0.1, digits: 1 });
  const gKey = choice('2', ['0', '1', '2']);
  const gGuess = choice('none', ['none', '0', '1', '2']);

  const scale = derived(() => gTimes.value / Math.SQRT2);
  const row = derived(() => {
    const [q, k, v] = [gQ, gK, gV].map((m) => tensor(m.value));
    const { scores, weights, output } = scaledDotProductAttention(q, k, v, { scale: scale.value });
    return [scores, weights, output].map((x) => x.tolist<number[][]>()[0]);
  });
  return {
    gQ, gK, gV, gG, gTimes, gKey, gGuess,
    gS: derived(() => row.value[0]),
    gW: derived(() => row.value[1]),
    gO: derived(() => row.value[2]),
    gBack: derived(() => backwardRow(row.value[1], gQ.value[0], gK.value, gV.value, gG.value[0], scale.value)),
  }; // prettier-ignore
}

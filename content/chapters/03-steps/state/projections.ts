import { scaledDotProductAttention } from '../../../../src/attention/index.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, flag, matrix, type MatrixSpec } from '../../../../src/state/param.ts';
import { matmul, tensor } from '../../../../src/tensor/index.ts';

const grid: MatrixSpec = { min: -2, max: 2, step: 0.5, digits: 1 };
export const pairs = ['12', '13', '21', '23', '31', '32'] as const;

/** One X, three matrices. Chosen so that the numbers on screen check by hand, and "drink" looks at "tea" but not back. */
export function projections() {
  const pX = matrix(
    [
      [-1, -1],
      [1.5, 1],
      [0, 1],
    ],
    grid,
  );
  const pWq = matrix(
    [
      [1, 0],
      [0, -1],
    ],
    grid,
  );
  const pWk = matrix(
    [
      [-0.5, 1],
      [1.5, 0],
    ],
    grid,
  );
  const pWv = matrix(
    [
      [1, 2],
      [2, 0],
    ],
    grid,
  );
  /** The keys use W_Q too. */
  const pTie = flag(false);
  /** The keys are handed over as values. */
  const pKeep = flag(false);
  /** Which pair is compared, there and back: "23" is word 2 asking word 3. */
  const pPair = choice('23', pairs);

  const times = (w: { value: readonly (readonly number[])[] }) => () => matmul(tensor(pX.value), tensor(w.value));
  const pKeyMatrix = derived(() => (pTie.value ? pWq.value : pWk.value));
  const pValueMatrix = derived(() => (pKeep.value ? pKeyMatrix.value : pWv.value));
  const [q, k, v, own] = [pWq, pKeyMatrix, pValueMatrix, pWv].map((w) => derived(times(w)));
  const attended = derived(() => scaledDotProductAttention(q.value, k.value, v.value));
  return {
    pX,
    pWq,
    pWk,
    pWv,
    pTie,
    pKeep,
    pPair,
    pKeyMatrix,
    pValueMatrix,
    pQ: derived(() => q.value.tolist<number[][]>()),
    pK: derived(() => k.value.tolist<number[][]>()),
    pV: derived(() => v.value.tolist<number[][]>()),
    pScores: derived(() => attended.value.scores.tolist<number[][]>()),
    pWeights: derived(() => attended.value.weights.tolist<number[][]>()),
    pOutput: derived(() => attended.value.output.tolist<number[][]>()),
    /** What the output would be with W_V of its own. */
    pOwn: derived(() => matmul(attended.value.weights, own.value).tolist<number[][]>()),
  };
}

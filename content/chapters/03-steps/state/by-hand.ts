import { scaledDotProductAttention } from '../../../../src/attention/index.ts';
import { tensor } from '../../../../src/tensor/index.ts';
import { derived } from '../../../../src/state/chapter.ts';
import type { Exercise } from '../../../../src/state/exercise.ts';

const q = [1, 2];
const keys = [
  [1, 0.5],
  [-1, 1],
];

/** The exercise on paper: one query, two keys. Each slip is what a usual mistake gives. */
export const byHand = () => ({
  byHand: derived((): Exercise => {
    const { scores, weights } = scaledDotProductAttention(tensor([q]), tensor(keys), tensor(keys));
    const [[first, second]] = scores.tolist() as number[][];
    const [[weight, other]] = weights.tolist() as number[][];
    const root = Math.SQRT2;
    return [
      { answer: first, slips: { unscaled: first * root, halved: first / root } },
      { answer: second, slips: { unscaled: second * root, halved: second / root, sign: (q[0] * 1 + q[1] * 1) / root } },
      {
        answer: weight,
        slips: {
          other,
          linear: first / (first + second),
          unscaledWeights: 1 / (1 + Math.exp((second - first) * root)),
        },
      },
    ];
  }),
});

import { derived } from '../../../../src/state/chapter.ts';
import type { Exercise } from '../../../../src/state/exercise.ts';
import { matmul, tensor } from '../../../../src/tensor/index.ts';

const weights = [0.1, 0.6, 0.3];
const values = [
  [4, -2],
  [-1, 3],
  [2, 1],
];

/** The exercise on paper: three weights, three values. Each slip is what a usual mistake gives. */
export const mixByHand = () => ({
  mixByHand: derived((): Exercise => {
    const output = matmul(tensor(weights), tensor(values)).tolist<number[]>();
    return [0, 1].map((c) => {
      const column = values.map((v) => v[c]);
      const sum = column.reduce((a, b) => a + b);
      return { answer: output[c], slips: { copied: column[1], summed: sum, averaged: sum / 3, other: output[1 - c] } };
    });
  }),
});

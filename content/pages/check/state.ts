import { chapter, derived } from '../../../src/state/chapter.ts';
import type { Exercise } from '../../../src/state/exercise.ts';

const [a, b] = [
  [2, -1],
  [3, 4],
];
const A = [
  [1, 2],
  [3, 0],
];
const B = [
  [2, 1],
  [5, 3],
];
const M = [
  [4, 1],
  [7, 2],
  [5, 9],
];
const powers = [-2, 0, 3];
const amounts = [2, 3, 5];

const dot = (x: readonly number[], y: readonly number[]) => x.reduce((total, e, i) => total + e * y[i], 0);
const column = (m: readonly number[][], j: number) => m.map((row) => row[j]);
const total = (x: readonly number[]) => x.reduce((s, e) => s + e, 0);

/** Six things that chapter 1 to 4 take for granted. Each slip is what a usual mistake gives. */
export default chapter(() => ({
  entry: derived((): Exercise => [
    {
      answer: dot(a, b),
      slips: {
        sign: dot(a.map(Math.abs), b),
        crossed: a[0] * b[1] + a[1] * b[0],
        added: total(a) + total(b),
      },
    },
    {
      answer: dot(A[0], column(B, 1)),
      slips: {
        firstColumn: dot(A[0], column(B, 0)),
        rowByRow: dot(A[0], B[1]),
        swapped: dot(B[0], column(A, 1)),
        entrywise: A[0][1] * B[0][1],
        otherEntry: dot(A[1], column(B, 0)),
      },
    },
    { answer: total(M[1]), slips: { secondColumn: total(column(M, 1)), fromZero: total(M[2]) } },
    { answer: Math.exp(0), slips: { zero: 0, e: Math.E } },
    { answer: powers.filter((x) => Math.exp(x) > 0).length, slips: { negative: 2, onlyLarge: 1 } },
    {
      answer: amounts[1] / total(amounts),
      slips: {
        others: amounts[1] / (amounts[0] + amounts[2]),
        largest: amounts[1] / amounts[2],
        percent: (100 * amounts[1]) / total(amounts),
        equal: 1 / 3,
      },
    },
  ]),
}));

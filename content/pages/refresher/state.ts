import { softmax } from '../../../src/attention/index.ts';
import { matmul, sum, tensor } from '../../../src/tensor/index.ts';
import { num } from '../../../src/figures/format.ts';
import { chapter, derived } from '../../../src/state/chapter.ts';
import { matrix, number } from '../../../src/state/param.ts';

const whole = { min: -5, max: 5, step: 1, digits: 0 };

export default chapter(() => {
  // the dot product
  const rVecA = matrix([[2, -1]], whole);
  const rVecB = matrix([[3, 4]], whole);
  /** A negative number takes brackets where another sign stands before it. */
  const after = (x: number) => (x < 0 ? `(${num(x, 0)})` : num(x, 0));
  const rProducts = derived(() => {
    const [[a], [b]] = [rVecA.value, rVecB.value];
    return a.map((x, i) => `${i ? after(x) : num(x, 0)} × ${after(b[i])}`).join(' + ');
  });
  const rParts = derived(() => {
    const [first, second] = rVecA.value[0].map((x, i) => x * rVecB.value[0][i]);
    return `${num(first, 0)} + ${after(second)}`;
  });
  const rDot = derived(() => (matmul(tensor(rVecA.value[0]), tensor(rVecB.value[0])).tolist() as number) + 0);

  // the matrix product, and its rows and columns
  const rA = matrix([[1, 2], [3, 0], [-1, 4]], whole); // prettier-ignore
  const rB = matrix([[2, 3], [1, 2]], whole); // prettier-ignore
  const rAB = derived(() => matmul(tensor(rA.value), tensor(rB.value)).tolist() as number[][]);
  const rRow = number(3, { min: 1, max: 3 });
  const rColumn = number(2, { min: 1, max: 2 });
  const rRowSum = derived(() => sum(tensor(rAB.value), 1).tolist() as number[]);
  const rColumnSum = derived(() => sum(tensor(rAB.value), 0).tolist() as number[]);

  // the exponential
  const rX = number(-1, { min: -4, max: 4, step: 0.5, digits: 1 });
  const rExp = derived(() => Math.exp(rX.value));

  // shares, and shares of exponentials
  const rAmounts = matrix([[2, 3, 5]], { min: 0, max: 20, step: 1, digits: 0 });
  const rTotal = derived(() => rAmounts.value[0].reduce((a, b) => a + b, 0));
  /** Of nothing there are no shares. */
  const rShares = derived(() => rAmounts.value[0].map((x) => (rTotal.value === 0 ? 0 : x / rTotal.value)));
  const rScores = matrix([[1, 0, -1]], { min: -4, max: 4, step: 0.5, digits: 1 });
  const rPowers = derived(() => rScores.value[0].map(Math.exp));
  const rWeights = derived(() => softmax(tensor(rScores.value[0])).tolist() as number[]);

  return {
    rVecA,
    rVecB,
    rProducts,
    rParts,
    rDot,
    rA,
    rB,
    rAB,
    rRow,
    rColumn,
    rRowNow: derived(() => rAB.value[rRow.value - 1]),
    rColumnNow: derived(() => rAB.value.map((row) => row[rColumn.value - 1])),
    rRowTotal: derived(() => rRowSum.value[rRow.value - 1]),
    rColumnTotal: derived(() => rColumnSum.value[rColumn.value - 1]),
    rX,
    rExp,
    rInverse: derived(() => 1 / rExp.value),
    rNext: derived(() => Math.exp(rX.value + 1)),
    rAmounts,
    rTotal,
    rShares,
    rScores,
    rPowers,
    rWeights,
  };
});

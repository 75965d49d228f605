import { derived } from '../../../../src/state/chapter.ts';
import { matrix } from '../../../../src/state/param.ts';
import { matmul, tensor } from '../../../../src/tensor/index.ts';

/** What is set counts in proportion: whatever a link says, the shares add up to 1, and `1,1,1` is exactly even. */
export function shares(set: readonly number[]): number[] {
  const whole = set.reduce((sum, share) => sum + share, 0);
  return set.map((share) => (whole > 0 ? share / whole : 1 / set.length));
}

/** Three weights, three value vectors, one output. The products of the numbers on screen are exact to two decimals. */
export function mixing() {
  const mixWeights = matrix([[0.2, 0.5, 0.3]], { min: 0, max: 1, step: 0.01, digits: 2 });
  const mixV = matrix(
    [
      [-2, -1],
      [1.6, -1.2],
      [0.4, 1.8],
    ],
    { min: -2, max: 2, step: 0.1, digits: 1 },
  );
  const mixShares = derived(() => shares(mixWeights.value[0]));
  return {
    mixWeights,
    mixV,
    mixShares,
    mixOut: derived(() => matmul(tensor(mixShares.value), tensor(mixV.value)).tolist<number[]>()),
  };
}

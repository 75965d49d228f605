import { softmax } from '../../../../src/attention/index.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { flag, matrix, number } from '../../../../src/state/param.ts';
import { tensor } from '../../../../src/tensor/index.ts';

export const [coldest, hottest] = [0.1, 10];
/** Temperatures at which the curves are worked out, evenly spaced in log T. */
export const temperatures = Array.from({ length: 61 }, (_, i) => coldest * (hottest / coldest) ** (i / 60));

export function temperature() {
  const tempScores = matrix([[3, 1, 2, -1, 0]], { min: -5, max: 5, step: 0.1, digits: 1 });
  const T = number(1, { min: coldest, max: hottest, step: 0.1, digits: 2 });
  const tempAdd = flag(false);
  /** The scores that softmax gets: with 100 added to each when the reader says so. */
  const tempGiven = derived(() => tempScores.value[0].map((s) => s + (tempAdd.value ? 100 : 0)));
  const tempWeights = derived(() => softmax(tensor(tempGiven.value), { temperature: T.value }).tolist() as number[]);
  /** Weights at every one of `temperatures`. */
  const tempCurves = derived(
    () => softmax(tensor(temperatures.map((t) => tempGiven.value.map((s) => s / t)))).tolist() as number[][],
  );
  /** As a share of ln 5, the entropy of even weights. */
  const tempEntropy = derived(
    () => tempWeights.value.reduce((total, w) => total - (w > 0 ? w * Math.log(w) : 0), 0) / Math.log(5),
  );
  return { T, tempScores, tempAdd, tempGiven, tempWeights, tempCurves, tempEntropy };
}

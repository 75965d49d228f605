import { scaledDotProductAttention, softmax } from '../../../../src/attention/index.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { matrix, number } from '../../../../src/state/param.ts';
import { matmul, tensor, type Tensor } from '../../../../src/tensor/index.ts';

export const span = { keys: [0, 10], values: [0, 4] } as const;
/** Where the curve is sampled: every 0.05 along the axis. */
export const places = Array.from({ length: 201 }, (_, i) => i / 20);

/** −|x − k|² / 2h², one row a query. */
const gaussian = (queries: readonly number[], keys: readonly number[], h: number): Tensor =>
  tensor(queries.map((x) => keys.map((k) => -((x - k) ** 2) / (2 * h * h))));
const column = (all: readonly number[]) => tensor(all.map((x) => [x]));
const most = (a: Tensor, b: Tensor) => {
  const [x, y] = [a.tolist<number[][]>()[0], b.tolist<number[][]>()[0]];
  return Math.max(...x.map((w, j) => Math.abs(w - y[j])));
};

/**
 * Six stored pairs and a query on a line; the width of the kernel decides between a dictionary and a mean.
 * Chosen so that at the start the numbers on screen check by hand.
 */
export function lookup() {
  const lKeys = matrix([[1, 2.4, 3.7, 5.5, 6.7, 9.1]], { min: 0, max: 10, step: 0.1, digits: 1 });
  const lVals = matrix([[1.1, 3.3, 2.3, 0.7, 2.3, 3.5]], { min: 0, max: 4, step: 0.1, digits: 1 });
  const lX = number(4.2, { min: 0, max: 10, step: 0.1, digits: 1 });
  /** The width in powers of 2: h = 2 to the lH. */
  const lH = number(0, { min: -3, max: 4, step: 0.5, digits: 1 });

  const lWidth = derived(() => 2 ** lH.value);
  const values = derived(() => column(lVals.value[0]));
  const scores = derived(() => gaussian([lX.value], lKeys.value[0], lWidth.value));
  const weights = derived(() => softmax(scores.value));
  return {
    lKeys,
    lVals,
    lX,
    lH,
    lWidth,
    lScores: derived(() => scores.value.tolist<number[][]>()),
    lWeights: derived(() => weights.value.tolist<number[][]>()),
    lOut: derived(() => matmul(weights.value, values.value).tolist<number[][]>()[0][0]),
    lMean: derived(() => lVals.value[0].reduce((sum, v) => sum + v, 0) / lVals.value[0].length),
    /** The output at every place on the axis: the regression curve. */
    lCurve: derived(() =>
      matmul(softmax(gaussian(places, lKeys.value[0], lWidth.value)), values.value)
        .tolist<number[][]>()
        .map(([y]) => y),
    ),
    /**
     * The same weights from dot products (scale 1/h²), as the largest difference from the Gaussian's:
     * alone, with each key's length taken off, and for keys of one length (the line bent into half a circle).
     */
    lCheck: derived(() => {
      const [x, keys, h] = [lX.value, lKeys.value[0], lWidth.value];
      const scale = 1 / (h * h);
      const dots = (bias?: Tensor) =>
        scaledDotProductAttention(tensor([[x]]), column(keys), values.value, { scale, bias }).weights;
      const bent = [x, ...keys].map((k) => [Math.cos((k * Math.PI) / 10), Math.sin((k * Math.PI) / 10)]);
      const near = softmax(
        tensor([bent.slice(1).map(([a, b]) => -((a - bent[0][0]) ** 2 + (b - bent[0][1]) ** 2) * (scale / 2))]),
      );
      const { weights: round } = scaledDotProductAttention(tensor([bent[0]]), tensor(bent.slice(1)), values.value, {
        scale,
      });
      return {
        alone: most(dots(), weights.value),
        lengths: most(dots(tensor([keys.map((k) => (-k * k * scale) / 2)])), weights.value),
        circle: most(round, near),
      };
    }),
  };
}

import { scaledDotProductAttention } from '../../../../src/attention/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { matrix, number, type MatrixSpec } from '../../../../src/state/param.ts';
import { tensor } from '../../../../src/tensor/index.ts';

const grid: MatrixSpec = { min: -2, max: 2, step: 0.5, digits: 1 };
/** A translation on its way: the sentence to translate answers, the words written so far ask. */
const source = { zh: ['我', '喝', '茶'], en: ['I', 'drink', 'tea'] };
const target = { zh: ['drink', 'tea'], en: ['喝', '茶'] };

/** Two ask, three answer. Chosen so that the numbers on screen check by hand. */
export function cross(locale: Locale) {
  const cQ = matrix(
    [
      [1, 0.5],
      [-1, 0.5],
    ],
    grid,
  );
  const cK = matrix(
    [
      [-0.5, -1.5],
      [2, -1],
      [-2, -1],
    ],
    grid,
  );
  const cV = matrix(
    [
      [-2, 1.5],
      [0.5, 0],
      [-2, -0.5],
    ],
    grid,
  );
  /** The target word in hand, from 0. */
  const cRow = number(0, { min: 0, max: 1 });
  const attended = derived(() => scaledDotProductAttention(tensor(cQ.value), tensor(cK.value), tensor(cV.value)));
  return {
    cQ,
    cK,
    cV,
    cRow,
    cTargets: derived(() => target[locale]),
    cSources: derived(() => source[locale]),
    cScores: derived(() => attended.value.scores.tolist<number[][]>()),
    cWeights: derived(() => attended.value.weights.tolist<number[][]>()),
    cOutput: derived(() => attended.value.output.tolist<number[][]>()),
  };
}

import { scaledDotProductAttention } from '../../../src/attention/index.ts';
import { tensor } from '../../../src/tensor/index.ts';
import { chapter, derived } from '../../../src/state/chapter.ts';
import { choice, flag, matrix, number, words, type MatrixSpec } from '../../../src/state/param.ts';
import { byHand } from './state/by-hand.ts';
import { cross } from './state/cross.ts';
import { lookup } from './state/lookup.ts';
import { projections } from './state/projections.ts';

const grid: MatrixSpec = { min: -2, max: 2, step: 0.1, digits: 1 };

export default chapter(({ locale }) => {
  const tokens = words(locale === 'zh' ? ['我', '喝', '茶'] : ['I', 'drink', 'tea'], { longest: 8 });
  // Chosen so that arithmetic with the rounded numbers on screen gives the rounded numbers on screen.
  const Q = matrix(
    [
      [1, 0.2],
      [0.6, 1.4],
      [-0.8, 0.8],
    ],
    grid,
  );
  const K = matrix(
    [
      [1.6, -0.6],
      [-1.2, 0.3],
      [1.4, 1.2],
    ],
    grid,
  );
  const V = matrix(
    [
      [-1.8, -1],
      [1.8, -1.2],
      [0.2, 1.6],
    ],
    grid,
  );
  const row = number(1, { min: 0, max: 2 });
  const lane = number(2, { min: 0, max: 2 });
  const step = choice('weigh', ['score', 'weigh', 'sum']);
  const shown = flag(false);
  const guess = matrix([[0.34, 0.33, 0.33]], { min: 0, max: 1, step: 0.01, digits: 2 });

  const attended = derived(() => scaledDotProductAttention(tensor(Q.value), tensor(K.value), tensor(V.value)));
  const scores = derived(() => attended.value.scores.tolist() as number[][]);
  const weights = derived(() => attended.value.weights.tolist() as number[][]);
  const output = derived(() => attended.value.output.tolist() as number[][]);

  return {
    tokens,
    Q,
    K,
    V,
    row,
    lane,
    step,
    shown,
    guess,
    scores,
    weights,
    output,
    columnSums: derived(() => [0, 1, 2].map((j) => weights.value.reduce((sum, line) => sum + line[j], 0))),
    ...byHand(),
    ...projections(),
    ...cross(locale),
    ...lookup(),
  };
});

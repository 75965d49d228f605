import { scaledDotProductAttention } from '../../../../src/attention/index.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { matrix, number } from '../../../../src/state/param.ts';
import { tensor } from '../../../../src/tensor/index.ts';

/** Ten digits of 5 × 5, drawn by hand. */
const drawn = [
  '.###. #...# #...# #...# .###.',
  '..#.. .##.. ..#.. ..#.. .###.',
  '####. ....# .###. #.... #####',
  '####. ....# .###. ....# ####.',
  '#..#. #..#. ##### ...#. ...#.',
  '##### #.... ####. ....# ####.',
  '.###. #.... ####. #...# .###.',
  '##### ....# ...#. ..#.. ..#..',
  '.###. #...# .###. #...# .###.',
  '.###. #...# .#### ....# .###.',
];
/** Ink is 1, paper −1, row after row. */
export const stored = drawn.map((rows) => [...rows.replaceAll(' ', '')].map((dot) => (dot === '#' ? 1 : -1)));
const asks = ['.###.', '....#', '.###.', '....#', '.###.'];

/** Pictures looked up by a picture: what is stored is both key and value. */
export function recall() {
  const dQuery = matrix(
    asks.map((row) => [...row].map((dot) => (dot === '#' ? 1 : 0))),
    { min: 0, max: 1, step: 1, digits: 0 },
  );
  const dHeat = number(1, { min: 0.1, max: 4, step: 0.1, digits: 1 });
  const dInk = derived(() => dQuery.value.flat().map((x) => x >= 0.5));
  const asked = derived(() => tensor([dInk.value.map((ink) => (ink ? 1 : -1))]));
  const K = tensor(stored);
  const found = derived(() => scaledDotProductAttention(asked.value, K, K, { temperature: dHeat.value }));
  return {
    dQuery,
    dHeat,
    dInk,
    dStored: derived(() => stored),
    dScores: derived(() => found.value.scores.tolist<number[][]>()[0]),
    dWeights: derived(() => found.value.weights.tolist<number[][]>()[0]),
    dBlend: derived(() => found.value.output.tolist<number[][]>()[0]),
  };
}

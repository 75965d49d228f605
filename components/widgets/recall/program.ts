import {
  check,
  div,
  given,
  matmul,
  program as of,
  root,
  set,
  softmax,
  transpose,
} from '../../../src/cells/programs/program.ts';
import type { Values } from './values.ts';

export const reads = ['dInk', 'dHeat', 'dStored', 'dScores', 'dWeights', 'dBlend'] as const;

/** Ink is 1, paper −1; what is stored is both key and value. */
export function program({ dInk, dHeat, dStored, dScores, dWeights, dBlend }: Pick<Values, (typeof reads)[number]>) {
  return of([
    given('q', [dInk.map((ink) => (ink ? 1 : -1))]),
    given('K', dStored),
    given('T', dHeat),
    set('scores', div(matmul('q', transpose('K')), root(dInk.length))),
    set('weights', softmax(div('scores', 'T'))),
    set('output', matmul('weights', 'K')),
    check('scores', [dScores]),
    check('weights', [dWeights]),
    check('output', [dBlend]),
  ]);
}

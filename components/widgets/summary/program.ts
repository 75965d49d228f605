import { check, column, div, given, program as of, set, softmax, sum, transpose, where, words, zeroIfNaN } from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './values.ts';

export const reads = ['sHeat', 'sSaid', 'sOpen', 'sScores', 'sWeights', 'sReceived'] as const;

/** Scores are the dot products of the sentences' term vectors; what a sentence receives ranks it. Nothing where no sentence is. */
export function program({ sHeat, sSaid, sOpen, sScores, sWeights, sReceived }: Pick<Values, (typeof reads)[number]>) {
  if (sSaid.length === 0) return null;
  return of([
    words('sentences', sSaid),
    given('scores', sScores),
    given('mask', sOpen),
    given('T', sHeat),
    set('masked', where('mask', 'scores', -Infinity)),
    set('weights', zeroIfNaN(softmax(div('masked', 'T')))),
    set('received', transpose(sum('weights', 0))),
    check('weights', sWeights),
    check('received', column(sReceived), { rows: 'sentences' }),
  ]); // prettier-ignore
}

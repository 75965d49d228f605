import { check, div, given, program as of, set, softmax } from '../../../src/cells/programs/program.ts';
import type { Values } from './picture.ts';

export const reads = ['T', 'tempGiven', 'tempWeights'] as const;

export function program({ T, tempGiven, tempWeights }: Pick<Values, (typeof reads)[number]>) {
  return of([
    given('scores', [tempGiven]),
    given('T', T),
    set('weights', softmax(div('scores', 'T'))),
    check('weights', [tempWeights]),
  ]);
}

import { attend } from '../../../src/cells/programs/attention.ts';
import {
  add,
  check,
  given,
  matmul,
  program as of,
  set,
  words,
  type Matrix,
} from '../../../src/cells/programs/program.ts';

export const reads = ['tokens', 'X', 'rounds', 'weights'] as const;

/** Two rounds: in the second a word asks with what it read in the first. */
export function program(v: { tokens: readonly string[]; X: Matrix; rounds: readonly Matrix[]; weights: Matrix }) {
  const [query, key, value, query2, key2] = v.rounds;
  return of([
    words('words', v.tokens),
    given('X', v.X),
    given('W_Q1', query),
    given('W_K1', key),
    given('W_V1', value),
    given('W_Q2', query2),
    given('W_K2', key2),
    set('Q1', matmul('X', 'W_Q1')),
    set('K1', matmul('X', 'W_K1')),
    set('V1', matmul('X', 'W_V1')),
    ...attend(query[0].length, { query: 'Q1', key: 'K1', value: 'V1', end: '1' }),
    set('X2', add('X', 'output1')),
    set('Q2', matmul('X2', 'W_Q2')),
    set('K2', matmul('X2', 'W_K2')),
    ...attend(query2[0].length, { query: 'Q2', key: 'K2', value: 'X2' }).slice(0, 2), // its weights are what is shown
    check('weights', v.weights, { rows: 'words', columns: 'words' }),
  ]);
}

import { attend } from '../../../src/cells/programs/attention.ts';
import { check, given, program as of, rows, set, words } from '../../../src/cells/programs/program.ts';
import type { Values } from './picture.ts';

export const reads = ['tokens', 'Q', 'K', 'V', 'row', 'scores', 'weights', 'output'] as const;

/** One word's row of attention. */
export function program({ tokens, Q, K, V, row, scores, weights, output }: Pick<Values, (typeof reads)[number]>) {
  return of([
    words('words', tokens),
    given('Q', Q),
    given('K', K),
    given('V', V),
    set('q', rows('Q', row)),
    ...attend(Q[0].length, { query: 'q' }),
    check('scores', [scores[row]], { columns: 'words' }),
    check('weights', [weights[row]], { columns: 'words' }),
    check('output', [output[row]]),
  ]);
}

import { attend } from '../../../src/cells/programs/attention.ts';
import { check, given, matmul, program as of, set, words } from '../../../src/cells/programs/program.ts';
import type { Values } from './picture.ts';

export const reads = [
  'tokens', 'pX', 'pWq', 'pWk', 'pWv', 'pTie', 'pKeep', 'pQ', 'pK', 'pV', 'pScores', 'pWeights', 'pOutput',
] as const; // prettier-ignore

/** Self-attention from one X; a matrix that is used twice is written once. */
export function program(v: Pick<Values, (typeof reads)[number]>) {
  const labels = { rows: 'words', columns: 'words' };
  return of([
    words('words', v.tokens),
    given('X', v.pX),
    given('W_Q', v.pWq),
    v.pTie ? set('W_K', 'W_Q') : given('W_K', v.pWk),
    v.pKeep ? set('W_V', 'W_K') : given('W_V', v.pWv),
    set('Q', matmul('X', 'W_Q')),
    set('K', matmul('X', 'W_K')),
    set('V', matmul('X', 'W_V')),
    ...attend(2),
    check('Q', v.pQ, { rows: 'words' }),
    check('K', v.pK, { rows: 'words' }),
    check('V', v.pV, { rows: 'words' }),
    check('scores', v.pScores, labels),
    check('weights', v.pWeights, labels),
    check('output', v.pOutput, { rows: 'words' }),
  ]);
}

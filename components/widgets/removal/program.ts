import {
  check, column, columns, each, eq, given, joinAll, matmul, mul, program as of, range, set, sigmoid, softmax, sub, where, words, type Matrix,
} from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './picture.ts';

export const reads = ['eHow', 'eTokens', 'eScores', 'eValues', 'eWeights', 'eRemoval'] as const;
type Read = Pick<Values, Exclude<(typeof reads)[number], 'eScores'>> & { eScores: Matrix };

/** The answer p = σ(4 o₁), and how it changes without each word: cut from the sentence, or its value set to 0. */
export function program({ eHow, eTokens, eScores, eValues, eWeights, eRemoval }: Read) {
  const n = eTokens.length;
  const answer = (weights: string) => sigmoid(mul(columns(matmul(weights, 'V'), 0), 4));
  const without =
    eHow === 'cut' ? softmax(where(eq(range(n), 'j'), -Infinity, 'scores')) : where(eq(range(n), 'j'), 0, 'weights');
  return of([
    words('words', eTokens),
    given('scores', eScores),
    given('V', eValues),
    set('weights', softmax('scores')),
    set('p', answer('weights')),
    each('j', n, [set('others', without), set('change', sub(answer('others'), 'p'))], { all_changes: 'change' }),
    set('changes', joinAll('all_changes', 0)),
    check('weights', [eWeights], { columns: 'words' }),
    check('p', [[eRemoval.p]]),
    check('changes', column(eRemoval[eHow].change), { rows: 'words' }),
  ]); // prettier-ignore
}

import { abs, check, columns, given, matmul, mul, program as of, set, sigmoid, softmax, sub, sum, words, type Matrix } from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './picture.ts';

export const reads = ['eTokens', 'eScores', 'eValues', 'eWeights', 'eNow', 'eNowP', 'eP', 'eMoved'] as const;
type Read = Pick<Values, Exclude<(typeof reads)[number], 'eScores'>> & { eScores: Matrix };

/** The answer p = σ(4 o₁) under the model's weights and under those in hand, and how much of the attention moved. */
export function program({ eTokens, eScores, eValues, eWeights, eNow, eNowP, eP, eMoved }: Read) {
  const answer = (weights: string) => sigmoid(mul(columns(matmul(weights, 'V'), 0), 4));
  return of([
    words('words', eTokens),
    given('scores', eScores),
    given('V', eValues),
    given('other', [eNow]),
    set('weights', softmax('scores')),
    set('p', answer('weights')),
    set('p_other', answer('other')),
    set('moved', mul(sum(abs(sub('other', 'weights')), 1), 0.5)),
    check('weights', [eWeights], { columns: 'words' }),
    check('p', [[eP]]),
    check('p_other', [[eNowP]]),
    check('moved', [[eMoved]]),
  ]);
}

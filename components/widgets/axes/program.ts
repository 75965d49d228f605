import { distances } from '../../../src/cells/programs/positions.ts';
import {
  abs, add, check, each, given, joinAll, le, matmul, program as of, rowsOf, set, softmax, tanh, transpose, where, words,
  type Matrix, type Step,
} from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './picture.ts';

export const reads = ['aSpan', 'aScore', 'aAsk', 'aKeys', 'aQ', 'aK', 'aLearned', 'aScores', 'aWeights'] as const;
interface Read extends Pick<Values, 'aSpan' | 'aScore' | 'aAsk' | 'aKeys' | 'aScores' | 'aWeights'> {
  aQ: Matrix;
  aK: Matrix;
  aLearned: Readonly<Record<'W' | 'W_a' | 'U_a' | 'v_a', Matrix>>;
}

/** One of three scores, open everywhere or in a window of one word to each side. */
export function program(v: Read) {
  const { W, W_a, U_a, v_a } = v.aLearned;
  const scores: Record<typeof v.aScore, Step[]> = {
    dot: [set('scores', matmul('Q', transpose('K')))],
    general: [given('W', W), set('scores', matmul(matmul('Q', 'W'), transpose('K')))],
    additive: [
      given('W_a', W_a),
      given('U_a', U_a),
      given('v_a', v_a),
      set('asks', matmul('Q', transpose('W_a'))),
      set('answers', matmul('K', transpose('U_a'))),
      each('i', v.aAsk.length, [set('score', transpose(matmul(tanh(add('answers', rowsOf('asks', 'i'))), 'v_a')))], {
        all_scores: 'score',
      }),
      set('scores', joinAll('all_scores', 0)),
    ],
  };
  const labels = { rows: 'words', columns: 'keys' };
  return of([
    words('words', v.aAsk),
    words('keys', v.aKeys),
    given('Q', v.aQ),
    given('K', v.aK),
    ...scores[v.aScore],
    ...(v.aSpan === 'window'
      ? [
          ...distances(v.aAsk.length, v.aKeys.length),
          set('mask', le(abs('distance'), 1)),
          set('weights', softmax(where('mask', 'scores', -Infinity))),
        ]
      : [set('weights', softmax('scores'))]),
    check('scores', v.aScores, labels),
    check('weights', v.aWeights, labels),
  ]);
}

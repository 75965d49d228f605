import {
  check,
  column,
  div,
  given,
  matmul,
  mul,
  program as of,
  set,
  softmax,
  square,
  sub,
} from '../../../src/cells/programs/program.ts';
import type { Values } from './picture.ts';

export const reads = ['lKeys', 'lVals', 'lX', 'lWidth', 'lScores', 'lWeights', 'lOut'] as const;

/** Scores −(q − k)² / 2h² of one query on a line. */
export function program(v: Pick<Values, (typeof reads)[number]>) {
  return of([
    given('q', [[v.lX]]),
    given('k', v.lKeys),
    given('v', column(v.lVals[0])),
    given('h', v.lWidth),
    set('scores', mul(square(div(sub('q', 'k'), 'h')), -0.5)),
    set('weights', softmax('scores')),
    set('output', matmul('weights', 'v')),
    check('scores', v.lScores),
    check('weights', v.lWeights),
    check('output', [[v.lOut]]),
  ]); // prettier-ignore
}

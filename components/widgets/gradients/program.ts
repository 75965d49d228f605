import { attend } from '../../../src/cells/programs/attention.ts';
import {
  check,
  given,
  matmul,
  mul,
  program as of,
  set,
  sub,
  sum,
  transpose,
} from '../../../src/cells/programs/program.ts';
import type { Values } from './picture.ts';

export const reads = ['gQ', 'gK', 'gV', 'gG', 'gTimes', 'gS', 'gW', 'gO', 'gBack'] as const;

/** One row of attention, and the slope g of a loss in its output followed back; `d_x` is the loss's slope in x. */
export function program({ gQ, gK, gV, gG, gTimes, gS, gW, gO, gBack }: Pick<Values, (typeof reads)[number]>) {
  return of([
    given('q', gQ),
    given('K', gK),
    given('V', gV),
    given('g', gG),
    given('scale', gTimes / Math.SQRT2),
    ...attend(gQ[0].length, { query: 'q', scale: 'scale' }),
    set('d_V', matmul(transpose('weights'), 'g')),
    set('d_weights', matmul('g', transpose('V'))),
    set('mean', sum(mul('weights', 'd_weights'), 1)),
    set('d_scores', mul('weights', sub('d_weights', 'mean'))),
    set('d_q', mul(matmul('d_scores', 'K'), 'scale')),
    set('d_K', mul(matmul(transpose('d_scores'), 'q'), 'scale')),
    check('scores', [gS]),
    check('weights', [gW]),
    check('output', [gO]),
    check('d_weights', [gBack.w]),
    check('d_scores', [gBack.s]),
    check('d_q', [gBack.q]),
    check('d_K', gBack.k),
    check('d_V', gBack.v),
  ]);
}

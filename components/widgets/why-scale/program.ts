import {
  check, div, each, given, join, joinAll, max, mul, program as of, rowsOf, set, softmax, sqrt, square, sub, sum,
} from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './picture.ts';

export const reads = ['whyD', 'whyDots', 'whySpread'] as const;

/** For no scale, 1/√d and 1/d: the spread of the scores, the mean largest weight a, and the mean of a (1 − a). */
export function program({ whyD: d, whyDots, whySpread }: Pick<Values, (typeof reads)[number]>) {
  const keys = 8;
  const queries = whyDots.length / keys;
  const dots = Array.from({ length: queries }, (_, i) => Array.from(whyDots.subarray(i * keys, (i + 1) * keys)));
  const mean = (x: string, count: number) => div(sum(sum(x, 1), 0), count);
  return of([
    given('dots', dots),
    given('d', [[d]]),
    set('scales', join([div('d', 'd'), div(1, sqrt('d')), div(1, 'd')], 0)),
    each(
      'i',
      3,
      [
        set('scores', mul('dots', rowsOf('scales', 'i'))),
        set('squares', square('scores')),
        set('deviation', sqrt(sub(mean('squares', whyDots.length), square(mean('scores', whyDots.length))))),
        set('weights', softmax('scores')),
        set('peak', max('weights', 1)),
        set('slope', mul('peak', sub(1, 'peak'))),
        set('largest', mean('peak', queries)),
        set('gradient', mean('slope', queries)),
      ],
      { deviations: 'deviation', tops: 'largest', gradients: 'gradient' },
    ),
    ...(['deviations', 'tops', 'gradients'] as const).map((name) => set(`all_${name}`, joinAll(name, 0))),
    check('all_deviations', whySpread.map((row) => [row.deviation])),
    check('all_tops', whySpread.map((row) => [row.top])),
    check('all_gradients', whySpread.map((row) => [row.gradient])),
  ]); // prettier-ignore
}

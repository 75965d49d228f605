import { check, div, given, matmul, program as of, set, sum } from '../../../src/cells/programs/program.ts';
import type { Values } from './picture.ts';

export const reads = ['mixWeights', 'mixV', 'mixShares', 'mixOut'] as const;

/** What is set counts in proportion; of nothing the shares are even. */
export function program({ mixWeights, mixV, mixShares, mixOut }: Pick<Values, (typeof reads)[number]>) {
  const none = mixWeights[0].every((x) => x === 0);
  return of([
    given('parts', none ? [mixWeights[0].map(() => 1)] : mixWeights),
    given('V', mixV),
    set('weights', div('parts', sum('parts', 1))),
    set('output', matmul('weights', 'V')),
    check('weights', [mixShares]),
    check('output', [mixOut]),
  ]);
}

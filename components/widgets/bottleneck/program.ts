import { attend } from '../../../src/cells/programs/attention.ts';
import { check, given, matmul, program as of, rows, set, transpose } from '../../../src/cells/programs/program.ts';
import { asked, type Values } from './picture.ts';

export const reads = [
  'memPairs', 'memAsk', 'memKeys', 'memValues', 'memMatrix', 'memRecalled', 'memLooked',
] as const; // prettier-ignore

/** The pair in hand asked back from a memory of fixed size, and from attention that keeps all pairs and scores them times 50. */
export function program(v: Pick<Values, (typeof reads)[number]>) {
  const at = asked(v);
  return of([
    given('K', v.memKeys),
    given('V', v.memValues),
    set('q', rows('K', at)),
    set('memory', matmul(transpose('V'), 'K')),
    set('recalled', matmul('q', transpose('memory'))),
    ...attend(v.memKeys[0].length, { query: 'q', scale: 50 }),
    check('memory', v.memMatrix),
    check('recalled', [v.memRecalled[at]]),
    check('output', [v.memLooked[at]]),
  ]);
}

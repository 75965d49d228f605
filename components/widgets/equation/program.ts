import { attend } from '../../../src/cells/programs/attention.ts';
import { check, given, program as of, words } from '../../../src/cells/programs/program.ts';
import type { Values } from './picture.ts';

export const reads = ['tokens', 'n', 'dk', 'divisor', 'Q', 'K', 'V', 'scores', 'weights', 'output'] as const;

export function program(v: Pick<Values, (typeof reads)[number]>) {
  const { n, dk } = v;
  const scale = { sqrt: undefined, none: 1, dk: 1 / dk }[v.divisor];
  const labels = { rows: 'words', columns: 'words' };
  return of([
    words('words', v.tokens.slice(0, n)),
    given('Q', v.Q.slice(0, n).map((row) => row.slice(0, dk))),
    given('K', v.K.slice(0, n).map((row) => row.slice(0, dk))),
    given('V', v.V.slice(0, n)),
    ...attend(dk, { scale }),
    check('scores', v.scores, labels),
    check('weights', v.weights, labels),
    check('output', v.output, { rows: 'words' }),
  ]); // prettier-ignore
}

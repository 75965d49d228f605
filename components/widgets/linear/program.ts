import { attend } from '../../../src/cells/programs/attention.ts';
import {
  check,
  div,
  given,
  matmul,
  mul,
  phi,
  program as of,
  set,
  sum,
  transpose,
  words,
} from '../../../src/cells/programs/program.ts';
import type { Values } from './values.ts';

export const reads = [
  'linQ', 'linK', 'linV', 'linSharp', 'linTokens', 'linPhiQ', 'linPhiK',
  'linSoft', 'linSoftOut', 'linWeights', 'linLeft', 'linRight', 'linMemory',
] as const; // prettier-ignore

/** Softmax, and linear attention multiplied from the left and from the right. */
export function program(v: Pick<Values, (typeof reads)[number]>) {
  const labels = { rows: 'words', columns: 'words' };
  return of([
    words('words', v.linTokens),
    given('Q', v.linQ),
    given('K', v.linK),
    given('V', v.linV),
    set('asked', mul('Q', v.linSharp)),
    ...attend(2, { query: 'asked', end: '_softmax' }),
    set('phi_Q', phi('asked')),
    set('phi_K', phi('K')),
    set('similar', matmul('phi_Q', transpose('phi_K'))),
    set('weights', div('similar', sum('similar', 1))),
    set('left', matmul('weights', 'V')),
    set('memory', matmul(transpose('phi_K'), 'V')),
    set('total', transpose(sum('phi_K', 0))),
    set('right', div(matmul('phi_Q', 'memory'), matmul('phi_Q', 'total'))),
    check('weights_softmax', v.linSoft, labels),
    check('output_softmax', v.linSoftOut, { rows: 'words' }),
    check('phi_Q', v.linPhiQ, { rows: 'words' }),
    check('phi_K', v.linPhiK, { rows: 'words' }),
    check('weights', v.linWeights, labels),
    check('left', v.linLeft, { rows: 'words' }),
    check('memory', v.linMemory.map((row) => row.slice(0, -1))),
    check('total', v.linMemory.map((row) => row.slice(-1))),
    check('right', v.linRight, { rows: 'words' }),
  ]); // prettier-ignore
}

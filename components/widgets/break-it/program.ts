import { attend, causal } from '../../../src/cells/programs/attention.ts';
import {
  abs, check, div, exp, given, matmul, max, program as of, set, softmax, sub, sum, where, words, type Matrix, type Step,
} from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './values.ts';

export const reads = ['fFault', 'fType', 'fTokens', 'fQ', 'fK', 'fV', 'fRight', 'fWrong'] as const;
type Read = Pick<Values, Exclude<(typeof reads)[number], `f${'Q' | 'K' | 'V'}`>> & {
  fQ: Matrix;
  fK: Matrix;
  fV: Matrix;
};

/** Attention as it should be, and with the reader's fault; how far their outputs are apart. */
export function program(v: Read) {
  const d = v.fQ[0].length;
  const masked = v.fFault === 'after';
  const right: Step[] = [
    ...(masked ? [set('mask', causal(v.fTokens.length))] : []),
    ...attend(d, { end: '_right', mask: masked ? 'mask' : undefined }),
  ];
  const output = set('output', matmul('weights', 'V'));
  const faults: Record<typeof v.fFault, Step[]> = {
    axis: [set('weights', softmax('scores_right', 0)), output],
    noscale: attend(d, { scale: 1 }),
    dk: attend(d, { scale: 1 / d }),
    after: [set('weights', where('mask', softmax('scores_right'), 0)), output],
    nomax: [set('powers', exp('scores_right')), set('weights', div('powers', sum('powers', 1))), output],
  };
  const labels = { rows: 'words', columns: 'words' };
  return of(
    [
      words('words', v.fTokens),
      given('Q', v.fQ),
      given('K', v.fK),
      given('V', v.fV),
      ...right,
      ...faults[v.fFault],
      set('apart', max(max(abs(sub('output', 'output_right')), 1), 0)),
      check('weights_right', v.fRight.weights, labels),
      check('output_right', v.fRight.output, { rows: 'words' }),
      check('weights', v.fWrong.weights, labels),
      check('output', v.fWrong.output, { rows: 'words' }),
      check('apart', [[v.fWrong.apart]]),
    ],
    v.fType,
  );
}

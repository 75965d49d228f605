import { attend } from '../../../src/cells/programs/attention.ts';
import { check, given, program as of, words } from '../../../src/cells/programs/program.ts';
import type { Values } from './picture.ts';

export const reads = ['cQ', 'cK', 'cV', 'cTargets', 'cSources', 'cScores', 'cWeights', 'cOutput'] as const;

/** Two ask, three answer. */
export function program(v: Pick<Values, (typeof reads)[number]>) {
  const labels = { rows: 'targets', columns: 'sources' };
  return of([
    words('targets', v.cTargets),
    words('sources', v.cSources),
    given('Q', v.cQ),
    given('K', v.cK),
    given('V', v.cV),
    ...attend(2),
    check('scores', v.cScores, labels),
    check('weights', v.cWeights, labels),
    check('output', v.cOutput, { rows: 'targets' }),
  ]);
}

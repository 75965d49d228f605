import { attend } from '../../../src/cells/programs/attention.ts';
import { check, each, given, joinAll, program as of, rowsOf, set, words } from '../../../src/cells/programs/program.ts';
import { asking, type Values } from './values.ts';

export const reads = ['tMode', 'tTokens', 'tSheet', 'tKey'] as const;

/** The sheet in hand; with the key on screen, every student's, one under the other. */
export function program({ tMode, tTokens, tSheet, tKey }: Pick<Values, (typeof reads)[number]>) {
  const sheets = tMode === 'key' ? tKey : [tSheet];
  const n = tTokens.length;
  return of([
    words('words', tTokens),
    given('Q', sheets.map(({ Q }) => Q[asking])),
    given('K', sheets.flatMap(({ K }) => K)),
    given('V', sheets.flatMap(({ V }) => V)),
    each(
      's',
      sheets.length,
      attend(2, { query: rowsOf('Q', 's'), key: rowsOf('K', 's', n), value: rowsOf('V', 's', n) }),
      { all_scores: 'scores', all_weights: 'weights', outputs: 'output' },
    ),
    set('scores', joinAll('all_scores', 0)),
    set('weights', joinAll('all_weights', 0)),
    set('output', joinAll('outputs', 0)),
    check('scores', sheets.map((s) => s.scores), { columns: 'words' }),
    check('weights', sheets.map((s) => s.weights), { columns: 'words' }),
    check('output', sheets.map((s) => s.output)),
  ]); // prettier-ignore
}

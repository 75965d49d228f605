import {
  check,
  given,
  program as of,
  set,
  softmax,
  where,
  words,
  zeroIfNaN,
} from '../../../src/cells/programs/program.ts';
import type { Values } from './picture.ts';

export const reads = ['pTrue', 'pWords', 'pScores', 'pBlocked', 'pAllowed'] as const;

/** One mask read both ways: True = blocked, and True = may attend, where a row with nothing open is 0. */
export function program({ pTrue, pWords, pScores, pBlocked, pAllowed }: Pick<Values, (typeof reads)[number]>) {
  const labels = { rows: 'words', columns: 'words' };
  return of([
    words('words', pWords),
    given('scores', pScores),
    given('mask', pTrue),
    set('weights_blocked', softmax(where('mask', -Infinity, 'scores'))),
    set('weights_allowed', zeroIfNaN(softmax(where('mask', 'scores', -Infinity)))),
    check('weights_blocked', pBlocked, labels),
    check('weights_allowed', pAllowed, labels),
  ]);
}

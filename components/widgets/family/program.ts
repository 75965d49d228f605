import { causal } from '../../../src/cells/programs/attention.ts';
import { check, given, program as of, set, softmax, where, words, type Matrix } from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './picture.ts';

export const reads = ['fSource', 'fTarget', 'fScores', 'fBoth', 'fBack', 'fTargetBack', 'fCross'] as const;
type Read = Pick<Values, Exclude<(typeof reads)[number], 'fScores'>> & { fScores: Readonly<Record<'source' | 'target' | 'cross', Matrix>> }; // prettier-ignore

/** The four kinds of attention that the tree is made of, from the same scores. */
export function program({ fSource, fTarget, fScores, fBoth, fBack, fTargetBack, fCross }: Read) {
  return of([
    words('source', fSource),
    words('target', fTarget),
    given('scores_source', fScores.source),
    given('scores_target', fScores.target),
    given('scores_cross', fScores.cross),
    set('mask_source', causal(fSource.length)),
    set('mask_target', causal(fTarget.length)),
    set('weights_encoder', softmax('scores_source')),
    set('weights_decoder', softmax(where('mask_source', 'scores_source', -Infinity))),
    set('weights_target', softmax(where('mask_target', 'scores_target', -Infinity))),
    set('weights_cross', softmax('scores_cross')),
    check('weights_encoder', fBoth, { rows: 'source', columns: 'source' }),
    check('weights_decoder', fBack, { rows: 'source', columns: 'source' }),
    check('weights_target', fTargetBack, { rows: 'target', columns: 'target' }),
    check('weights_cross', fCross, { rows: 'target', columns: 'source' }),
  ]);
}

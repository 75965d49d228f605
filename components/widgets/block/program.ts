import { feedForward, layerGiven, selfAttention } from '../../../src/cells/programs/layer.ts';
import {
  add,
  check,
  given,
  layerNorm,
  program as of,
  set,
  words,
  type Matrix,
} from '../../../src/cells/programs/program.ts';
import type { Values } from './values.ts';

export const reads = ['bNorm', 'bE', 'bP', 'bX', 'bTokens', 'bWeights', 'bSteps'] as const;
type Read = Pick<Values, Exclude<(typeof reads)[number], 'bWeights'>> & { bWeights: Readonly<Record<string, Matrix>> };

/** One encoder layer with one head, every part of it; biases are 0, norms neither scale nor shift. */
export function program({ bNorm, bE, bP, bX, bTokens, bWeights, bSteps }: Read) {
  const d = bX[0].length;
  const pre = bNorm === 'pre';
  return of([
    words('words', bTokens),
    given('E', bE),
    given('P', bP),
    ...layerGiven(bWeights, d),
    set('X', add('E', 'P')),
    ...(pre ? [set('norm1', layerNorm('X'))] : []),
    ...selfAttention(pre ? 'norm1' : 'X', d, 1),
    set('add1', add('X', 'attended')),
    pre ? set('norm2', layerNorm('add1')) : set('norm1', layerNorm('add1')),
    ...feedForward(pre ? 'norm2' : 'norm1'),
    set('add2', add(pre ? 'add1' : 'norm1', 'feed')),
    ...(pre ? [] : [set('norm2', layerNorm('add2'))]),
    check('X', bX, { rows: 'words' }),
    check('weights', bSteps.weights, { rows: 'words', columns: 'words' }),
    check('attended', bSteps.attention, { rows: 'words' }),
    ...(['add1', 'norm1', 'hidden', 'feed', 'add2', 'norm2'] as const).map((name) => check(name, bSteps[name], { rows: 'words' })),
  ]); // prettier-ignore
}

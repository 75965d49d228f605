import { attend } from '../../../src/cells/programs/attention.ts';
import { sinusoids } from '../../../src/cells/programs/positions.ts';
import {
  add,
  check,
  given,
  join,
  program as of,
  rows,
  set,
  words,
  type Matrix,
} from '../../../src/cells/programs/program.ts';
import type { Values } from './picture.ts';

export const reads = ['pAdd', 'pPlaces', 'pTokens', 'pX', 'pHome', 'pHere'] as const;

/** The same words in both orders, Q = K = V, with positions added or not. */
export function program(v: Pick<Values, Exclude<(typeof reads)[number], 'pX'>> & { pX: Matrix }) {
  const [n, d] = [v.pX.length, v.pX[0].length];
  const placed = (x: string) => (v.pAdd === 'sin' ? add(x, 'P') : x);
  return of([
    words('words', v.pTokens),
    words('order', v.pPlaces.map((word) => v.pTokens[word])),
    given('X', v.pX),
    ...(v.pAdd === 'sin' ? sinusoids(n, d) : []),
    set('home', placed('X')),
    ...attend(d, { query: 'home', key: 'home', value: 'home', end: '_home' }),
    set('moved', join(v.pPlaces.map((word) => rows('X', word)), 0)),
    set('here', placed('moved')),
    ...attend(d, { query: 'here', key: 'here', value: 'here' }),
    check('output_home', v.pHome, { rows: 'words' }),
    check('output', v.pHere, { rows: 'order' }),
  ]); // prettier-ignore
}

import { distances, sinusoids } from '../../../src/cells/programs/positions.ts';
import {
  abs, add, check, column, columns, cos, given, join, le, matmul, mul, program as of, rows, set, sin, softmax, sub, sum, transpose, where,
} from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './values.ts';

export const reads = [
  'pPanel', 'pAt', 'pGap', 'pQ', 'pK', 'pM', 'pN', 'pShift', 'pSided',
  'pCodes', 'pDots', 'pSame', 'pTheta', 'pTurnedQ', 'pTurnedK', 'pScore', 'pSlope', 'pBias', 'pFade',
] as const; // prettier-ignore
type Read = Pick<Values, (typeof reads)[number]>;

/** The codes in hand: waves, turned pairs, or a penalty. */
export const program = (v: Read) => ({ sin: waves, rope: turned, alibi: penalty })[v.pPanel](v);

function waves({ pCodes, pAt, pGap, pDots, pSame }: Read) {
  const [n, d] = [pCodes.length, pCodes[0].length];
  return of([
    ...sinusoids(n, d),
    set('code', rows('P', pAt)),
    set('dots', matmul('code', transpose('P'))),
    set('same', sum(mul(rows('P', 0, n - pGap), rows('P', pGap, n)), 1)),
    check('code', [pCodes[pAt]]),
    check('dots', [pDots]),
    check('same', column(pSame)),
  ]); // prettier-ignore
}

function turned({ pQ, pK, pM, pN, pShift, pTheta, pTurnedQ, pTurnedK, pScore }: Read) {
  return of([
    given('q', pQ),
    given('k', pK),
    given('positions', [[pM + pShift], [pN + pShift]]),
    given('theta', pTheta),
    set('angle', mul('positions', 'theta')),
    set('pair', join(['q', 'k'], 0)),
    set('x', columns('pair', 0)),
    set('y', columns('pair', 1)),
    set('first', sub(mul('x', cos('angle')), mul('y', sin('angle')))),
    set('second', add(mul('x', sin('angle')), mul('y', cos('angle')))),
    set('turned', join(['first', 'second'], 1)),
    set('score', matmul(rows('turned', 0), transpose(rows('turned', 1)))),
    check('turned', [pTurnedQ, pTurnedK]),
    check('score', [[pScore]]),
  ]);
}

function penalty({ pBias, pSlope, pSided, pFade }: Read) {
  const n = pBias.length;
  return of([
    given('slope', pSlope),
    ...distances(n),
    set('bias', mul(abs('distance'), mul(-1, 'slope'))),
    set('logits', pSided === 'causal' ? where(le('distance', 0), 'bias', -Infinity) : 'bias'),
    set('weights', softmax('logits')),
    check('bias', pBias),
    check('weights', pFade),
  ]);
}

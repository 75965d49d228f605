import { check, given, matmul, program as of, set } from '../../../src/cells/programs/program.ts';
import type { Values } from './picture.ts';

export const reads = ['rA', 'rB', 'rAB'] as const;

export function program({ rA, rB, rAB }: Pick<Values, (typeof reads)[number]>) {
  return of([given('A', rA), given('B', rB), set('product', matmul('A', 'B')), check('product', rAB)]);
}

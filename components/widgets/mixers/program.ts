import { check, column, eq, given, matmul, mul, program as of, range, set, sigmoid, softmax, transpose, where } from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './picture.ts';

export const reads = ['mX', 'mNow'] as const;

/** Four layers as a table of mixing weights each, times the input. */
export function program({ mX, mNow }: Pick<Values, (typeof reads)[number]>) {
  const n = mX.length;
  return of([
    given('x', mX),
    given('linear', mNow.linear.M),
    given('convolution', mNow.convolution.M),
    set('gate', where(eq(range(n), transpose(range(n))), sigmoid('x'), mul('linear', 0))),
    set('weights', softmax(matmul('x', transpose('x')))),
    set('y_linear', matmul('linear', 'x')),
    set('y_convolution', matmul('convolution', 'x')),
    set('y_gate', matmul('gate', 'x')),
    set('output', matmul('weights', 'x')),
    check('gate', mNow.gate.M),
    check('weights', mNow.attention.M),
    check('y_linear', column(mNow.linear.y)),
    check('y_convolution', column(mNow.convolution.y)),
    check('y_gate', column(mNow.gate.y)),
    check('output', column(mNow.attention.y)),
  ]);
}

import { distances } from '../../../src/cells/programs/positions.ts';
import {
  abs, check, column, div, eq, exp, given, le, lt, matmul, mod, mul, program as of, range, root, rows, set, sigmoid, softmax,
  square, sub, tanh, transpose, where, words, zeroIfNaN, type Matrix, type Step,
} from '../../../src/cells/programs/program.ts'; // prettier-ignore
import { isBig, radiusOf, type Values } from './values.ts';

export const reads = [
  'rKind', 'rRadius', 'rStride', 'rAsk', 'rKeys', 'rReal', 'rRow', 'rByHand', 'rCentre',
  'rQ', 'rK', 'rPredictor', 'rCentres', 'rWeights',
] as const; // prettier-ignore
interface Read extends Pick<Values, Exclude<(typeof reads)[number], 'rQ' | 'rK' | 'rPredictor'>> {
  rQ: Matrix;
  rK: Matrix;
  rPredictor: { readonly W_p: Matrix; readonly v_p: readonly number[] };
}

/** Scores of all pairs, and weights of those in reach; nothing where the text has no words. Of a long text the word in hand is checked. */
export function program(v: Read) {
  const [n, m] = [v.rAsk.length, v.rKeys.length];
  if (n === 0 || m === 0) return null;
  const big = isBig(v);
  const labels = { rows: 'words', columns: 'keys' };
  return of([
    words('words', v.rAsk),
    words('keys', v.rKeys),
    given('Q', v.rQ),
    given('K', v.rK),
    set('scores', div(matmul('Q', transpose('K')), root(v.rQ[0].length))),
    ...mask(v, n, m),
    set(v.rKind === 'local-p' ? 'align' : 'weights', v.rKind === 'global' ? softmax('scores') : zeroIfNaN(softmax(where('mask', 'scores', -Infinity)))),
    ...(v.rKind === 'local-p'
      ? [set('weights', mul('align', exp(div(square('distance'), -2 * (radiusOf(v) / 2) ** 2)))), check('centre', column(v.rCentres), { rows: 'words' })]
      : []),
    ...(big
      ? [set('row', rows('weights', v.rRow)), check('row', [v.rWeights[v.rRow]], { columns: 'keys' })]
      : [check('weights', v.rWeights, labels)]),
  ]); // prettier-ignore
}

/** Which keys each query may look at: true = may attend. */
function mask(v: Read, n: number, m: number): Step[] {
  const { rKind: kind, rRadius: radius } = v;
  if (kind === 'global') return [];
  if (kind === 'padding') return [set('mask', lt(range(m), v.rReal))];
  if (kind === 'causal') return [...distances(n, m), set('mask', le('distance', 0))];
  if (kind === 'strided') return [...distances(n, m), set('mask', eq(mod(abs('distance'), v.rStride), 0))];
  if (kind !== 'local-p') return [...distances(n, m), set('mask', le(abs('distance'), radius))];
  const { W_p, v_p } = v.rPredictor;
  const guess = mul(sigmoid(matmul(tanh(matmul('Q', transpose('W_p'))), 'v_p')), m);
  return [
    given('W_p', W_p),
    given('v_p', column(v_p)),
    ...(v.rByHand
      ? [set('guess', guess), set('centre', where(eq(transpose(range(n)), v.rRow), v.rCentres[v.rRow], 'guess'))]
      : [set('centre', guess)]),
    set('distance', sub(range(m), 'centre')),
    set('mask', le(abs('distance'), radiusOf(v))),
  ]; // prettier-ignore
}

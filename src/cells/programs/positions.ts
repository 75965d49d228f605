import { cos, eq, exp, matmul, mod, mul, range, set, sin, sub, transpose, where, type Step } from './program.ts';

/** Sinusoidal positions P (n, d): columns 2i and 2i + 1 are sine and cosine of pos / 10000^(2i/d). */
export const sinusoids = (n: number, d: number): Step[] => [
  set('column', range(d)),
  set('second', mod('column', 2)),
  set('frequency', exp(mul(sub('column', 'second'), -Math.log(10000) / d))),
  set('angle', matmul(transpose(range(n)), 'frequency')),
  set('P', where(eq('second', 0), sin('angle'), cos('angle'))),
];

/** `distance`: key place minus query place, (queries, keys). */
export const distances = (queries: number, keys = queries): Step[] => [
  set('query_at', transpose(range(queries))),
  set('key_at', range(keys)),
  set('distance', sub('key_at', 'query_at')),
];

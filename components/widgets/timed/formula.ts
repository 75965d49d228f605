import { attentionCost, linearAttentionCost, scoredPairs, weightMatrixBytes } from '../../../src/attention/index.ts';
import { d, type Place, radius, sizes, type Way, ways } from './values.ts';

/** Multiply–adds of the mixing, without projections: what each way computes of Q, K and V. */
export function work(way: Way, n: number): number {
  if (way === 'window') return 2 * scoredPairs(n, radius) * d;
  const { scores = 0, summary = 0, values } = (way === 'linear' ? linearAttentionCost : attentionCost)(n, d).parts;
  return scores + summary + values;
}

/** Bytes of the largest array on the way: the n × n weights where they are kept, else as much as the output, n · d. */
export const largestArray = (way: Way, n: number): number => (way === 'full' ? weightMatrixBytes(n) : 4 * n * d);

/** Full attention holds its scores before and after scaling, its weights, and one of them once more in the kernel's memory. */
export const held = 4;
/** More than this a page should not ask of a telephone. */
export const mayHold = 512 * 2 ** 20;
export const fits = ({ way, n }: Place): boolean => way !== 'full' || held * weightMatrixBytes(n) <= mayHold;
/** The first size at which full attention is left out. */
export const tooLarge = sizes.find((n) => !fits({ way: 'full', n }))!;

/** Everything that is timed up to a size, small sizes first. */
export const places = (largest: number): Place[] =>
  sizes.filter((n) => n <= largest).flatMap((n) => ways.map((way) => ({ way, n })).filter(fits));

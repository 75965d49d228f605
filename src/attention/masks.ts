import {
  abs,
  arange,
  eq,
  le,
  logicalAnd,
  logicalNot,
  lt,
  remainder,
  sub,
  type Tensor,
  tensor,
  unsqueeze,
} from '../tensor/index.ts';

/** Where query 0 stands among the keys: at key 0, so that the last query stands at the last key, or at the key of this number. */
export type CausalAlign = 'top_left' | 'bottom_right' | number;

export interface Align {
  /** matters when there are fewer queries than keys: a cache of earlier keys wants bottom_right */
  align?: CausalAlign;
}

/** j − i for every query i (rows) and key j (columns): (queries, keys), int64. */
export function relativePositions(queries: number, keys = queries, { align = 'top_left' }: Align = {}): Tensor {
  const first = align === 'top_left' ? 0 : align === 'bottom_right' ? keys - queries : align;
  const i = unsqueeze(arange(first, first + queries), 1); // (queries, 1)
  const j = unsqueeze(arange(keys), 0); // (1, keys)
  return sub(j, i);
}

/** j ≤ i: a query sees its own position and what came before. (queries, keys), true = may attend. */
export function causalMask(queries: number, keys = queries, align: Align = {}): Tensor {
  return le(relativePositions(queries, keys, align), 0);
}

/** |i − j| ≤ radius, or −left ≤ j − i ≤ right for a pair [left, right]. (queries, keys), true = may attend. */
export function windowMask(
  queries: number,
  keys: number,
  radius: number | readonly [left: number, right: number],
  align: Align = {},
): Tensor {
  const [left, right] = typeof radius === 'number' ? [radius, radius] : radius;
  if (!(left >= 0 && right >= 0)) throw new RangeError(`windowMask: a radius is at least 0, got ${left} and ${right}`);
  const distance = relativePositions(queries, keys, align);
  return logicalAnd(le(sub(0, distance), left), le(distance, right));
}

/** Keys 0 … length − 1 of each sequence are real: (sequences, keys), true = may attend. Add axes for heads and queries. */
export function paddingMask(lengths: readonly number[], keys: number): Tensor {
  return lt(unsqueeze(arange(keys), 0), unsqueeze(tensor([...lengths], { dtype: 'int64' }), 1));
}

/** Every stride-th key counted from the query itself, both ways. (queries, keys), true = may attend. Child et al. 2019, §4.2. */
export function stridedMask(queries: number, keys: number, stride: number, align: Align = {}): Tensor {
  if (!(Number.isInteger(stride) && stride >= 1))
    throw new RangeError(`stridedMask: a stride is at least 1, got ${stride}`);
  return eq(remainder(abs(relativePositions(queries, keys, align)), stride), 0);
}

/**
 * Turns a mask in the polarity of `nn.MultiheadAttention` and `nn.Transformer*` (true = BLOCKED) into ours
 * (true = may attend), and back. Floating masks are added in both worlds: they pass unchanged.
 */
export function flipPolarity(mask: Tensor): Tensor {
  return mask.dtype === 'bool' ? logicalNot(mask) : mask;
}

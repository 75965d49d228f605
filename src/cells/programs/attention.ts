import { div, matmul, mul, root, set, softmax, transpose, where, type Expr, type Step } from './program.ts';

export interface Attending {
  query?: Expr;
  key?: Expr;
  value?: Expr;
  /** q·k times this; without it scores are divided by √d */
  scale?: number;
  /** names what is open: true = may attend */
  mask?: string;
  /** stands behind the names, where a program attends more than once */
  end?: string;
}

/** `scores`, `weights` and `output` of scaled dot-product attention. */
export function attend(
  d: number,
  { query = 'Q', key = 'K', value = 'V', scale, mask, end = '' }: Attending = {},
): Step[] {
  const products = matmul(query, transpose(key));
  const scores = `scores${end}`;
  return [
    set(scores, scale === undefined ? div(products, root(d)) : scale === 1 ? products : mul(products, scale)),
    set(`weights${end}`, softmax(mask ? where(mask, scores, -Infinity) : scores)),
    set(`output${end}`, matmul(`weights${end}`, value)),
  ];
}

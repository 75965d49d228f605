import { div, matmul, mul, root, set, softmax, transpose, type Expr, type Step } from './program.ts';

export interface Attending {
  query?: Expr;
  key?: Expr;
  value?: Expr;
  /** q·k times this; without it scores are divided by √d */
  scale?: number;
  /** stands behind the names, where a program attends more than once */
  end?: string;
}

/** `scores`, `weights` and `output` of scaled dot-product attention. */
export function attend(d: number, { query = 'Q', key = 'K', value = 'V', scale, end = '' }: Attending = {}): Step[] {
  const products = matmul(query, transpose(key));
  return [
    set(`scores${end}`, scale === undefined ? div(products, root(d)) : scale === 1 ? products : mul(products, scale)),
    set(`weights${end}`, softmax(`scores${end}`)),
    set(`output${end}`, matmul(`weights${end}`, value)),
  ];
}

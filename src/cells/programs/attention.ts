import { add, div, le, matmul, mul, range, root, set, softmax, transpose, where, type Expr, type Step } from './program.ts'; // prettier-ignore

interface Attending {
  query?: Expr;
  key?: Expr;
  value?: Expr;
  /** q·k times this; without it scores are divided by √d */
  scale?: Expr;
  /** names what is open: true = may attend */
  mask?: string;
  /** stands behind the names, where a program attends more than once */
  end?: string;
}

/** `scores`, `weights` and `output` of scaled dot-product attention. */
export function attend(
  d: number,
  { query = 'Q', key = 'K', value = 'V', scale, mask, end = '' }: Attending = {},
): [scores: Step, weights: Step, output: Step] {
  const products = matmul(query, transpose(key));
  const scores = `scores${end}`;
  return [
    set(scores, scale === undefined ? div(products, root(d)) : scale === 1 ? products : mul(products, scale)),
    set(`weights${end}`, softmax(mask ? where(mask, scores, -Infinity) : scores)),
    set(`output${end}`, matmul(`weights${end}`, value)),
  ];
}

/** What is open to so many words, of which each sees itself and what came before; `past`: so many stand before the first. */
export function causal(words: number, past = 0): Expr {
  const at = transpose(range(words));
  return le(range(past + words), past ? add(at, past) : at);
}

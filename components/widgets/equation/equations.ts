import { ref, slot } from '../../../src/figures/tex.ts';
import type { Divisor } from './picture.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const grid = (rows: number, columns: number, entry: (r: number, c: number) => string) =>
  `\\begin{bmatrix}${upTo(rows)
    .map((r) =>
      upTo(columns)
        .map((c) => entry(r, c))
        .join('&'),
    )
    .join('\\\\[.3em]')}\\end{bmatrix}`;

const over: Record<Divisor, (d: string) => string> = { sqrt: (d) => `\\sqrt{${d}}`, none: () => '', dk: (d) => d };

/** O = softmax(Q Kᵀ / √d_k) V = A V; pointing at a letter is pointing at its whole matrix. */
export const symbols = (by: Divisor): string[] => {
  const product = `${ref('q', '\\q{Q}')}\\,${ref('k', '\\k{K}')}^{\\top}`;
  const inside = by === 'none' ? `\\vphantom{\\dfrac{Q}{K}}${product}` : `\\dfrac{${product}}{${over[by]('d_k')}}`;
  return [
    `${ref('o', '\\o{O}')} = \\operatorname{softmax}\\!\\left(${inside}\\right)${ref('v', '\\v{V}')}`,
    `= ${ref('w', '\\w{A}')}\\,${ref('v', '\\v{V}')}`,
  ];
};

/** Matrices of slots, and what stands between them: each a piece that may start a new line on a phone. */
export const pieces = (n: number, d: number) => {
  const tall = `\\vphantom{${grid(Math.max(n, d), 1, () => '0')}}`;
  return {
    softmax: '= \\operatorname{softmax}',
    open: `\\left(${tall}\\right.`,
    close: (by: Divisor) => `\\left.${by === 'none' ? '' : `\\big/ ${over[by](String(d))}`}${tall}\\right)`,
    Q: `\\q{${grid(n, d, (i, c) => slot(`Q-${i}-${c}`))}}`,
    K: `\\k{${grid(d, n, (c, j) => slot(`K-${j}-${c}`))}}`,
    V: `\\v{${grid(n, 2, (j, c) => slot(`V-${j}-${c}`))}}`,
    A: `\\w{${grid(n, n, (i, j) => slot(`A-${i}-${j}`))}}`,
    O: `\\o{${grid(n, 2, (i, c) => slot(`O-${i}-${c}`))}}`,
    equals: '=',
  };
};

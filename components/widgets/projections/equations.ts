import { slot } from '../../../src/figures/tex.ts';

const [i, j] = [slot('pe-i'), slot('pe-j')];
const row = (...all: string[]) => `\\begin{pmatrix}${all.join('&')}\\end{pmatrix}`;
const square = (name: string) =>
  `\\begin{pmatrix}${[0, 1].map((r) => [0, 1].map((c) => slot(`pe-${name}${r}${c}`)).join('&')).join('\\\\[.45em]')}\\end{pmatrix}`;
const pair = (name: string) => [slot(`pe-${name}0`), slot(`pe-${name}1`)];
const dot = (a: string, b: string, from: string, to: string, s: string) => [
  `s_{${from}${to}} = \\dfrac{\\q{q_{${from}}}\\cdot\\k{k_{${to}}}}{\\sqrt{2}}`,
  `= \\dfrac{${[0, 1].map((c) => `\\q{${slot(`pe-${a}${c}`)}}\\times\\k{${slot(`pe-${b}${c}`)}}`).join('+')}\\rule[-.55em]{0pt}{0pt}}{1.414}`,
  `= ${slot(`pe-${s}`)}`,
];

/** How a query and a key come out of X, then the pair's score there and back. */
export const equations = {
  query: [
    `\\q{q_{${i}}} = x_{${i}}\\,\\q{W_Q}`,
    `= ${row(...pair('x'))}\\,\\q{${square('wq')}}`,
    `= \\q{${row(...pair('q'))}}`,
  ],
  key: [
    `\\k{k_{${j}}} = x_{${j}}\\,\\k{W_{${slot('pe-name')}}}`,
    `= ${row(...pair('y'))}\\,\\k{${square('wk')}}`,
    `= \\k{${row(...pair('k'))}}`,
  ],
  there: dot('q', 'k', i, j, 's'),
  back: dot('r', 'l', j, i, 't'),
} as const;

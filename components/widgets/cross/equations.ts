import { ref, slot } from '../../../src/figures/tex.ts';

const i = slot('ce-i');
const column = (a: string, b: string) => `\\begin{pmatrix}${a}\\\\[.4em]${b}\\end{pmatrix}`;
const shaped = (tex: string, rows: number, columns: number) => `\\underset{${rows}\\times ${columns}}{${tex}}`;

/** Two lines of shapes, then the output of the word in hand with its numbers. */
export const equations = {
  scores: [
    `${shaped('S', 2, 3)} = \\dfrac{1}{\\sqrt{2}}\\;${shaped('\\q{Q}', 2, 2)}\\;\\;${shaped('\\k{K^\\top}', 2, 3)}`,
    `${shaped('\\w{A}', 2, 3)} = \\operatorname{softmax}(S)`,
    `${shaped('\\o{O}', 2, 2)} = ${shaped('\\w{A}', 2, 3)}\\;\\;${shaped('\\v{V}', 3, 2)}`,
  ],
  output: [
    `\\o{o_{${i}}} =`,
    ...[0, 1, 2].map(
      (j) =>
        `${j ? '+\\;' : ''}\\w{${slot(`ce-w${j}`)}}\\,\\v{${ref(`v.${j}`, column(slot(`ce-v${j}0`), slot(`ce-v${j}1`)))}}`,
    ),
    `= \\o{${column(slot('ce-o0'), slot('ce-o1'))}}`,
  ],
} as const;

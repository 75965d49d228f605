import { ref, slot } from '../../../src/figures/tex.ts';

const column = (a: string, b: string) => `\\begin{pmatrix}${a}\\\\[.4em]${b}\\end{pmatrix}`;
const three = [0, 1, 2];

/** Symbols → the reader's numbers → result. */
export const equation = [
  `\\o{o} = \\w{\\alpha_1}\\v{v_1} + \\w{\\alpha_2}\\v{v_2} + \\w{\\alpha_3}\\v{v_3}`,
  `= ${three.map((j) => `\\w{${slot(`e-w${j}`)}}\\,\\v{${ref(`v.${j}`, column(slot(`e-v${j}0`), slot(`e-v${j}1`)))}}`).join(' + ')}`,
  `= \\o{${column(slot('e-o0'), slot('e-o1'))}}`,
];

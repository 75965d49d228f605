import { group, ref, slot } from '../../../src/figures/tex.ts';

const [i, j] = [slot('e-i'), slot('e-j')];
const column = (a: string, b: string) => `\\begin{pmatrix}${a}\\\\[.4em]${b}\\end{pmatrix}`;

/** Symbols → the reader's numbers → result, one line a step. `lane` is the key in hand. */
export const equations = {
  score: [
    `s_{${i}${j}} = \\dfrac{\\q{${group('e-q', `q_{${i}}`)}}\\cdot \\k{${group('e-k', `k_{${j}}`)}}}{\\sqrt{2}}`,
    `= \\dfrac{\\q{${slot('e-q0')}}\\times\\k{${slot('e-k0')}} + \\q{${slot('e-q1')}}\\times\\k{${slot('e-k1')}}\\rule[-.55em]{0pt}{0pt}}{1.414}`,
    `= ${slot('e-s')}`,
  ],
  weigh: [
    `\\w{\\alpha_{${i}${j}}} = \\dfrac{e^{s_{${i}${j}}}}{\\sum_m e^{s_{${i}m}}}`,
    `= \\dfrac{e^{${slot('e-sj')}}}{e^{${slot('e-s0')}}+e^{${slot('e-s1')}}+e^{${slot('e-s2')}}}`,
    `= \\w{${slot('e-w')}}`,
  ],
  sum: [
    `\\o{o_{${i}}} = \\sum_m \\w{\\alpha_{${i}m}}\\,\\v{v_m}`,
    `= ${[0, 1, 2].map((m) => `\\w{${slot(`e-w${m}`)}}\\,\\v{${ref(`v.${m}`, column(slot(`e-v${m}0`), slot(`e-v${m}1`)))}}`).join(' + ')}`,
    `= \\o{${column(slot('e-o0'), slot('e-o1'))}}`,
  ],
} as const;

import { slot } from '../../../src/figures/tex.ts';

const slope = (of: string) => `\\frac{\\partial L}{\\partial ${of}}`;

/** ∂L/∂s_j = α_j (g·v_j − g·o), with the numbers of the chosen key. */
export const equation = [
  `${slope(`s_{${slot('e-j')}}`)} = \\w{\\alpha_{${slot('e-j')}}}\\,(g\\cdot\\v{v_{${slot('e-j')}}} - g\\cdot\\o{o})`,
  `= \\w{${slot('e-w')}} \\times (${slot('e-gv')}\\;${slot('e-go')}) = ${slot('e-s')}`,
];

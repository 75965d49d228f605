import { group, ref, slot } from '../../../src/figures/tex.ts';

/** Gaussian score, what the square opens into, and the weighted sum. */
export const equations = {
  score: [
    `s_j = -\\dfrac{(${group('le-q', '\\q{x}')}-\\k{k_j})^2}{2h^2}`,
    `= \\dfrac{\\q{x}\\,\\k{k_j}}{h^2} - \\dfrac{\\k{k_j}^2}{2h^2} - \\dfrac{\\q{x}^2}{2h^2}`,
  ],
  output: [
    `\\o{o} = \\sum_j \\w{\\alpha_j}\\,\\v{v_j}`,
    ...[0, 1, 2, 3, 4, 5].map(
      (j) => `${j ? '+' : '='}\\;\\w{${slot(`le-w${j}`)}}\\times\\v{${ref(`v.${j}`, slot(`le-v${j}`))}}`,
    ),
    `= \\o{${slot('le-o')}}`,
  ],
} as const;

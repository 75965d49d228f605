import { slot } from '../../../src/figures/tex.ts';

/** The answer, then the answer without one token, in the two ways of removing. `4` is the read-out. */
export const equations = {
  answer: [
    `\\o{o_1} = \\sum_j \\w{\\alpha_j}\\,\\v{v_{j,1}} = \\o{${slot('r-o')}}`,
    `\\quad p = \\dfrac{1}{1 + e^{-4\\,\\o{o_1}}} = \\o{${slot('r-p')}}`,
  ],
  cut: [
    `\\o{o_1'} = \\dfrac{\\o{o_1} - \\w{\\alpha}\\,\\v{v_1}}{1 - \\w{\\alpha}}`,
    `= \\dfrac{\\o{${slot('r-o2')}} - \\w{${slot('r-alpha')}} \\times \\v{${slot('r-value')}}}{1 - \\w{${slot('r-alpha2')}}} = \\o{${slot('r-out')}}`,
    `\\quad p' = \\o{${slot('r-outp')}}`,
  ],
  zero: [
    `\\o{o_1'} = \\o{o_1} - \\w{\\alpha}\\,\\v{v_1}`,
    `= \\o{${slot('z-o2')}} - \\w{${slot('z-alpha')}} \\times \\v{${slot('z-value')}} = \\o{${slot('z-out')}}`,
    `\\quad p' = \\o{${slot('z-outp')}}`,
  ],
} as const;

/** One line for each way (Vaswani et al. 2017, §3.5; Su et al. 2021, §3.2; Press et al. 2022, §3). */
export const equations = {
  sin: [
    'E_{p,\\,2i} = \\sin(p\\,\\theta_i)',
    '\\qquad E_{p,\\,2i+1} = \\cos(p\\,\\theta_i)',
    '\\qquad \\theta_i = 10000^{-2i/d}',
  ],
  rope: [
    '(R_{m\\theta}\\,\\q{q})\\cdot(R_{n\\theta}\\,\\k{k})',
    '= \\q{q}\\cdot(R_{(n-m)\\theta}\\,\\k{k})',
    '\\qquad R_{a} = \\begin{pmatrix}\\cos a & -\\sin a\\\\ \\sin a & \\cos a\\end{pmatrix}',
  ],
  alibi: [
    's_{ij} = \\dfrac{\\q{q_i}\\cdot\\k{k_j}}{\\sqrt{d_k}} - m\\,|i-j|',
    '\\qquad m = 2^{-1}, 2^{-2}, \\dots, 2^{-8}',
  ],
} as const;

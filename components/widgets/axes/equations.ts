/** One piece of the formula for every choice: which keys are shared among, where they come from, how a pair is scored. */
export const equations = {
  global: ['\\w{\\alpha_{ij}} = \\dfrac{e^{s_{ij}}}{\\sum_{m=1}^{n_k} e^{s_{im}}}'],
  window: ['\\w{\\alpha_{ij}} = \\dfrac{e^{s_{ij}}}{\\sum_{|i-m| \\le 1} e^{s_{im}}}'],
  self: ['\\q{q_i} = x_i W_Q', '\\quad \\k{k_j} = x_j W_K'],
  cross: ['\\q{q_i} = x_i W_Q', '\\quad \\k{k_j} = y_j W_K'],
  dot: ['s_{ij} = \\q{q_i} \\cdot \\k{k_j}'],
  general: ['s_{ij} = \\q{q_i}\\, W\\, \\k{k_j^\\top}'],
  additive: ['s_{ij} = v \\cdot \\tanh(W \\q{q_i} + U \\k{k_j})'],
} as const;

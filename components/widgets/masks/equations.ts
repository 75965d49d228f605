/** The three ways, in symbols: S are the scores; M is added before softmax, B multiplies after it. */
export const equations = {
  before: ['\\w{A} = \\operatorname{softmax}(S + M)', '\\qquad M_{ij} \\in \\{0, -\\infty\\}'],
  after: ['\\w{A} = \\operatorname{softmax}(S) \\odot B', '\\qquad B_{ij} \\in \\{1, 0\\}'],
  renorm: [
    '\\w{A_{ij}} = \\dfrac{\\operatorname{softmax}(S)_{ij}\\,B_{ij}}{\\sum_m \\operatorname{softmax}(S)_{im}\\,B_{im}}',
    '\\qquad B_{ij} \\in \\{1, 0\\}',
  ],
} as const;

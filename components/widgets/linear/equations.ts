/** The three roads, static: what is multiplied before what. */
export const equations = [
  ['\\o{O} = \\w{\\operatorname{softmax}\\!\\Big(\\dfrac{\\q{Q}\\k{K^\\top}}{\\sqrt d}\\Big)}\\,\\v{V}'],
  ['\\o{O} = \\big(\\q{\\varphi(Q)}\\,\\k{\\varphi(K)^\\top}\\big)\\,\\v{V}'],
  ['\\o{O} = \\q{\\varphi(Q)}\\,\\big(\\k{\\varphi(K)^\\top}\\v{V}\\big)'],
] as const;

import katex from 'katex';
import { katexOptions } from './katex-options.ts';

const typeset = (value: string, displayMode: boolean) => ({
  raw: katex.renderToString(value, { ...katexOptions(), displayMode, output: 'htmlAndMathml' }),
  mdxExpressions: false,
});

/** Formulas in Markdown are typeset at build time. */
export const mathPlugin = {
  name: 'katex-math',
  math: (node: { value: string }) => typeset(node.value, true),
  inlineMath: (node: { value: string }) => typeset(node.value, false),
};

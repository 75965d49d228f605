import katex from 'katex';
import { expect, test } from 'vitest';
import { plainTex, portable } from './tex.ts';

test('a role gives way to what it colours', () => {
  expect(plainTex('\\q{Q}\\k{K}^\\top')).toBe('QK^\\top');
  expect(plainTex('\\o{o_i} = \\w{\\alpha}(1-\\w{\\alpha_{ij}})\\,\\v{v_j^{\\top}}')).toBe(
    '{o_i} = \\alpha(1-{\\alpha_{ij}})\\,{v_j^{\\top}}',
  );
  expect(plainTex('\\q{\\varphi(\\k{k})}')).toBe('{\\varphi(k)}');
});

test('what stands before and behind is kept apart', () => {
  expect(plainTex('a\\cdot\\q{q}')).toBe('a\\cdot q');
  expect(plainTex('\\w{\\alpha}x')).toBe('{\\alpha}x');
  expect(plainTex('\\v{\\{a\\}}b')).toBe('{\\{a\\}}b');
});

test('other commands stay, and the result is TeX without our macros', () => {
  const tex =
    '\\operatorname{softmax}\\!\\left(\\frac{\\q{Q}\\k{K}^{\\top}}{\\sqrt{d_k}}\\right)\\v{V} \\quad \\vec{x}';
  expect(plainTex(tex)).toBe(
    '\\operatorname{softmax}\\!\\left(\\frac{QK^{\\top}}{\\sqrt{d_k}}\\right)V \\quad \\vec{x}',
  );
  expect(() => katex.renderToString(plainTex(tex), { throwOnError: true })).not.toThrow();
});

test('what Markdown or GitHub would take for its own is spelled out', () => {
  const tex =
    '\\begin{aligned}a\\,b &= \\operatorname{softmax}\\!\\left(x\\right) \\\\[.4em]\n{v_i}_{j} &< \\{y^*\\}\\end{aligned}';
  expect(portable(tex)).toBe(
    '\\begin{aligned}a\\thinspace b &= \\mathrm{softmax}\\negthinspace \\left(x\\right) \\cr\n{v_i} _{j} &\\lt \\lbrace y^\\ast \\rbrace \\end{aligned}',
  );
  const set = (text: string) => katex.renderToString(text, { throwOnError: true, output: 'mathml', displayMode: true });
  expect(() => set(portable(tex))).not.toThrow();
  expect(set(portable('\\vec{x}\\alpha_i'))).toBe(set('\\vec{x}\\alpha_i'));
});

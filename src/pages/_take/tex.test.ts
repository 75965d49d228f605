import katex from 'katex';
import { expect, test } from 'vitest';
import { plainTex } from './tex.ts';

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

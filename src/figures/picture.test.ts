// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, test } from 'vitest';
import { num, sub } from './format.ts';
import { at, atHtml } from './draw.ts';
import { patcher, plain } from './picture.ts';

test('numbers carry a true minus and never a minus zero', () => {
  expect(num(-0.6, 1)).toBe('−0.6');
  expect(num(-0.001)).toBe('0.00');
  expect(num(-Infinity)).toBe('−∞');
  expect(num(NaN)).toBe('NaN');
  expect(sub(12)).toBe('₁₂');
});

test('a patch changes text, colour, attributes, and takes away what is false', () => {
  const root = document.createElement('div');
  const first = { cell: { text: '1.0', '--x': 0.5, hidden: true, class: 'sg' } };
  render(h('p', at(first, 'cell')), root);
  const cell = root.querySelector<HTMLElement>('[data-slot=cell]')!;
  expect(cell.hidden).toBe(true);
  const patch = patcher(root);
  patch(first);
  patch({ cell: { text: '−2.0', '--x': -1, hidden: false, class: 'sg lit' } });
  expect([cell.textContent, cell.style.getPropertyValue('--x'), cell.hidden, cell.className]).toEqual([
    '−2.0',
    '-1',
    false,
    'sg lit',
  ]);
});

test('a reader’s words stay text, in runs as in plain marks', () => {
  const root = document.createElement('div');
  root.innerHTML = '<p data-slot="readout"></p>';
  patcher(root)({ readout: { text: ['<i>', ['w', '<b>0.74</b>']] } });
  expect(root.querySelector('i')).toBeNull();
  expect(root.textContent).toBe('<i><b>0.74</b>');
  expect(plain(['a', ['w', 'b']])).toBe('ab');
  expect(atHtml({ 'aria-label': 'say "x" & y', '--x': 1, off: false })).toBe(
    ' aria-label="say &quot;x&quot; &amp; y" style="--x:1;"',
  );
});

test('an unknown slot is an error of the build, not an empty cell', () => {
  expect(() => at({}, 'missing')).toThrow('missing');
});

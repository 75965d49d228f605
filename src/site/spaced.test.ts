import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spaced, unspaced } from './spaced.ts';

test('Han characters part, everything else stays', () => {
  expect(spaced('因果掩码 causal mask，看 1 到 i')).toBe('因 果 掩 码 causal mask，看 1 到 i');
  expect(spaced('因果')).toBe('因 果 '); // what follows the text node may be a character too
  expect(unspaced('因 果 <mark>掩 </mark><mark>码 </mark>，causal mask')).toBe('因果<mark>掩码</mark>，causal mask');
});

test('what was parted joins again, whatever the text', () => {
  const text = fc
    .array(fc.constantFrom('掩', '码', 'a', '，', '1', '<b>'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (t) => {
      expect(unspaced(spaced(t))).toBe(t);
    }),
  );
});

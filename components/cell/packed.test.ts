import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from './pack.ts';
import { packedCells, packedOf, withPacked } from './packed.ts';

test('any code comes back from a link as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (code) => {
      const packed = await pack(code);
      expect(packed).toMatch(/^[\w-]*$/);
      expect(await unpack(packed)).toBe(code);
    }),
    { numRuns: 60 },
  );
});

test('junk, cut links and bombs are no code', async () => {
  const whole = await pack('const x = 1;\n'.repeat(40));
  for (const junk of ['', '!', 'AAAA', 'x'.repeat(500), whole.slice(0, -6), `${whole.slice(0, 8)}Q${whole.slice(9)}`])
    expect(await unpack(junk), junk).not.toBe('const x = 1;\n'.repeat(40));
  expect(await unpack(await pack('0'.repeat(50_001)))).toBeUndefined();
  expect(await unpack(await pack('0'.repeat(50_000)))).toHaveLength(50_000);
});

test('a link names files of its page only', () => {
  const param = packedCells(['a.ts', 'b.py']);
  expect(param.read('a.ts~Ab-_9|b.py~x')).toEqual({ value: 'a.ts~Ab-_9|b.py~x' });
  for (const junk of ['', 'c.ts~Ab', 'a.ts', 'a.ts~', 'a.ts~<b>', '__proto__~Ab', `a.ts~${'x'.repeat(7000)}`])
    expect(param.read(junk), junk.slice(0, 20)).toHaveProperty('problem');
});

test('one file is put in, changed and taken out without the others', () => {
  const one = withPacked('', 'a.ts', 'x')!;
  const two = withPacked(one, 'b.py', 'y')!;
  expect(packedOf(two, 'a.ts')).toBe('x');
  expect(withPacked(two, 'a.ts', 'z')).toBe('b.py~y|a.ts~z');
  expect(withPacked(two, 'a.ts', undefined)).toBe('b.py~y');
  expect(packedOf(two, 'c.ts')).toBeUndefined();
  expect(withPacked(two, 'a.ts', 'x'.repeat(7000))).toBeUndefined();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chapter } from './chapter.ts';
import { text } from './param.ts';
import { readAddress, travelAddress, writeAddress } from './url.ts';

const make = chapter(({ locale }) => ({
  said: text(locale === 'zh' ? '茶' : 'tea', { longest: 8 }),
}));
const fresh = () => make({ locale: 'en' });

test('a text is kept as it was typed, in the fragment, and travels; an untouched example becomes the other language’s', () => {
  const state = fresh();
  expect(travelAddress(state, '')).toEqual({ search: '', hash: '' });
  state.said.value = 'a|b &#=%';
  expect(writeAddress(state)).toEqual({ search: '', hash: '#said=a|b%20%26%23%3D%25' });
  const other = make({ locale: 'zh' });
  expect(other.said.value).toBe('茶');
  readAddress(other, travelAddress(state, ''));
  expect(other.said.value).toBe('a|b &#=%');
});

test('an empty text is a text', () => {
  const [a, b] = [fresh(), fresh()];
  a.said.value = '';
  expect(readAddress(b, writeAddress(a))).toEqual({ unknown: [], invalid: [], left: [] });
  expect(b.said.value).toBe('');
});

test('a longer text is cut between characters, and a link with one is refused', () => {
  const state = fresh();
  state.said.value = '🙂'.repeat(20);
  expect(state.said.value).toBe('🙂'.repeat(8));
  expect(state.said.read('123456789')).toEqual({ problem: { code: 'long', longest: 8, found: 9 } });
  expect(readAddress(state, { search: '', hash: '#said=123456789' }).invalid).toEqual(['said']);
  expect(state.said.value).toBe('tea');
});

test('whatever is typed can be a link and comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('', '\ud83d', '\r\n'), (typed, odd) => {
      const [a, b] = [fresh(), fresh()];
      a.said.value = odd + typed;
      expect([...a.said.value].length).toBeLessThanOrEqual(8);
      expect(readAddress(b, writeAddress(a))).toEqual({ unknown: [], invalid: [], left: [] });
      expect(b.said.value).toBe(a.said.value);
    }),
  );
});

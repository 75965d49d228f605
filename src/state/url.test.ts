import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chapter, derived, params } from './chapter.ts';
import { choice, flag, matrix, number, text, words } from './param.ts';
import { anchorOf, longestQuery, readAddress, travelAddress, writeAddress } from './url.ts';

const make = chapter(() => {
  const radius = number(8, { min: 0, max: 64 });
  return {
    radius,
    heat: number(1, { min: 0.1, max: 10, step: 0.1, digits: 1 }),
    on: flag(false),
    kind: choice('global', ['global', 'local']),
    word: number(3, { min: 0, max: 9, travels: false }),
    tokens: words(['a', 'b'], { longest: 6 }),
    Q: matrix(
      [
        [1, 0.2],
        [0.6, 1.4],
      ],
      { min: -2, max: 2, step: 0.1, digits: 1 },
    ),
    twice: derived(() => radius.value * 2),
  };
});
const fresh = () => make({ locale: 'en' });
const snapshot = (state: ReturnType<typeof fresh>) =>
  Object.fromEntries([...params(state)].map(([name, param]) => [name, param.value]));

test('a page at its start has a bare address', () => expect(writeAddress(fresh())).toEqual({ search: '', hash: '' }));

test('small values stand in the query; the reader’s text and matrices in the fragment, behind the anchor', () => {
  const state = fresh();
  state.radius.value = 3;
  state.on.value = true;
  state.Q.value = [
    [1, 0.2],
    [-0.5, 1.4],
  ];
  state.tokens.value = ['猫', 'x&y=z'];
  expect(writeAddress(state, 'part')).toEqual({
    search: '?radius=3&on=1',
    hash: '#part&tokens=%E7%8C%AB|x%26y%3Dz&Q=1,.2;-.5,1.4',
  });
  expect(anchorOf('#part&Q=1,2')).toBe('part');
  expect(anchorOf('#Q=1,2')).toBe('');
});

test('what is written is read back', () =>
  fc.assert(
    fc.property(
      fc.record({
        radius: fc.integer({ min: 0, max: 64 }),
        heat: fc.double({ min: 0.1, max: 10, noNaN: true }),
        on: fc.boolean(),
        kind: fc.constantFrom('global' as const, 'local' as const),
        tokens: fc.tuple(fc.constantFrom('a', '%', '&', '=', '#', '词', '"<b>'), fc.constantFrom('b', '+', ' c ')),
        Q: fc.array(fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2, maxLength: 2 }), {
          minLength: 2,
          maxLength: 2,
        }),
      }),
      (values) => {
        const [a, b] = [fresh(), fresh()];
        a.radius.value = values.radius;
        a.heat.value = values.heat;
        a.on.value = values.on;
        a.kind.value = values.kind;
        a.tokens.value = values.tokens;
        a.Q.value = values.Q;
        expect(readAddress(b, writeAddress(a))).toEqual({ unknown: [], invalid: [], left: [] });
        expect(snapshot(b)).toEqual(snapshot(a));
      },
    ),
  ));

test('junk is named, and every value stays valid', () => {
  const names = fc.constantFrom('radius', 'heat', 'on', 'kind', 'tokens', 'Q', 'twice', '__proto__', 'toString', '');
  const link = fc.array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 5 });
  fc.assert(
    fc.property(link, link, (query, fragment) => {
      const state = fresh();
      const text = (parts: [string, string][]) => parts.map((p) => p.join('=')).join('&');
      readAddress(state, { search: `?${text(query)}`, hash: `#${text(fragment)}` });
      const { radius, heat, kind, Q, tokens } = snapshot(state) as Record<string, never>;
      expect(radius).toBeGreaterThanOrEqual(0);
      expect(radius).toBeLessThanOrEqual(64);
      expect(heat).toBeGreaterThanOrEqual(0.1);
      expect(['global', 'local']).toContain(kind);
      expect((Q as number[][]).flat().every((x) => Math.abs(x) <= 2)).toBe(true);
      expect((tokens as string[]).every((t) => t.length > 0)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('a refused value goes back to its start, not to the last one', () => {
  const state = fresh();
  state.radius.value = 5;
  expect(readAddress(state, { search: '?radius=900&nonsense=1', hash: '' })).toEqual({
    unknown: ['nonsense'],
    invalid: ['radius'],
    left: [],
  });
  expect(state.radius.value).toBe(8);
});

test('what means nothing in the other language stays behind, by name', () => {
  const state = fresh();
  state.word.value = 7;
  state.radius.value = 2;
  const address = travelAddress(state, '');
  expect(address).toEqual({ search: '?radius=2&_left=word', hash: '' });
  const other = fresh();
  expect(readAddress(other, address)).toEqual({ unknown: [], invalid: [], left: ['word'] });
  expect(other.word.value).toBe(3);
});

test('a state too long for a link is not cut into another state', () => {
  const state = fresh();
  expect(writeAddress(state).search.length).toBeLessThanOrEqual(longestQuery);
});

test.each(['茶', '🍵'])('ten thousand signs of a reader’s own text come back whole: %s', (sign) => {
  const own = chapter(() => ({ own: text('', { longest: 10_000 }) }));
  const [state, other] = [own({ locale: 'zh' }), own({ locale: 'zh' })];
  state.own.value = sign.repeat(10_000);
  expect(readAddress(other, writeAddress(state, 'own-text'))).toEqual({ unknown: [], invalid: [], left: [] });
  expect(other.own.value).toBe(state.own.value);
});

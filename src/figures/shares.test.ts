import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cornerShares, inThousandths, pull } from './shares.ts';

test('pulling one share leaves the sum at 1 and nothing below 0', () =>
  fc.assert(
    fc.property(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      fc.integer({ min: 0, max: 2 }),
      fc.double({ min: -1, max: 2, noNaN: true }),
      ([a, b], j, x) => {
        const start = [a / 2, b / 2, 1 - a / 2 - b / 2];
        const shares = pull(start, j, x);
        expect(shares.reduce((t, s) => t + s)).toBeCloseTo(1, 9);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(-1e-12);
      },
    ),
  ));

test('a point inside the triangle has shares that lead back to it; corners on a line have none', () => {
  const V = [
    [-1.8, -1],
    [1.8, -1.2],
    [0.2, 1.6],
  ];
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (a, b, c) => {
        const shares = [a, b, c].map((x) => x / (a + b + c));
        const back = cornerShares(
          V,
          shares.reduce((at, share, j) => [at[0] + share * V[j][0], at[1] + share * V[j][1]] as const, [
            0, 0,
          ] as readonly [number, number]),
        )!;
        shares.forEach((share, j) => expect(back[j]).toBeCloseTo(share, 9));
      },
    ),
  );
  expect(
    cornerShares(
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      [0, 1],
    ),
  ).toBeNull();
});

test('in thousandths, three shares still add up to 1, and the one in hand keeps its place', () =>
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
      const hand = Math.round(a * 100) / 100;
      const shares = inThousandths([hand, (1 - hand) * b, (1 - hand) * (1 - b)], 0);
      expect(shares[0]).toBe(hand);
      expect(Math.round(shares.reduce((t, s) => t + s) * 1e6)).toBe(1e6);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    }),
  ));

test('by hand: 0.2, 0.5, 0.3 with the second pulled to 0.6 leaves 0.4 to the others in the ratio 2 : 3', () => {
  pull([0.2, 0.5, 0.3], 1, 0.6).forEach((share, i) => expect(share).toBeCloseTo([0.16, 0.6, 0.24][i], 12));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit } from './fit.ts';

test('points on c · nᵖ give p and no error, whatever c and p', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1, max: 4, noNaN: true }),
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.uniqueArray(fc.integer({ min: 7, max: 14 }), { minLength: 3 }),
      (p, c, doublings) => {
        const found = fit(doublings.map((k) => [2 ** k, c * (2 ** k) ** p]))!;
        expect(found.exponent).toBeCloseTo(p, 9);
        expect(found.error).toBeCloseTo(0, 6);
      },
    ),
    { numRuns: 200, seed: 2 },
  );
});

test('off the line: numpy.polyfit(log n, log y, 1, cov=True), NumPy 1.24', () => {
  const full = fit([[512, 5.97], [1024, 22.8], [2048, 107.6], [4096, 819.5]])!; // prettier-ignore
  expect(full.exponent).toBeCloseTo(2.3541179971219965, 12);
  expect(full.error).toBeCloseTo(0.1597932690326447, 12);
  const window = fit([[512, 1.157], [1024, 2.316], [2048, 3.465]])!; // prettier-ignore
  expect(window.exponent).toBeCloseTo(0.7912332439585423, 12);
  expect(window.error).toBeCloseTo(0.12125114575476999, 12);
});

test('a constant factor moves no exponent and no error: the machine cancels', () => {
  const points = [[512, 3], [1024, 5], [2048, 21], [4096, 60]] as const; // prettier-ignore
  const slower = fit(points.map(([n, y]) => [n, 17 * y]))!;
  expect(slower.exponent).toBeCloseTo(fit(points)!.exponent, 12);
  expect(slower.error).toBeCloseTo(fit(points)!.error, 12);
});

test('two points are no fit', () => {
  expect(fit([])).toBeUndefined();
  expect(fit([[512, 1], [1024, 4]])).toBeUndefined(); // prettier-ignore
});

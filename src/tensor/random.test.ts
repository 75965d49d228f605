import { describe, expect, test } from 'vitest';
import { generator, normals, uniforms } from './random.ts';

const many = (draw: () => number, n: number) => Array.from({ length: n }, draw);
const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;

describe('normal draws', () => {
  const n = 400_000;
  const list = many(normals(7), n);
  /** Four standard errors of a mean whose terms have this variance. */
  const bound = (variance: number) => 4 * Math.sqrt(variance / n);

  test.each([
    // Moments of the standard normal: 0, 1, 0, 3; the variance of xᵏ is E x²ᵏ − (E xᵏ)².
    [1, 0, 1],
    [2, 1, 2],
    [3, 0, 15],
    [4, 3, 96],
  ])('moment %i', (k, expected, variance) => {
    expect(Math.abs(mean(list.map((x) => x ** k)) - expected)).toBeLessThan(bound(variance));
  });
  test.each([
    // Tables of the normal distribution: P(|x| < 1), P(|x| < 2), P(|x| < 3), and beyond the ziggurat's last layer.
    [1, 0.682689],
    [2, 0.9545],
    [3, 0.9973],
    [3.442619855899, 0.999424],
  ])('share within %f', (reach, expected) => {
    const share = mean(list.map((x) => (Math.abs(x) < reach ? 1 : 0)));
    expect(Math.abs(share - expected)).toBeLessThan(bound(expected * (1 - expected)));
  });
  test('neighbours are not correlated', () => {
    expect(Math.abs(mean(list.slice(1).map((x, i) => x * list[i])))).toBeLessThan(bound(1));
  });
});

test('uniform draws lie strictly inside and fill ten bins evenly', () => {
  const list = many(uniforms(3), 100_000);
  expect(list.every((x) => x > 0 && x < 1)).toBe(true);
  const bins = Array.from({ length: 10 }, () => 0);
  for (const x of list) bins[Math.floor(x * 10)]++;
  // χ² with 9 degrees of freedom exceeds 27.9 once in a thousand.
  expect(bins.reduce((total, b) => total + (b - 1e4) ** 2 / 1e4, 0)).toBeLessThan(27.9);
});

test('a seed is its numbers; another seed gives others', () => {
  expect(many(normals(5), 6)).toEqual(many(normals(5), 6));
  expect(many(normals(5), 6)).not.toEqual(many(normals(6), 6));
});

test('a generator is one stream: seed and order of calls decide', () => {
  const [a, b] = [generator(3), generator(3)];
  const drawn = ({ uniform, normal }: ReturnType<typeof generator>) => [uniform(), normal(), uniform(), normal()];
  expect(drawn(a)).toEqual(drawn(b));
  expect(generator(3).uniform()).toBe(uniforms(3)());
  expect(generator(4).uniform()).not.toBe(uniforms(3)());
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flat, loadKernel, logicalAnd, ones, plainKernel, type Tensor, tensor, useKernel } from '../tensor/index.ts';
import { backward, requiresGrad, sum, zeros } from '../tensor/index.ts';
import { normals } from '../tensor/random.ts';
import { Tensor as Made } from '../tensor/tensor.ts';
import {
  causalMask,
  paddingMask,
  scaledDotProductAttention,
  type TiledOptions,
  tiledAttention,
  windowMask,
} from './index.ts';

type Floating = 'float32' | 'float64';

function drawn(shape: number[], next: () => number, dtype: Floating): Tensor {
  const values = Array.from({ length: shape.reduce((a, b) => a * b, 1) }, next);
  return new Made(dtype === 'float32' ? Float32Array.from(values) : Float64Array.from(values), shape, dtype);
}

/** The same by the formula: all limits as one mask. */
function plainly(q: Tensor, k: Tensor, v: Tensor, options: TiledOptions): Tensor {
  const { scale, isCausal, causalAlign: align = 'top_left', window, keyLength, deadRows } = options;
  const [queries, keys] = [q.shape.at(-2)!, k.shape.at(-2)!];
  const masks = [ones([queries, keys], { dtype: 'bool' })];
  if (isCausal) masks.push(causalMask(queries, keys, { align }));
  if (window !== undefined) masks.push(windowMask(queries, keys, window, { align }));
  if (keyLength !== undefined) masks.push(paddingMask([keyLength], keys));
  return scaledDotProductAttention(q, k, v, { attnMask: masks.reduce(logicalAnd), scale, deadRows }).output;
}

/** Largest difference; NaN must meet NaN. */
function apart(a: Tensor, b: Tensor): number {
  expect(a.shape).toEqual(b.shape);
  expect(a.dtype).toBe(b.dtype);
  const y = flat(b);
  let most = 0;
  flat(a).forEach((x, i) => {
    if (!Object.is(x, y[i])) most = Math.max(most, Number.isNaN(x - y[i]) ? Infinity : Math.abs(x - y[i]));
  });
  return most;
}

const size = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 60, max: 140 }));
const limits = fc.record(
  {
    scale: fc.double({ min: 0.01, max: 3, noNaN: true }),
    isCausal: fc.boolean(),
    causalAlign: fc.oneof(fc.constantFrom('top_left' as const, 'bottom_right' as const), fc.integer({ min: -5, max: 5 })), // prettier-ignore
    window: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.double({ min: 0, max: 9, noNaN: true }), fc.tuple(fc.nat(9), fc.nat(9))), // prettier-ignore
    deadRows: fc.constantFrom('nan' as const, 'zero' as const),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: [] },
);
const problem = fc.record({
  n: size,
  m: size,
  d: fc.integer({ min: 1, max: 19 }),
  dv: fc.integer({ min: 0, max: 19 }),
  seed: fc.integer(),
  limits,
});

describe.each([
  ['plain', plainKernel],
  ['WebAssembly', await loadKernel()],
])('with the %s kernel', (_, kernel) => {
  test.each([['float64' as const, 1e-12], ['float32' as const, 2e-5]])('tiles = formula, under every limit, in %s', (dtype, within) => {
    useKernel(kernel);
    fc.assert(
      fc.property(problem, ({ n, m, d, dv, seed, limits: { part, ...rest } }) => {
        const next = normals(seed);
        const [q, k, v] = [[n, d], [m, d], [m, dv]].map((shape) => drawn(shape, next, dtype)); // prettier-ignore
        const options = { ...rest, ...(part === undefined ? {} : { keyLength: Math.round(part * m) }) };
        expect(apart(tiledAttention(q, k, v, options), plainly(q, k, v, options))).toBeLessThan(within);
      }),
      { numRuns: 150 },
    );
    useKernel(plainKernel);
  }); // prettier-ignore

  test('a window makes it linear: a hundred thousand positions that see their neighbours take a moment, not an hour', () => {
    useKernel(kernel);
    const n = 100_000;
    const v = new Made(
      Float32Array.from({ length: n }, (_, i) => i % 7),
      [n, 1],
      'float32',
    );
    const q = zeros([n, 4], { dtype: 'float32' });
    const mean = flat(tiledAttention(q, q, v, { window: 1 }));
    expect(mean[50_000]).toBeCloseTo((49_999 % 7 + 50_000 % 7 + 50_001 % 7) / 3, 6); // prettier-ignore
    expect(mean[0]).toBeCloseTo(0.5, 6);
    useKernel(plainKernel);
  });
});

test('leading axes broadcast, and large scores do not overflow', () => {
  const next = normals(3);
  const [q, k, v] = [[2, 3, 5, 4], [3, 7, 4], [1, 1, 7, 2]].map((shape) => drawn(shape, () => 40 * next(), 'float64')); // prettier-ignore
  expect(apart(tiledAttention(q, k, v), scaledDotProductAttention(q, k, v).output)).toBeLessThan(1e-11);
});

test('a window just short of a whole number is the smaller one, wherever the queries stand', () => {
  const next = normals(1);
  const [q, k, v] = [74, 1, 1].map((n) => drawn([n, 1], next, 'float64'));
  const options = { causalAlign: 'bottom_right', window: 9 - 2 ** -47 } as const; // 1 − 74 − this rounds to −82
  expect(apart(tiledAttention(q, k, v, options), plainly(q, k, v, options))).toBe(0);
});

test('what it cannot do is refused', () => {
  const x = ones([3, 2]);
  expect(() => tiledAttention(x, ones([3, 4]), x)).toThrow('tiledAttention: query and key must agree in their last axis d_k, got (3, 2) and (3, 4)'); // prettier-ignore
  expect(() => tiledAttention(x, x, x, { keyLength: 4 })).toThrow('keyLength must be a whole number of 0 … 3, got 4');
  expect(() => tiledAttention(x, x, x, { window: -1 })).toThrow('a window is at least 0, got -1 and -1');
  expect(() => tiledAttention(x, x, tensor([[1], [2], [3]], { dtype: 'int64' }))).toThrow('expected float32 or float64 throughout, got float64, float64, int64'); // prettier-ignore
  expect(() => backward(sum(tiledAttention(requiresGrad(x), x, x)))).toThrow('tiledAttention has no derivative here');
});

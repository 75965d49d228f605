import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { plainKernel } from '../kernel.ts';
import { normals } from '../random.ts';
import { loadKernel, loadRelaxedKernel } from './load.ts';
import { recorded, sample } from './sample.ts';

const fast = await loadKernel();
const relaxed = await loadRelaxedKernel();
const drawn = (size: number, next: () => number) => Float32Array.from({ length: size }, next);

/** Largest difference, relative above 1; NaN and ±Infinity must meet their like. */
function apart(a: Float32Array, b: Float32Array): number {
  let most = 0;
  a.forEach((x, i) => {
    if (!Object.is(x, b[i]) && x !== b[i]) {
      const off = Math.abs(x - b[i]) / Math.max(1, Math.abs(b[i]));
      most = Math.max(most, Number.isFinite(off) ? off : Infinity);
    }
  });
  return most;
}

test('here each is a fast one', () => {
  expect(new Set([plainKernel, fast, relaxed]).size).toBe(3);
});

describe.each([
  ['of fixed bits', fast],
  ['relaxed', relaxed],
])('the kernel %s', (_, fast) => {
  test('matmul = plain within rounding, for every rest of the blocks and for batches that share a matrix', () => {
    const size = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 120, max: 300 }));
    fc.assert(
      fc.property(size, size, size, fc.integer({ min: 1, max: 3 }), fc.integer(), (m, k, n, batch, seed) => {
        const next = normals(seed);
        const [a, b] = [drawn(batch * m * k, next), drawn(k * n, next)];
        const places = Array.from({ length: batch }, (_, i) => i * m * k);
        const [x, y] = [plainKernel, fast].map((kernel) => {
          const out = new Float32Array(batch * m * n);
          kernel.matmul(
            a,
            places,
            b,
            places.map(() => 0),
            out,
            m,
            k,
            n,
          );
          return out;
        });
        expect(apart(y, x)).toBeLessThan(1e-4);
      }),
      { numRuns: 80 },
    );
  });

  test('exp is within 2 units in the last place of Math.exp, from underflow to overflow', () => {
    const x = Float32Array.from({ length: 40_001 }, (_, i) => -110 + i * 0.005);
    x.set([NaN, Infinity, -Infinity, 0, -0]);
    const y = new Float32Array(x.length);
    fast.exp(x, y);
    expect([...y.subarray(0, 5)]).toEqual([NaN, Infinity, 0, 1, 1]);
    for (let i = 5; i < x.length; i++) {
      const exact = Math.fround(Math.exp(x[i]));
      const unit = Math.max(2 ** -149, Math.abs(exact) * 2 ** -23);
      if (Math.abs(y[i] - exact) > 2 * unit) expect([x[i], y[i]]).toEqual([x[i], exact]);
    }
  });

  test('softmax = plain, also where nothing is open or something is infinite', () => {
    const value = fc.oneof(
      { weight: 9, arbitrary: fc.float({ min: -90, max: 90, noNaN: true }) },
      fc.constantFrom(-Infinity, Infinity, NaN),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.array(value, { minLength: 18, maxLength: 90 }), (rows, values) => {
        const n = Math.floor(values.length / rows);
        const x = Float32Array.from(values.slice(0, rows * n));
        const [a, b] = [new Float32Array(rows * n), new Float32Array(rows * n)];
        plainKernel.softmax(x, a, rows, n);
        fast.softmax(x, b, rows, n);
        expect(apart(b, a)).toBeLessThan(2e-6);
      }),
      { numRuns: 200 },
    );
  });
});

test('attention over 4,096 positions, each looking at all, takes a quarter of what its weights alone would', () => {
  const n = 4096;
  const x = drawn(n * 64, normals(5));
  const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow');
  const reach = { queries: n, keys: n, d: 64, dv: 64, scale: 1 / 8, first: -n, last: n, dead: NaN };
  fast.attention(x, x, x, new Float32Array(n * 64), reach);
  const pages = grow.mock.calls.reduce((sum, [more]) => sum + more, 0);
  grow.mockRestore();
  expect(pages).toBeGreaterThan(0);
  expect(pages * 65_536).toBeLessThan(n * n); // the weights: 4 n² bytes
});

test('the relaxed kernel is another build, and stays close to the fixed one', async () => {
  const [bytes, loose] = [await import('./bytes.generated.ts'), await import('./relaxed.generated.ts')];
  expect(loose.base64).not.toBe(bytes.base64);
  expect(apart(sample(relaxed), sample(fast))).toBeLessThan(1e-4);
});

test('the same bits on every machine', () => {
  const bytes = new Uint8Array(sample(fast).buffer);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(recorded);
});

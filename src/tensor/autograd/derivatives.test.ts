import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as t from '../index.ts';
import { add, backward, flat, grad, mul, noGrad, requiresGrad, type Shape, sum, Tensor } from '../index.ts';
import { sumRows, unslice } from '../scatter.ts';
import { derivatives } from './derivatives.ts';

// The independent source is the definition: (f(x + h) − f(x − h)) / 2h, in float64, for every element of every input.

type F = (...inputs: Tensor[]) => Tensor;

/**
 * Tensors of numbers between low and high: different 64ths, the k-th tensor's 0.003·(k + 1) above. So no kink lies within a
 * step of a difference: none is that near to 0 or another 64th, to a neighbour, or to an element of another tensor.
 */
function draws(seed: number) {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return (shape: Shape, which = 0, low = -2, high = 2) => {
    const size = shape.reduce((n, m) => n * m, 1);
    const [first, last] = [Math.ceil(low * 64), Math.floor(high * 64) - 1];
    const rungs = Array.from({ length: last - first + 1 }, (_, k) => first + k);
    const chosen = Array.from({ length: size }, () => rungs.splice(Math.floor(next() * rungs.length), 1)[0]);
    return new Tensor(
      Float64Array.from(chosen, (rung) => rung / 64 + 0.003 * (which + 1)),
      shape,
      'float64',
    );
  };
}

/** One number that weighs every element of f's result differently. */
const weighed = (y: Tensor) => {
  const weights = Float64Array.from({ length: y.size }, (_, k) => Math.cos(1 + 3 * k));
  return sum(mul(y, new Tensor(weights, y.shape, 'float64')));
};

function numericGradient(f: F, inputs: Tensor[], which: number): number[] {
  const h = 1e-5;
  const at = (k: number, change: number) => {
    const values = Float64Array.from(flat(inputs[which]), (v, j) => (j === k ? v + change : v));
    const moved = new Tensor(values, inputs[which].shape, 'float64');
    return f(...inputs.map((x, j) => (j === which ? moved : x))).item();
  };
  return Array.from({ length: inputs[which].size }, (_, k) => (at(k, h) - at(k, -h)) / (2 * h));
}

function expectGradients(f: F, inputs: Tensor[]) {
  const leaves = inputs.map(requiresGrad);
  const y = f(...leaves);
  if (y.requiresGrad) backward(y);
  inputs.forEach((x, which) => {
    const expected = numericGradient(f, inputs, which);
    const gradient = leaves[which].grad ?? t.zeros(x.shape);
    expect(gradient.shape).toEqual(x.shape);
    flat(gradient).forEach((v, k) => {
      expect(Math.abs(v - expected[k])).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected[k]), magnitude(f, inputs)));
    });
  });
}

const magnitude = (f: F, inputs: Tensor[]) => 1e-2 * Math.abs(f(...inputs).item());

/** f's own gradient as a function of the inputs, for second derivatives. */
const slope =
  (f: F): F =>
  (...inputs) => {
    const leaves = inputs.map((x) => (x.requiresGrad ? x : requiresGrad(x)));
    const y = weighed(f(...leaves));
    return grad(y, leaves, { createGraph: true })
      .map((g, k) => mul(weighed(g), 1 + k))
      .reduce(add);
  };

const anyShape = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 });
const oneShape = anyShape.map((shape) => [shape]);
/** A shape and one that broadcasts with it, in either order. */
const twoShapes = fc
  .tuple(anyShape, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), fc.nat(2), fc.boolean())
  .map(([shape, ones, dropped, swapped]) => {
    const other = shape.map((n, axis) => (ones[axis] ? 1 : n)).slice(Math.min(dropped, shape.length));
    return swapped ? [other, shape] : [shape, other];
  });
const matrices = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 1, max: 3 })), fc.nat(5))
  .map(([batch, m, k, n, form]) => {
    if (form === 0) return [[m, k], [k, n]]; // prettier-ignore
    if (form === 1) return [[batch, m, k], [k, n]]; // prettier-ignore
    if (form === 2) return [[m, k], [batch, k, n]]; // prettier-ignore
    if (form === 3) return [[2, 1, m, k], [batch, k, n]]; // prettier-ignore
    if (form === 4) return [[k], [batch, k, n]]; // prettier-ignore
    return [[batch, m, k], [k]];
  });

interface Case {
  f: F;
  shapes?: fc.Arbitrary<number[][]>;
  /** where the values lie */
  within?: [low: number, high: number];
}

const indices = t.tensor([[1, 0], [2, 1]], { dtype: 'int64' }); // prettier-ignore
const last = (x: Tensor) => x.ndim - 1;
const places = { axis: 0, first: 1, step: 2 };

/** One case or several for every entry of the table. */
const cases: Record<string, Case | Case[]> = {
  to: { f: (x) => t.to(x, 'float64') },
  contiguous: { f: (x) => t.contiguous(t.transpose(x, 0, -1)) },
  add: { f: t.add, shapes: twoShapes },
  sub: { f: t.sub, shapes: twoShapes },
  mul: { f: t.mul, shapes: twoShapes },
  div: { f: t.div, shapes: twoShapes, within: [0.5, 2] },
  pow: [
    { f: t.pow, shapes: twoShapes, within: [0.5, 2] },
    { f: (x) => t.pow(x, 3) },
    { f: (x) => t.pow(2, x) },
    { f: (x) => t.pow(x, 0) },
  ],
  // a / b lies between 0.9 and 1.12, so ⌊1.25 a / b⌋ is 1 throughout, and −2 for −a
  remainder: [
    { f: (a, b) => t.remainder(mul(a, 1.25), b), shapes: twoShapes, within: [4, 4.45] },
    { f: (a, b) => t.remainder(mul(a, -1.25), b), shapes: twoShapes, within: [4, 4.45] },
  ],
  maximum: { f: t.maximum, shapes: twoShapes },
  minimum: { f: t.minimum, shapes: twoShapes },
  neg: { f: t.neg },
  abs: { f: t.abs },
  clamp: { f: (x) => t.clamp(x, -1, 0.5) },
  exp: { f: t.exp },
  log: { f: t.log, within: [0.5, 2] },
  sqrt: { f: t.sqrt, within: [0.5, 2] },
  sin: { f: t.sin },
  cos: { f: t.cos },
  tanh: { f: t.tanh },
  sigmoid: { f: t.sigmoid },
  erf: { f: t.erf },
  where: [
    { f: (a, b) => t.where(t.gt(mul(a, b), 0), a, b), shapes: twoShapes },
    { f: (x) => t.maskedFill(x, t.gt(x, 0), -3) },
  ],
  softmaxRows: { f: t.softmaxRows },
  matmul: { f: t.matmul, shapes: matrices },
  sum: [{ f: (x) => t.sum(x) }, { f: (x) => t.sum(x, [0, -1].slice(0, x.ndim), { keepdim: true }) }],
  mean: [{ f: (x) => t.mean(x) }, { f: (x) => t.mean(x, 0) }],
  variance: [
    { f: (x) => t.variance(t.cat([x, mul(x, x)]), 0) },
    { f: (x) => t.variance(x, last(x), { correction: 0, keepdim: true }) },
  ],
  max: [{ f: (x) => t.max(x) }, { f: (x) => t.max(x, -1) }, { f: (x) => t.max(x, 0, { keepdim: true }) }],
  cumsum: [{ f: (x) => t.cumsum(x, 0) }, { f: (x) => t.cumsum(x, -1) }],
  permute: { f: (x) => t.permute(x, x.ndim === 3 ? [2, 0, 1] : x.shape.map((_, k) => last(x) - k)) },
  slice: [{ f: (x) => t.slice(x, -1, 1) }, { f: (x) => t.slice(x, 0, 0, 3, 2) }, { f: (x) => t.select(x, 0, -1) }],
  unslice: { f: (x) => unslice(x, [2 * x.shape[0] + 1, ...x.shape.slice(1)], places) },
  flip: { f: (x) => t.flip(x, 0) },
  expand: { f: (x) => t.expand(t.unsqueeze(x, 0), [2, ...x.shape]) },
  unsqueeze: { f: (x) => t.unsqueeze(x, 1) },
  squeeze: { f: (x) => t.squeeze(t.unsqueeze(x, 1), 1) },
  reshape: [{ f: (x) => t.reshape(x, [-1]) }, { f: (x) => t.reshape(t.transpose(x, 0, -1), [1, -1]) }],
  tril: { f: (x) => t.tril(x), shapes: matrices.map(([a]) => [[1, ...a]]) },
  triu: { f: (x) => t.triu(x, 1), shapes: matrices.map(([a]) => [[1, ...a]]) },
  cat: [{ f: (x) => t.cat([x, mul(x, 2), t.slice(x, -1, 0, 1)], -1) }, { f: (x) => t.stack([x, mul(x, x)], 1) }],
  embedding: { f: (x) => t.embedding(indices, x), shapes: fc.constant([[3, 2]]) },
  sumRows: { f: (x) => sumRows(x, indices, 4), shapes: fc.constant([[2, 2, 3]]) },
};

describe.each(Object.entries(cases).flatMap(([name, some]) => [some].flat().map((c) => [name, c] as const)))(
  '%s',
  (_, { f, shapes = oneShape, within: [low, high] = [-2, 2] }) => {
    const inputs = fc.tuple(shapes, fc.integer()).map(([all, seed]) => {
      const draw = draws(seed);
      return all.map((shape, which) => draw(shape, which, low, high));
    });
    test('its gradient is what central differences say, and so is the gradient of its gradient', () => {
      fc.assert(fc.property(inputs, (xs) => expectGradients((...ys) => weighed(f(...ys)), xs)), { numRuns: 30 }); // prettier-ignore
      fc.assert(
        fc.property(inputs, (xs) => expectGradients(slope(f), xs)),
        { numRuns: 15 },
      );
    });
  },
);

/** Results that are integers or bools, or made from nothing: no gradient flows to their inputs. */
const constants = 'eq ne lt le gt ge isnan logicalNot logicalAnd logicalOr argmax any all full eye arange'.split(' ');

test('every operation in the source has a derivative, and every derivative a case here', () => {
  const source = readdirSync('src/tensor').filter((file) => /^[\w-]+\.ts$/.test(file)).map((file) => readFileSync(`src/tensor/${file}`, 'utf8')).join(); // prettier-ignore
  const named = [...source.matchAll(/\b(?:op|view|map|zip|reduce|triangle)\(\s*'(\w+)'/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !(name in derivatives) && !constants.includes(name))).toEqual([]);
  expect(Object.keys(derivatives).sort()).toEqual(Object.keys(cases).sort());
});

test('through any chain of views the gradient lands where the value came from', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('permute', 'slice', 'flip', 'expand', 'reshape'), fc.nat(5)), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(steps, fc.integer(), (chain, seed) => {
      const f: F = (x) =>
        chain.reduce((y, [step, a]) => {
          const axis = a % y.ndim;
          if (step === 'permute') return t.transpose(y, axis, 0);
          if (step === 'slice') return t.slice(y, axis, a % 2, Infinity, 1 + (a % 2));
          if (step === 'flip') return t.flip(y, axis);
          if (step === 'expand') return t.expand(t.unsqueeze(y, 0), [2, ...y.shape]);
          return t.reshape(y, [...y.shape].reverse());
        }, x);
      expectGradients((x) => weighed(f(x)), [draws(seed)([2, 3, 2])]);
    }),
    { numRuns: 60 },
  );
});

test('without recording nothing is remembered', () => {
  const x = requiresGrad(t.tensor([1, 2]));
  expect(noGrad(() => mul(x, x)).requiresGrad).toBe(false);
  expect(mul(x, x).requiresGrad).toBe(true);
});

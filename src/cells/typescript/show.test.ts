import { inspect as nodes } from 'node:util';
import { expect, test } from 'vitest';
import { tensor, transpose } from '../../tensor/index.ts';
import { inspect } from './inspect.ts';
import { shown } from './show.ts';

test('numbers in rows are a table, whatever holds them', () => {
  const matrix = { type: 'tensor', shape: [2, 3], data: [1, 2, 3, 4, 5, 6] };
  expect(shown([[1, 2, 3], [4, 5, 6]])).toEqual({ ...matrix, dtype: 'number' }); // prettier-ignore
  expect(shown(tensor([[1, 2, 3], [4, 5, 6]]))).toEqual({ ...matrix, dtype: 'float64' }); // prettier-ignore
  expect(shown(transpose(tensor([[1, 4], [2, 5], [3, 6]]), 0, 1))).toEqual({ ...matrix, dtype: 'float64' }); // prettier-ignore
  expect(shown(Float32Array.of(1, 0.5))).toEqual({ type: 'tensor', dtype: 'float32', shape: [2], data: [1, 0.5] });
  expect(shown([true, false])).toEqual({ type: 'tensor', dtype: 'bool', shape: [2], data: [1, 0] });
  expect(shown(tensor(3))).toEqual({ type: 'tensor', dtype: 'float64', shape: [], data: [3] });
});

test('rows of different lengths, mixtures, holes and the empty list are text', () => {
  for (const value of [[[1, 2], [3]], [1, 'two'], [], [[]], [1, [2]], [1, true]])
    expect(shown(value).type).toBe('text');
  // oxlint-disable-next-line no-sparse-arrays
  expect(shown([1, , 3]).type).toBe('text');
  expect(shown(Array.from({ length: 20_000 }, () => 0)).type).toBe('text');
});

test('a tensor in a text says what it is and holds', () => {
  expect(inspect({ w: tensor([[1, 0.5], [0, 2]]) })).toBe('{ w: Tensor float64 (2, 2) [ [ 1, 0.5 ], [ 0, 2 ] ] }'); // prettier-ignore
  expect(inspect(tensor(3))).toBe('Tensor float64 () 3');
  expect(inspect(tensor(Array.from({ length: 20_000 }, () => 0)))).toBe('Tensor float64 (20000)');
});

test('text is what Node’s console prints', () => {
  const holder = { a: 1, 'b-c': [true, null, undefined], f: Math.max, nested: { deep: { deeper: 'x' } } };
  for (const value of [
    1.5,
    -0,
    10n,
    'it’s',
    holder,
    new Map([['k', 1]]),
    new Set([1]),
    null,
    undefined,
    Symbol('s'),
    [],
    {},
  ])
    expect(inspect(value), String(value)).toBe(nodes(value, { depth: 4 }));
});

test('what bites is text too: circles, getters are not called, depth ends', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  Object.defineProperty(circle, 'trap', { enumerable: true, get: () => expect.unreachable() });
  expect(inspect(circle)).toBe('{ self: [Circular], trap: [Getter] }');
  let deep: unknown = 1;
  for (let i = 0; i < 10_000; i++) deep = [deep];
  expect(inspect(deep)).toBe('[ [ [ [ [Array] ] ] ] ]');
  expect(inspect(Array.from({ length: 1000 }, (_, i) => i))).toContain('... 900 more');
});

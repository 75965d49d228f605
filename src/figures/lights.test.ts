import { expect, test } from 'vitest';
import { matrixLights, rowLights } from './lights.ts';

const shape = { queries: 3, keys: 3, depth: 2, columns: 2 };
const lit = (role: 'q' | 'k' | 'v' | 's' | 'w' | 'o', ...at: number[]) =>
  [...matrixLights({ figure: 'f', role, at }, shape)].filter((ref) => ref.split('.').length === 3);

test('a key changes one column of scores and every weight', () => {
  const refs = lit('k', 2);
  expect(refs.filter((r) => r.startsWith('s'))).toEqual(['s.0.2', 's.1.2', 's.2.2']);
  expect(refs.filter((r) => r.startsWith('w'))).toHaveLength(9);
});

test('a query changes its own row alone', () => {
  const refs = lit('q', 1);
  expect(refs.filter((r) => r.startsWith('s'))).toEqual(['s.1.0', 's.1.1', 's.1.2']);
  expect(refs.filter((r) => r.startsWith('w'))).toEqual(['w.1.0', 'w.1.1', 'w.1.2']);
});

test('a score comes from one query and one key', () => {
  expect(lit('s', 0, 2).sort()).toEqual(['k.2.0', 'k.2.1', 'q.0.0', 'q.0.1', 's.0.2']);
});

test('a weight comes from all scores of its row', () => {
  expect(lit('w', 1, 2).sort()).toEqual(['s.1.0', 's.1.1', 's.1.2', 'w.1.2']);
});

test('one entry of the output comes from a row of weights and a column of values', () => {
  expect(lit('o', 1, 0).sort()).toEqual(['o.1.0', 'v.0.0', 'v.1.0', 'v.2.0', 'w.1.0', 'w.1.1', 'w.1.2']);
});

test('a value leaves every weight alone; it moves one column of the output', () => {
  const refs = lit('v', 1, 0);
  expect(refs.filter((r) => r.startsWith('o'))).toEqual(['o.0.0', 'o.1.0', 'o.2.0']);
  expect(refs.filter((r) => r.startsWith('s'))).toEqual([]);
});

test('in a figure of one query, another word’s query lights itself only', () => {
  expect([...rowLights({ figure: 'f', role: 'q', at: [0] }, 1, 3, 2)].filter((r) => r.startsWith('s'))).toEqual([]);
  expect([...rowLights({ figure: 'f', role: 's', at: [1, 2] }, 1, 3, 2)].sort()).toEqual([
    'k.2',
    'k.2.0',
    'k.2.1',
    'q.1',
    'q.1.0',
    'q.1.1',
    's.1.2',
  ]);
});

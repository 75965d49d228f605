import { expect, test } from 'vitest';
import make from '../../../content/pages/refresher/state.ts';
import { valuesOf } from '../widget.ts';
import { written } from './picture.ts';
import { lights, product } from './widget.ts';

const values = valuesOf(product, make({ locale: 'en' }));

test('an entry is written out with its row and its column', () => {
  expect(written(values, 0, 1)).toBe('1 × 3 + 2 × 2 = 7');
  values.rB = [[-2, 3], [1, 2]]; // prettier-ignore
  values.rAB = [[0, 7], [-6, 9], [6, 5]]; // prettier-ignore
  expect(written(values, 1, 0)).toBe('3 × (−2) + 0 × 1 = −6');
});

test('a product lights its row and its column; an input lights the products it moves', () => {
  const lit = (role: 'o' | 'x' | 'p', ...at: number[]) => [...lights({ figure: 'f', role, at })].sort();
  expect(lit('o', 2, 1)).toEqual(['o.2.1', 'p.0.1', 'p.1.1', 'x.2.0', 'x.2.1']);
  expect(lit('x', 1, 0)).toEqual(['o.1.0', 'o.1.1', 'x.1.0']);
  expect(lit('p', 1, 0)).toEqual(['o.0.0', 'o.1.0', 'o.2.0', 'p.1.0']);
});

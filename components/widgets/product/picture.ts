import { computed, editable } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  rA: Matrix;
  rB: Matrix;
  rAB: Matrix;
}
const reach = 10;

/** An entry of the product, written out: `1 × 3 + 2 × 2 = 7`. */
export const written = ({ rA, rB, rAB }: Values, i: number, j: number): string =>
  `${rA[i].map((x, m) => `${num(x, 0)} × ${num(rB[m][j], 0)}`.replace(/× (−\d+)/, '× ($1)')).join(' + ')} = ${num(rAB[i][j], 0)}`;

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  return {
    ...editable('rA', v.rA, { reach, digits: 0, label: (i, c) => t.entry('A', i, c) }),
    ...editable('rB', v.rB, { reach, digits: 0, label: (i, c) => t.entry('B', i, c) }),
    ...computed('rAB', v.rAB, { scale: 'sg', reach, digits: 0 }),
    readout: { text: t.readout(written(v, 0, 1)) },
  };
}

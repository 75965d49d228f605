import type { Matrix } from '../../../src/state/matrix-text.ts';

export interface Values {
  dQuery: Matrix;
  dHeat: number;
  /** The query's 25 pixels, row after row: ink or paper. */
  dInk: readonly boolean[];
  dStored: Matrix;
  dScores: readonly number[];
  dWeights: readonly number[];
  dBlend: readonly number[];
}
export const side = 5;
export const pixels = Array.from({ length: side * side }, (_, i) => i);
export const placeOf = (i: number): readonly [row: number, column: number] => [Math.floor(i / side), i % side];
/** How many pixels of a stored picture differ from the query. */
export const differing = (v: Values, j: number) => v.dStored[j].filter((x, i) => x > 0 !== v.dInk[i]).length;

import type { Matrix } from '../../../src/state/matrix-text.ts';

export const letters = ['A', 'B'] as const;
export type Letter = (typeof letters)[number];
export const modes = ['page', 'sheet', 'key'] as const;
export type Mode = (typeof modes)[number];

/** What stands on one student's sheet, and the answers to it. */
export interface Sheet {
  Q: Matrix;
  K: Matrix;
  V: Matrix;
  scores: readonly number[];
  weights: readonly number[];
  output: readonly number[];
  /** The weights of a student who did not divide by √2. */
  unscaled: readonly number[];
  tables: Readonly<Record<Letter, Matrix>>;
  /** The table in which softmax ran down the columns. */
  wrong: Letter;
}
export interface Values {
  tClass: readonly string[];
  tStudent: number;
  tCount: number;
  tMode: Mode;
  tTokens: readonly string[];
  tSheet: Sheet;
  tKey: readonly Sheet[];
}

/** The word that asks. */
export const asking = 1;
export const three = [0, 1, 2];
export const two = [0, 1];

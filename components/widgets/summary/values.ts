import type { Matrix } from '../../../src/state/matrix-text.ts';

export interface Values {
  sText: string;
  sPick: number;
  sHeat: number;
  sRow: number;
  sOut: string;
  sShown: boolean;
  sGuess: number;
  sOnly: boolean;
  sFound: number;
  sSaid: readonly string[];
  /** Each sentence as a vector: term → number. */
  sTerms: readonly ReadonlyMap<string, number>[];
  sGone: readonly boolean[];
  sOpen: readonly (readonly boolean[])[];
  sScores: Matrix;
  sWeights: Matrix;
  sReceived: readonly number[];
  sRanked: readonly number[];
  sSummary: readonly number[];
}
/** The sentence that asks; a shorter text has fewer. */
export const rowOf = (v: Values) => Math.max(0, Math.min(v.sRow, v.sSaid.length - 1));
export const levels = 10;

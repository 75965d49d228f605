import { num } from '../../../src/figures/format.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';

export const faultNames = ['axis', 'noscale', 'dk', 'after', 'nomax'] as const;
export type Fault = (typeof faultNames)[number];
export interface Trial {
  weights: Matrix;
  output: Matrix;
  sums: readonly number[];
  columns: readonly number[];
  entropy: number;
  largest: number;
  highest: number;
  apart: number;
}
export interface Values {
  fFault: Fault;
  fSize: number;
  fType: 'float32' | 'float64';
  fSeed: number;
  fTokens: readonly string[];
  fTrials: Readonly<Record<Fault | 'right', Trial>>;
  fRight: Trial;
  fWrong: Trial;
}

/** exp of more than this is Infinity: the logarithm of the largest number of the type. */
export const ceiling = { float32: 88.72, float64: 709.78 };

/** 0.48–1.53, or 1.000 where all rows agree. */
export function spread(sums: readonly number[], digits = 2): string {
  if (sums.some(Number.isNaN)) return 'NaN';
  const [low, high] = [Math.min(...sums), Math.max(...sums)];
  return high - low < 5e-4 ? num(low, 3) : `${num(low, digits)}–${num(high, digits)}`;
}

import type { Matrix } from '../../../src/state/matrix-text.ts';

export interface Values {
  linQ: Matrix;
  linK: Matrix;
  linV: Matrix;
  linRow: number;
  linSharp: number;
  linTokens: readonly string[];
  linPhiQ: Matrix;
  linPhiK: Matrix;
  linSoft: Matrix;
  linSoftOut: Matrix;
  linWeights: Matrix;
  linLeft: Matrix;
  linRight: Matrix;
  linMemory: Matrix;
  linGap: number;
  linApart: number;
  labN: number;
  labD: number;
  linOrders: { left: number; right: number };
}

import type { Matrix } from '../../../src/state/matrix-text.ts';

export type Panel = 'sin' | 'rope' | 'alibi';
export interface Values {
  pPanel: Panel;
  pPair: number;
  pAt: number;
  pGap: number;
  pQ: Matrix;
  pK: Matrix;
  pM: number;
  pN: number;
  pShift: number;
  pHead: number;
  pSided: 'causal' | 'both';
  pCodes: Matrix;
  pDots: readonly number[];
  pSame: readonly number[];
  pTheta: number;
  pTurnedQ: readonly number[];
  pTurnedK: readonly number[];
  pScore: number;
  pCurve: readonly number[];
  pSlope: number;
  pBias: Matrix;
  pFade: Matrix;
}

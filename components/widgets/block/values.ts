import type { Matrix } from '../../../src/state/matrix-text.ts';

export type Part = 'words' | 'places' | 'sum' | 'attention' | 'add1' | 'norm1' | 'feed' | 'add2' | 'norm2';

export interface Values {
  bPart: Part;
  bNorm: 'post' | 'pre';
  bE: Matrix;
  bP: Matrix;
  bX: Matrix;
  bTokens: readonly string[];
  bSteps: Readonly<Record<'norm1' | 'weights' | 'attention' | 'add1' | 'norm2' | 'hidden' | 'feed' | 'add2', Matrix>>;
}

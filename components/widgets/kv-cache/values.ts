import type { Matrix } from '../../../src/state/matrix-text.ts';

/** Words, words that stand there already, numbers in a word's vector. */
export const [n, prompt, d] = [6, 3, 4];

export interface Step {
  /** Words that stand there once this pass is done. */
  length: number;
  /** New rows and multiplications of this pass, and of all passes so far. */
  rows: number;
  work: number;
  sum: number;
}

/** Times in milliseconds: the least and the most of several runs. */
export interface Span {
  least: number;
  most: number;
}
export type Timed =
  | { state: 'idle' | 'failed' }
  | { state: 'running'; run: number; runs: number }
  | { state: 'done'; length: number; runs: number; again: Span; kept: Span; work: number; apart: number };

export interface Values {
  kvWay: 'again' | 'known';
  kvLength: number;
  kvRuns: '64' | '128' | '256';
  kvTokens: readonly string[];
  kvLeft: Step;
  kvRight: Step;
  kvLeftWeights: Matrix;
  kvRightWeights: Matrix;
  kvApart: number;
  kvTimed: Timed;
}

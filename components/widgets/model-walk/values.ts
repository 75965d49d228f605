import type { Matrix } from '../../../src/state/matrix-text.ts';

export type Stage = 'embed' | 'place' | 'x' | 'qkv' | 'scores' | 'weights' | 'mixed' | 'norm1' | 'feed' | 'logits';
export type Version = 'article' | 'repaired';
type Name =
  | 'embedded' | 'places' | 'x' | 'q' | 'k' | 'v' | 'scores' | 'weights' | 'mixed'
  | 'entering' | 'attended' | 'norm1' | 'hidden' | 'output' | 'last' | 'logits'; // prettier-ignore
export type Side = Readonly<Record<Name, Matrix>> & { readonly open: readonly (readonly boolean[])[] };

export interface Values {
  mwSrc: Matrix;
  /** the word in hand: sentence · 4 + place */
  mwAt: number;
  mwStage: Stage;
  mwLayer: '1' | '2';
  mwHead: '1' | '2';
  mwMask: 'none' | 'causal';
  mwIds: Matrix;
  mwWords: readonly string[];
  mwArticle: Side;
  mwRepaired: Side;
}

/** What the readout says of the word in hand, in both models. */
export interface Facts {
  word: string;
  id: number;
  place: number;
  /** largest difference between the two models in this word's row of the stage's last table */
  apart: string;
  same: boolean;
  article: { to: string; of: number; w: string; next: string };
  repaired: { to: string; w: string; next: string };
}

import type { Matrix } from '../../../src/state/matrix-text.ts';

export const kinds = ['global', 'window', 'local-m', 'local-p', 'causal', 'padding', 'strided'] as const;
export type Kind = (typeof kinds)[number];
export const sources = ['self', 'cross'] as const;
export const mostWords = 64;
/** From here on cells are too small for numbers: a map, and the chosen row as a table. */
export const mostCells = 16;
export const levels = 10;

export interface Values {
  rText: string;
  rKind: Kind;
  rSource: (typeof sources)[number];
  rRadius: number;
  rStride: number;
  rPads: number;
  rWord: number;
  rByHand: boolean;
  rCentre: number;
  rOwn: boolean;
  rFound: number;
  /** The words that ask (rows) and those that answer (columns), fillers among them. */
  rAsk: readonly string[];
  rKeys: readonly string[];
  rReal: number;
  rRow: number;
  rWeights: Matrix;
  rScores: Matrix;
  rOpen: readonly (readonly boolean[])[];
  rCentres: readonly number[];
  rGuess: readonly number[];
  rSums: readonly number[];
  rPairs: number;
  rAll: number;
  rGap: number;
}

export const isBig = (v: Pick<Values, 'rAsk' | 'rKeys'>) => Math.max(v.rAsk.length, v.rKeys.length) > mostCells;
export const hasWindow = (kind: Kind) => kind === 'window' || kind === 'local-m' || kind === 'local-p';

/** First and last column in reach of the chosen word, as real places; null where its window holds no column. */
export function span(v: Values): readonly [number, number] | null {
  const last = v.rKeys.length - 1;
  if (v.rKind === 'causal') return [0, Math.min(v.rRow, last)];
  if (v.rKind === 'padding') return [0, v.rReal - 1];
  if (!hasWindow(v.rKind)) return [0, last];
  const centre = centreOf(v);
  const radius = radiusOf(v);
  const [low, high] = [Math.max(0, centre - radius), Math.min(last, centre + radius)];
  return low <= high ? [low, high] : null;
}
export const centreOf = (v: Values) => (v.rKind === 'local-p' ? (v.rCentres[v.rRow] ?? 0) : v.rRow);
/** Local-p divides by its radius, so it has at least 1. */
export const radiusOf = (v: Pick<Values, 'rKind' | 'rRadius'>) =>
  v.rKind === 'local-p' ? Math.max(1, v.rRadius) : v.rRadius;

/** Standard normal draws from a seed: mulberry32, then Box and Muller. The same seed gives the same numbers. */
export function normals(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** A matrix of draws with so many decimals. */
export const drawn = (next: () => number, rows: number, columns: number, digits = 1): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => Number(next().toFixed(digits)) + 0));

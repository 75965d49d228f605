/** A matrix of draws with so many decimals. */
export const drawn = (next: () => number, rows: number, columns: number, digits = 1): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => Number(next().toFixed(digits)) + 0));

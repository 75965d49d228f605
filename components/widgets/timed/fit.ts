export interface Fit {
  /** p of y = c · nᵖ */
  exponent: number;
  /** its standard error, from how far the points lie off the line */
  error: number;
}

/** So few points that a line through them would say nothing about its own error. */
export const fewest = 3;

/** The line of least squares through log y over log n; undefined for fewer than three points. n and y are above 0, n not all equal. */
export function fit(points: readonly (readonly [n: number, y: number])[]): Fit | undefined {
  if (points.length < fewest) return undefined;
  const [x, y] = [0, 1].map((axis) => points.map((point) => Math.log(point[axis])));
  const [meanX, meanY] = [x, y].map((all) => all.reduce((a, b) => a + b) / all.length);
  const sum = (of: (i: number) => number) => points.reduce((total, _, i) => total + of(i), 0);
  const spread = sum((i) => (x[i] - meanX) ** 2);
  const exponent = sum((i) => (x[i] - meanX) * (y[i] - meanY)) / spread;
  const off = sum((i) => (y[i] - meanY - exponent * (x[i] - meanX)) ** 2);
  return { exponent, error: Math.sqrt(off / (points.length - 2) / spread) };
}

import type { Matrix } from '../state/matrix-text.ts';
import type { Point } from './plane.ts';

/** Pulls one share to x; the others give way in proportion, so the sum stays 1. */
export function pull(shares: readonly number[], j: number, x: number): number[] {
  const to = Math.min(1, Math.max(0, x));
  const rest = 1 - shares[j];
  return shares.map((share, i) =>
    i === j ? to : rest > 1e-6 ? (share / rest) * (1 - to) : (1 - to) / (shares.length - 1),
  );
}

/** The point as a weighted mean of three corners (barycentric), nearest inside; null when the corners lie on a line. */
export function cornerShares([a, b, c]: Matrix, [x, y]: Point): number[] | null {
  const det = (b[1] - c[1]) * (a[0] - c[0]) + (c[0] - b[0]) * (a[1] - c[1]);
  if (Math.abs(det) < 1e-6) return null;
  const first = ((b[1] - c[1]) * (x - c[0]) + (c[0] - b[0]) * (y - c[1])) / det;
  const second = ((c[1] - a[1]) * (x - c[0]) + (a[0] - c[0]) * (y - c[1])) / det;
  const shares = [first, second, 1 - first - second].map((share) => Math.max(0, share));
  const sum = shares.reduce((total, share) => total + share);
  return shares.map((share) => share / sum);
}

/** Shares in thousandths that still add up to 1: what rounding loses or gains, the largest of them takes, but never `kept`. */
export function inThousandths(shares: readonly number[], kept = -1): number[] {
  const whole = shares.map((share) => Math.round(share * 1000));
  const others = whole.map((share, i) => (i === kept ? -1 : share));
  whole[others.indexOf(Math.max(...others))] += 1000 - whole.reduce((sum, share) => sum + share, 0);
  return whole.map((share) => share / 1000);
}

import { fit, type Fit } from './fit.ts';
import { work } from './formula.ts';
import { fittedFrom, type Point, type Run, sizes, type Way, ways } from './values.ts';

/** A point counts for a fit once a window is small beside the text, and where the clock was fine enough. */
export const counts = ({ n, coarse }: { n: number; coarse?: boolean }): boolean => n >= fittedFrom && !coarse;

export interface Row {
  way: Way;
  points: readonly Point[];
  measured?: Fit;
  /** the formula's exponent over the sizes that were fitted; before that over all sizes from `fittedFrom` on */
  formula: number;
  last?: Point;
}

export function rowsOf(run: Run): Row[] {
  return ways.map((way) => {
    const points = run.points.filter((point) => point.way === way);
    const good = points.filter(counts);
    const measured = fit(good.map(({ n, least }) => [n, least]));
    const over = measured ? good.map(({ n }) => n) : sizes.filter((n) => counts({ n }));
    return { way, points, measured, formula: fit(over.map((n) => [n, work(way, n)]))!.exponent, last: points.at(-1) };
  });
}

/** The points lie so far off their line that its exponent says little. */
export const isLoose = ({ measured }: Row): boolean => measured !== undefined && measured.error > 0.25;

/** The exponent itself is further from the formula's than a quiet machine would put it. */
export const isOff = (row: Row): boolean =>
  row.measured !== undefined && !isLoose(row) && Math.abs(row.measured.exponent - row.formula) > 0.15;

/** The machine's constant: nanoseconds of one multiply–add. */
export const perWork = ({ way, n, least }: Point): number => (least * 1e6) / work(way, n);

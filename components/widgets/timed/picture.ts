import { bytes, num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Given } from '../widget.ts';
import { fits, largestArray } from './formula.ts';
import { counts, perWork, rowsOf } from './rows.ts';
import { largests, type Point, sizes, type Values, type Way } from './values.ts';
import { words } from './words.ts';

const frame = { height: 342, top: 28, bottom: 300 };
/** Two plots of one height: multiply–adds and time by powers of ten, bytes by powers of two. */
export const timePlot = { ...frame, width: 460, left: 78, right: 406, low: 5.5, high: 11.5 };
export const bytesPlot = { ...frame, width: 300, left: 56, right: 290, low: 14, high: 31 };
type Plot = typeof timePlot;

const round = (x: number) => Math.round(x * 10) / 10;
const doublings = (n: number) => Math.log2(n / sizes[0]);
/** A third of a doubling stays free at either end. */
export const px = (n: number, { left, right }: Plot): number =>
  round(left + ((doublings(n) + 1 / 3) / (doublings(sizes.at(-1)!) + 2 / 3)) * (right - left));
const height = (log: number, { low, high, top, bottom }: Plot) =>
  round(bottom - ((log - low) / (high - low)) * (bottom - top));
export const pyWork = (multiplyAdds: number): number => height(Math.log10(multiplyAdds), timePlot);
export const pyBytes = (count: number): number => height(Math.log2(count), bytesPlot);

/** Powers of ten of a millisecond that may have a tick. */
export const powers = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];

const square = (x: number, y: number) => `M${round(x - 4)} ${round(y - 4)}h8v8h-8z`;
/** The mark of each way; of the two squares that of tiled attention is open. */
export const shapes: Record<Way, (x: number, y: number) => string> = {
  full: square,
  tiled: square,
  window: (x, y) => `M${x} ${round(y - 5)}l5 9h-10z`,
  linear: (x, y) => `M${round(x - 4)} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`,
};

/** A line of the formula, one place for every half doubling of n. */
export const curve = (y: (n: number) => number, plot: Plot, from = sizes[0], to = sizes.at(-1)!): string => {
  const places: string[] = [];
  for (let half = 2 * Math.log2(from); half <= 2 * Math.log2(to); half++)
    places.push(`${px(2 ** (half / 2), plot)} ${y(2 ** (half / 2))}`);
  return `M${places.join('L')}`;
};

export function picture({ tmLargest, tmRun: run }: Values, { locale }: Given): Picture {
  const t = words[locale];
  const running = run.state === 'running';
  const largest = Number(tmLargest);
  const rows = rowsOf(run);
  const marks: Record<string, Mark> = {};
  for (const n of largests) marks[`largest-${n}`] = { 'aria-pressed': String(n === tmLargest), disabled: running };

  // Time is laid beside the multiply–adds so that the last point of tiled attention stands on its line: one constant, the machine's.
  const anchor = rows[1].last ?? rows.find((row) => row.last)?.last;
  const py = (ms: number) => pyWork((ms * 1e6) / (anchor ? perWork(anchor) : NaN));
  for (const power of powers) {
    const y = py(10 ** power);
    const seen = y > timePlot.top && y < timePlot.bottom;
    marks[`tick-${power}`] = { y: seen ? y + 4 : 0, text: seen ? tick(power) : '' };
  }
  for (const { way, points, measured, formula, last } of rows) {
    const drawn = (some: readonly Point[]) => some.map((p) => shapes[way](px(p.n, timePlot), py(p.least))).join('');
    const left = !last && !fits({ way, n: largest });
    Object.assign(marks, {
      [`dots-${way}`]: { d: drawn(points.filter(counts)) },
      [`pale-${way}`]: { d: drawn(points.filter((p) => !counts(p))) },
      [`bars-${way}`]: { d: points.map((p) => `M${px(p.n, timePlot)} ${py(p.least)}V${py(p.most)}`).join('') },
      [`kept-${way}`]: { d: points.map((p) => shapes[way](px(p.n, bytesPlot), pyBytes(p.bytes))).join('') },
      [`formula-${way}`]: { text: num(formula) },
      [`measured-${way}`]: { text: measured ? num(measured.exponent) : '–' },
      [`error-${way}`]: { text: measured ? `± ${num(measured.error)}` : '' },
      [`time-${way}`]: { text: last ? t.ms(last.least) : left ? t.notRun : '–' },
      [`slow-${way}`]: { text: last ? t.slowest(last) : '' },
      [`each-${way}`]: { text: last ? t.ns(last) : '–' },
      [`array-${way}`]: { text: bytes(last?.bytes ?? largestArray(way, largest)) },
      [`array-n-${way}`]: { text: t.at(last?.n ?? largest) },
    });
  }
  const said = { how: t.how(run), stops: t.stops(run), doubts: t.doubts(run, rows) };
  for (const [slot, text] of Object.entries(said)) marks[slot] = { text, hidden: text === '' };
  return {
    ...marks,
    'axis-time': { text: anchor ? t.axisTime : t.axisNoTime },
    go: { text: running ? t.cancel : run.points.length ? t.again : t.go, class: running ? 'btn quiet' : 'btn' },
    progress: { value: run.points.length + run.short.length, max: run.of || 1, hidden: !running },
    now: { text: running ? t.now(run) : '' },
    chart: { 'aria-label': t.chart(rows) },
    readout: { text: t.read(run, rows) },
  };
}

const tick = (power: number): string =>
  power < 3 ? `${power < 0 ? (10 ** power).toFixed(-power) : 10 ** power} ms` : `${10 ** (power - 3)} s`;

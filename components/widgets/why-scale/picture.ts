import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  whyPower: number;
  whySeed: number;
  whyD: number;
  /** Unscaled dot products, and what each row multiplies them by. */
  whyDots: Float64Array;
  whyScales: readonly number[];
  whySpread: readonly { deviation: number; theory: number; top: number; entropy: number; gradient: number }[];
}

/** The drawing is stretched to its place, so it holds no text. One unit of score is ten wide. */
export const frame = { width: 960, height: 100, reach: 48 };
export const ticks = [-40, -20, 0, 20, 40];
const [perDeviation, deviations] = [4, 4];
const x = (score: number) => Number((((score + frame.reach) / (2 * frame.reach)) * frame.width).toFixed(2));
const inside = (score: number) => Math.min(frame.reach, Math.max(-frame.reach, score));

/** Shares of the scores in bins of a quarter of the theoretical standard deviation, four deviations to each side. */
export function histogram(dots: Float64Array, scale: number, theory: number): number[] {
  const bins = Array.from({ length: 2 * deviations * perDeviation }, () => 0);
  for (const dot of dots) {
    const bin = Math.floor(((dot * scale) / theory + deviations) * perDeviation);
    if (bin >= 0 && bin < bins.length) bins[bin] += 1 / dots.length;
  }
  return bins;
}

/** What the normal distribution puts on a bin's width at z deviations from the middle. */
const normal = (z: number) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI) / perDeviation;

/** Histogram and curve as paths; the taller of the two fills the frame. */
export function shapes(dots: Float64Array, scale: number, theory: number): { bars: string; curve: string } {
  const bins = histogram(dots, scale, theory);
  const tallest = Math.max(normal(0), ...bins) * 1.04;
  const y = (share: number) => Number((frame.height * (1 - share / tallest)).toFixed(1));
  const at = (z: number) => x(inside(z * theory));
  const edge = (bin: number) => at(bin / perDeviation - deviations);
  let bars = `M${edge(0)} ${frame.height}`;
  bins.forEach((share, bin) => (bars += `V${y(share)}H${edge(bin + 1)}`));
  let curve = '';
  for (let z = -deviations; z <= deviations; z += 0.125)
    if (Math.abs(z * theory) <= frame.reach) curve += `${curve ? 'L' : 'M'}${at(z)} ${y(normal(z))}`;
  return { bars: `${bars}V${frame.height}Z`, curve };
}

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  v.whySpread.forEach((row, r) => {
    const { bars, curve } = shapes(v.whyDots, v.whyScales[r], row.theory);
    marks[`chart-${r}`] = { 'aria-label': t.chart(t.rows[r], row.deviation) };
    marks[`bars-${r}`] = { d: bars };
    marks[`curve-${r}`] = { d: curve };
    marks[`deviation-${r}`] = { text: num(row.deviation) };
    marks[`theory-${r}`] = { text: t.theory(row.theory) };
    for (const [name, full] of [
      ['top', 1],
      ['entropy', 1],
      ['gradient', 0.25],
    ] as const) {
      marks[`${name}-${r}`] = { text: num(row[name], 3) };
      marks[`${name}-${r}-bar`] = { '--share': (row[name] / full).toFixed(4) };
    }
  });
  const told = {
    d: v.whyD,
    deviation: v.whySpread[0].deviation,
    top: v.whySpread.map((row) => row.top),
    entropy: v.whySpread.map((row) => row.entropy),
    gradient: v.whySpread.map((row) => row.gradient),
  };
  return {
    ...marks,
    slider: { value: v.whyPower, 'aria-valuetext': `d = ${v.whyD}` },
    d: { text: `d = ${v.whyD}` },
    seed: { text: t.seed(v.whySeed) },
    again: { 'data-choose': `whySeed=${(v.whySeed % 9999) + 1}` },
    readout: { text: v.whyD === 1 ? t.one(told) : t.read(told) },
  };
}

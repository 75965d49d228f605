import { scoredPairs } from '../../../src/attention/index.ts';
import { bytes, grouped, num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Given } from '../widget.ts';
import { logSlider } from '../log-slider.ts';
import { layers, type Layer, type Values } from './values.ts';
import { words } from './words.ts';

/** Both axes count doublings: n from 1 to 2¹⁷, work per word from ⅛ to 2¹³ matrices of d × d. */
export const plot = {
  width: 480,
  height: 346,
  left: 50,
  right: 366,
  top: 24,
  bottom: 304,
  low: -3,
  high: 13,
  most: 17,
};
export const logs = {
  labN: { min: 0, max: plot.most },
  labD: { min: 5, max: 12 },
} as const;
const { log2 } = Math;
const round = (x: number) => Math.round(x * 10) / 10;
const inside = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));
export const px = (n: number) => round(plot.left + (log2(n) / plot.most) * (plot.right - plot.left));
const height = (log: number) =>
  round(plot.bottom - ((log - plot.low) / (plot.high - plot.low)) * (plot.bottom - plot.top));
/** Work per word, as a number of d × d matrices that the word is multiplied by. */
export const py = (matrices: number) => height(inside(log2(matrices), plot.low, plot.high));

const perWord = (v: Values, layer: Layer) => v.labCosts[layer].multiplyAdds / v.labN / v.labD ** 2;

/** Pushes labels apart until none is nearer than `gap` to the next; their order stays. */
export function apart(places: readonly number[], gap: number, low: number, high: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a] - places[b]);
  const put = [...places];
  order.forEach((i, k) => {
    put[i] = Math.max(put[i], k ? put[order[k - 1]] + gap : low);
  });
  let roof = high;
  for (const i of [...order].reverse()) {
    put[i] = Math.min(put[i], roof);
    roof = put[i] - gap;
  }
  return put;
}

/** A rising line of the plot, one place for every half doubling of n. */
const curve = (matrices: (n: number) => number) => {
  let path = '';
  for (let half = 0; half <= 2 * plot.most; half++) {
    const n = 2 ** (half / 2);
    path += `${path ? 'L' : 'M'}${px(n)} ${py(matrices(n))}`;
  }
  return path;
};

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const { labN: n, labD: d, labK: k, labR: r, labHeads: heads, labBatch: batch } = v;
  const [N, D] = [grouped(n), grouped(d)];
  const marks: Record<string, Mark> = {};
  for (const layer of layers) {
    const cost = v.labCosts[layer];
    marks[`total-${layer}`] = { text: grouped(cost.multiplyAdds) };
    marks[`against-${layer}`] = { text: `× ${ratio(cost.multiplyAdds / v.labCosts.rnn.multiplyAdds)}` };
    marks[`steps-${layer}`] = { text: grouped(cost.sequentialSteps) };
    marks[`path-${layer}`] = { text: grouped(cost.pathLength) };
  }
  const scrub = (name: keyof Values, value: number, min: number, max: number) => ({
    text: grouped(value),
    'aria-label': t.names[name as keyof typeof t.names],
    'aria-valuemin': min,
    'aria-valuemax': max,
    'aria-valuenow': value,
    'aria-valuetext': String(value),
    'data-scrub': name,
  });
  return {
    ...marks,
    ...lines(v),
    // The reader's numbers in the formulas.
    'with-mixing': { text: `2 · ${N}² · ${D}` },
    'with-attention': { text: `2 · ${N}² · ${D} + 4 · ${N} · ${D}²` },
    'with-window': { text: `2 · ${grouped(v.labPairs)} · ${D} + 4 · ${N} · ${D}²` },
    'with-rnn': { text: `2 · ${N} · ${D}²` },
    'with-lstm': { text: `8 · ${N} · ${D}²` },
    'with-convolution': { text: `${k} · ${N} · ${D}²` },
    n: scrub('labN', n, 1, 131_072),
    d: scrub('labD', d, 32, 4096),
    k: scrub('labK', k, 3, 15),
    r: scrub('labR', r, 1, 4096),
    heads: scrub('labHeads', heads, 1, 128),
    batch: scrub('labBatch', batch, 1, 256),
    'slide-n': { ...logSlider(n, logs.labN), 'aria-label': t.names.labN, 'aria-valuetext': N },
    'slide-d': { ...logSlider(d, logs.labD), 'aria-label': t.names.labD, 'aria-valuetext': D },
    'bits-16': { 'aria-pressed': String(v.labBits === '16') },
    'bits-32': { 'aria-pressed': String(v.labBits === '32') },
    'bytes-one': { text: `${N}² × ${Number(v.labBits) / 8} ${t.byte} = ${bytes(v.labHeadBytes)}` },
    'bytes-all': { text: bytes(v.labBytes) },
    contiguous: { text: t.contiguous(grouped(v.labContiguous)) },
    chart: { 'aria-label': t.chart(N, D, ratio(perWord(v, 'mixing')), ratio(perWord(v, 'attention'))) },
    readout: { text: t.read(v) },
  };
}

/** Two decimals while they mean something, else a whole number. */
export const ratio = (x: number): string => (x >= 100 ? grouped(Math.round(x)) : x >= 0.005 ? num(x) : num(x, 4));

function lines(v: Values): Picture {
  const { labN: n, labD: d, labK: k, labR: r } = v;
  const start = Math.max(1, d * 2 ** (plot.low - 1));
  const [x, low, high] = [px(n), perWord(v, 'mixing'), perWord(v, 'attention')];
  const marks: Record<string, Mark> = {
    'line-mixing': { d: `M${px(start)} ${py((2 * start) / d)}L${plot.right} ${py(2 ** (plot.most + 1) / d)}` },
    'line-attention': { d: curve((m) => (2 * m) / d + 4) },
    'line-window': { d: curve((m) => (2 * scoredPairs(m, r)) / m / d + 4) },
    'line-rnn': { d: `M${plot.left} ${py(2)}H${plot.right}` },
    'line-lstm': { d: `M${plot.left} ${py(8)}H${plot.right}` },
    'line-projections': { d: `M${plot.left} ${py(4)}H${plot.right}` },
    'line-convolution': { d: `M${plot.left} ${py(k)}H${plot.right}` },
    // Where 2n²d meets 2nd², and where it meets 4nd².
    'cross-one': { x1: px(d), x2: px(d), y1: py(2), y2: plot.bottom },
    'cross-two': { x1: px(2 * d), x2: px(2 * d), y1: py(8), y2: plot.bottom },
    'cross-one-dot': { cx: px(d), cy: py(2) },
    'cross-two-dot': { cx: px(2 * d), cy: py(4) },
    'cross-lstm-dot': { cx: px(2 * d), cy: py(8) },
    'cross-one-name': { x: px(d) - 5 },
    'cross-two-name': { x: px(2 * d) + 5 },
    here: { x1: x, x2: x },
    'dot-mixing': { cx: x, cy: py(low) },
    'dot-attention': { cx: x, cy: py(high) },
    'grab-halo': { cx: x, cy: py(low) },
    grab: { cx: x, cy: py(low), 'aria-valuenow': n, 'aria-valuetext': grouped(n) },
  };
  // Attention's number stands to the upper left of its dot, the mixing's to the lower right, where no line runs.
  const [left, right] = [x > plot.left + 44, x < plot.right - 44];
  marks['say-attention'] = {
    x: x + (left ? -8 : 8),
    y: Math.max(py(high) - 8, plot.top + 4),
    'text-anchor': left ? 'end' : 'start',
    text: ratio(high),
  };
  marks['say-mixing'] = {
    x: x + (right ? 9 : -9),
    y: Math.min(py(low) + (right ? 17 : 28), plot.bottom - 18),
    'text-anchor': right ? 'start' : 'end',
    text: ratio(low),
  };
  const ends = [2 ** (plot.most + 1) / d, 2 ** (plot.most + 1) / d + 4, (2 * (2 * r + 1)) / d + 4, 2, 8, k].map(py);
  // Attention's own label stands above that of its mixing, where both lines end in one place.
  ends[0] += 1;
  apart(ends, 15, plot.top + 2, plot.bottom).forEach((y, i) => (marks[`end-${layers[i]}`] = { y: round(y + 4) }));
  return marks;
}

import { num, sub } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

interface Recall {
  nearest: readonly number[];
  cosine: readonly number[];
  right: number;
}
export interface Values {
  memSize: '8' | '16' | '32';
  memPairs: number;
  memAsk: number;
  memSeed: number;
  memKeys: Matrix;
  memValues: Matrix;
  memMatrix: Matrix;
  memRecalled: Matrix;
  memLooked: Matrix;
  memRecall: Recall;
  memLook: Recall;
  memCurves: readonly (readonly number[])[];
  memLookCurve: readonly number[];
}

export const sizes = ['8', '16', '32'] as const;
/** Colours run over ±0.5 in this many steps to each side; all cells of one step are one path. */
export const [reach, levels] = [0.5, 8];
export const steps = Array.from({ length: 2 * levels + 1 }, (_, i) => i - levels);
/** The memory's square, the key above it, the three vectors beside it. */
export const store = { width: 350, height: 270, side: 200, top: 30, strip: 16, beside: [228, 270, 312] } as const;
/** 64 pairs, eight in a row. */
export const tally = { side: 208, cell: 26, across: 8 } as const;
export const chart = { width: 400, height: 300, left: 30, right: 334, top: 22, bottom: 262, most: 64 } as const;

const round = (x: number) => Math.round(x * 100) / 100;
export const cx = (n: number) => round(chart.left + (n / chart.most) * (chart.right - chart.left));
export const cy = (count: number) => round(chart.bottom - (count / chart.most) * (chart.bottom - chart.top));

export const asked = (v: Pick<Values, 'memAsk' | 'memPairs'>) => Math.min(v.memAsk, v.memPairs) - 1;

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const i = asked(v);
  const { memPairs: n, memSize: d } = v;
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
  const told = (recall: Recall) => ({ right: recall.right, cosine: mean(recall.cosine) });
  const marks: Record<string, Mark> = { ...cells(v, i), ...squares(v, i), ...curves(v) };
  for (const size of sizes) marks[`size-${size}`] = { 'aria-pressed': String(size === d) };
  return {
    ...marks,
    'store-label': { 'aria-label': t.storeLabel(d, n) },
    key: { text: `k${sub(i + 1)}` },
    value: { text: `v${sub(i + 1)}` },
    mk: { text: `M k${sub(i + 1)}` },
    'cos-recalled': { text: num(v.memRecall.cosine[i]) },
    'cos-looked': { text: num(v.memLook.cosine[i]) },
    said: { text: t.said(i, v.memRecall.nearest[i], v.memLook.nearest[i]) },
    'tally-label': { 'aria-label': t.tallyLabel(v.memRecall.right, n) },
    'chart-label': { 'aria-label': t.chartLabel(d, v.memCurves[sizes.indexOf(d)]) },
    pairs: { value: n, 'aria-valuetext': t.pairs(n) },
    'pairs-n': { text: t.pairs(n) },
    ask: { max: n, value: i + 1, 'aria-valuetext': t.pair(i) },
    'ask-n': { text: t.pair(i) },
    seed: { text: t.seed(v.memSeed) },
    cost: { text: t.cost(d, n) },
    readout: { text: t.read(d, n, told(v.memRecall), told(v.memLook)) },
  };
}

/** All cells of the picture by colour: one path for each step of the scale. */
function cells(v: Values, i: number): Picture {
  const paths = new Map<number, string>(steps.map((step) => [step, '']));
  const put = (x: number, left: number, top: number, width: number, height: number) => {
    const step = Math.round(Math.min(1, Math.max(-1, x / reach)) * levels) + 0;
    const [w, h] = [round(width - 0.8), round(height - 0.8)];
    paths.set(step, `${paths.get(step)}M${round(left)} ${round(top)}h${w}v${h}h-${w}z`);
  };
  const size = store.side / v.memMatrix.length;
  v.memMatrix.forEach((row, r) => row.forEach((x, c) => put(x, c * size, store.top + r * size, size, size)));
  v.memKeys[i].forEach((x, c) => put(x, c * size, 4, size, store.strip));
  [v.memRecalled[i], v.memValues[i], v.memLooked[i]].forEach((column, s) =>
    column.forEach((x, r) => put(x, store.beside[s], store.top + r * size, store.strip, size)),
  );
  return Object.fromEntries([...paths].map(([step, d]) => [`level-${step}`, { d }]));
}

function squares(v: Values, asks: number): Picture {
  let [right, wrong, empty] = ['', '', ''];
  for (let i = 0; i < chart.most; i++) {
    const [x, y] = [(i % tally.across) * tally.cell, Math.floor(i / tally.across) * tally.cell];
    if (i >= v.memPairs) empty += `M${x + 12} ${y + 13}h2`;
    else if (v.memRecall.nearest[i] === i) right += `M${x + 4} ${y + 4}h18v18h-18z`;
    else wrong += `M${x + 6} ${y + 6}l14 14m0 -14l-14 14`;
  }
  const [x, y] = [(asks % tally.across) * tally.cell, Math.floor(asks / tally.across) * tally.cell];
  return { right: { d: right }, wrong: { d: wrong }, empty: { d: empty }, asked: { x: x + 1, y: y + 1 } };
}

const line = (counts: readonly number[]) =>
  counts.map((count, i) => `${i ? 'L' : 'M'}${cx(i + 1)} ${cy(count)}`).join('');

function curves(v: Values): Picture {
  const marks: Record<string, Mark> = { 'curve-look': { d: line(v.memLookCurve) } };
  sizes.forEach((size, s) => {
    const counts = v.memCurves[s];
    marks[`curve-${size}`] = { d: line(counts), class: size === v.memSize ? 'curve on' : 'curve' };
    marks[`end-${size}`] = {
      y: cy(counts[chart.most - 1]) + 4,
      class: size === v.memSize ? 'end on' : 'end',
    };
  });
  const [n, right, back] = [v.memPairs, v.memRecall.right, v.memLook.right];
  const x = cx(n);
  marks.here = { x1: x, x2: x };
  marks['dot-look'] = { cx: x, cy: cy(back) };
  marks['dot-memory'] = { cx: x, cy: cy(right) };
  // Where both come to the same, one number says it.
  const [early, late] = [n < 6, n > 56];
  marks['n-look'] = {
    x: x + (early ? 0 : -8),
    y: cy(back) - (early ? 12 : 8),
    'text-anchor': early ? 'middle' : 'end',
    text: String(back),
    display: back === right ? 'none' : null,
  };
  marks['n-memory'] = {
    x: x + (late ? -8 : 8),
    y: Math.min(cy(right) + 20, chart.bottom - 4),
    'text-anchor': late ? 'end' : 'start',
    text: String(right),
  };
  return marks;
}

import { signed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export type Mix = 'model' | 'far' | 'flat' | 'order' | 'own';
export interface Values {
  eSeed: number;
  eSpread: number;
  eMix: Mix;
  eOrder: number;
  eOwn: Matrix;
  eTokens: readonly string[];
  eValues: Matrix;
  eWeights: readonly number[];
  eOrders: readonly number[];
  eNow: readonly number[];
  eNowP: number;
  eP: number;
  eFlatP: number;
  eMoved: number;
}
export const six = [0, 1, 2, 3, 4, 5];
/** Buttons that set the weights; `order` counts through the orders and has its own. */
export const mixes = ['model', 'far', 'flat'] as const;
export const chart = { width: 420, height: 280, left: 12, right: 408, top: 92, bottom: 236, bins: 40 } as const;

const round = (x: number) => Math.round(x * 100) / 100;
export const px = (p: number) => round(chart.left + p * (chart.right - chart.left));

/** How many of the 720 answers fall into each of 40 bins. */
export function bins(answers: readonly number[]): number[] {
  const counts = Array.from({ length: chart.bins }, () => 0);
  for (const p of answers) counts[Math.min(chart.bins - 1, Math.floor(p * chart.bins))]++;
  return counts;
}

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  for (const j of six) {
    const share = v.eNow[j];
    marks[`token-${j}`] = { text: v.eTokens[j] };
    marks[`v-${j}`] = { text: num(v.eValues[j][0], v.eSpread === 1 ? 1 : 2), '--x': signed(v.eValues[j][0], 2) };
    marks[`bar-${j}`] = { '--g': share.toFixed(4) };
    marks[`fill-${j}`] = { '--x': share.toFixed(4), '--width': share.toFixed(4) };
    marks[`knob-${j}`] = {
      'aria-label': t.weightOf(v.eTokens[j]),
      'aria-valuenow': Number(share.toFixed(3)),
      'aria-valuetext': num(share, 3),
    };
    marks[`wout-${j}`] = { text: num(share, 3) };
    marks[`model-${j}`] = { '--m': v.eWeights[j].toFixed(4) };
    marks[`mout-${j}`] = { text: num(v.eWeights[j], 3) };
  }
  for (const mix of mixes) marks[`mix-${mix}`] = { 'aria-pressed': String(mix === v.eMix) };
  marks['mix-order'] = { 'aria-pressed': String(v.eMix === 'order') };
  marks.spread = { value: v.eSpread, 'aria-valuetext': num(v.eSpread) };
  marks['spread-n'] = { text: num(v.eSpread) };
  marks.moved = { text: num(v.eMoved, 3) };
  marks.gap = { text: num(Math.abs(v.eNowP - v.eP), 3) };

  const counts = bins(v.eOrders);
  const most = Math.max(...counts);
  const width = (chart.right - chart.left) / chart.bins;
  marks.hist = {
    d: counts
      .map((n, i) => {
        const tall = round(((chart.bottom - chart.top) * n) / most);
        return n ? `M${round(chart.left + i * width + 0.5)} ${chart.bottom}v-${tall}h${round(width - 1)}v${tall}z` : '';
      })
      .join(''),
  };
  const [low, high] = [Math.min(...v.eOrders), Math.max(...v.eOrders)];
  marks.chart = { 'aria-label': t.chartLabel(num(low), num(high), num(v.eP)) };
  for (const [name, p, y] of [
    ['here', v.eNowP, 22],
    ['model', v.eP, 46],
    ['flat', v.eFlatP, 70],
  ] as const) {
    const x = px(p);
    const left = name === 'flat' ? (p < v.eNowP ? p > 0.25 : p > 0.75) : p > 0.6;
    marks[`${name}-line`] = { x1: x, x2: x, y1: y + 4, y2: chart.bottom };
    marks[`${name}-label`] = {
      x: x + (left ? -6 : 6),
      y: y + 4,
      'text-anchor': left ? 'end' : 'start',
      text: `${t.marks[name]} ${num(p)}`,
    };
  }
  marks['here-dot'] = { cx: px(v.eNowP), cy: chart.bottom };
  marks.readout = {
    text: t.read({ mix: v.eMix, moved: v.eMoved, p: v.eP, now: v.eNowP, two: six.filter((j) => v.eNow[j] > 0).map((j) => v.eTokens[j]) }),
  }; // prettier-ignore
  marks.orders = { text: t.orders(num(low), num(high)) };
  return marks;
}

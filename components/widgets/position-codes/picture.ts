import { signed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import { arrow, label, px, py, type Plane, type Point } from '../../../src/figures/plane.ts';
import type { Given } from '../widget.ts';
import type { Panel, Values } from './values.ts';
import { words } from './words.ts';

export const panels: readonly Panel[] = ['sin', 'rope', 'alibi'];
export const [positions, columns, keys, heads] = [32, 16, 7, 8];
export const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
export const plane: Plane = { width: 400, height: 316, unit: 66 };
/** The score over distance: −20 … 20 across, ± the product of the lengths upwards. */
export const chart = { width: 400, height: 316, left: 14, right: 14, middle: 150, reach: 120 };
export const sliders = {
  pPair: [1, 8],
  pAt: [0, 31],
  pGap: [0, 16],
  pM: [0, 20],
  pN: [0, 20],
  pShift: [0, 100],
  pHead: [1, 8],
} as const;

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  for (const panel of panels) {
    marks[`panel-${panel}`] = { 'aria-pressed': String(v.pPanel === panel) };
    marks[`show-${panel}`] = { hidden: v.pPanel !== panel };
  }
  for (const name of Object.keys(sliders) as (keyof typeof sliders)[]) {
    const text = name === 'pPair' ? `${v.pPair}, θ = ${Number(v.pTheta.toPrecision(2))}` : String(v[name]);
    marks[name] = { value: v[name], 'aria-valuetext': text };
    marks[`${name}-n`] = { text };
  }
  marks.prompt = { text: t.prompt[v.pPanel] };
  marks.readout = { text: t.read[v.pPanel](v) };
  return { ...marks, ...waves(v), ...turns(v), ...slopes(v) };
}

/** Sinusoids: what is chosen in the table, its two waves, and the dot products with all other positions. */
function waves(v: Values): Picture {
  const y = (x: number) => (1.2 - x).toFixed(3);
  const wave = (f: (x: number) => number) =>
    `M${upTo(125)
      .map((i) => `${(0.5 + i / 4).toFixed(2)} ${y(f((i / 4) * v.pTheta))}`)
      .join('L')}`;
  const marks: Record<string, Mark> = {
    'mark-pair': { '--at': v.pPair - 1 },
    'mark-at': { '--at': v.pAt },
    'wave-sin': { d: wave(Math.sin) },
    'wave-cos': { d: wave(Math.cos) },
    'dot-sin': { '--at': v.pAt, '--y': v.pCodes[v.pAt][2 * v.pPair - 2].toFixed(3) },
    'dot-cos': { '--at': v.pAt, '--y': v.pCodes[v.pAt][2 * v.pPair - 1].toFixed(3) },
  };
  for (const p of upTo(positions))
    marks[`bar-${p}`] = {
      '--h': Math.max(0, v.pDots[p] / (columns / 2)).toFixed(4),
      class: Math.abs(p - v.pAt) === v.pGap ? 'on' : '',
    };
  return marks;
}

/** RoPE: each arrow where it was, and where its position turns it. */
function turns(v: Values): Picture {
  const marks: Record<string, Mark> = {};
  for (const [name, from, to, position] of [
    ['q', v.pQ[0], v.pTurnedQ, v.pM + v.pShift],
    ['k', v.pK[0], v.pTurnedK, v.pN + v.pShift],
  ] as const) {
    const [x, y] = from;
    const a = arrow(plane, to as Point);
    marks[`${name}-shaft`] = a.shaft;
    marks[`${name}-head`] = a.head;
    marks[`${name}-label`] = { ...a.label, text: `${name} @ ${position}` };
    marks[`${name}-from`] = { x2: px(plane, x), y2: py(plane, y) };
    const tip = { cx: px(plane, x), cy: py(plane, y) };
    marks[`${name}-halo`] = tip;
    marks[`${name}-dot`] = tip;
    marks[`${name}-grab`] = { ...tip, 'aria-valuenow': x, 'aria-valuetext': `(${num(x, 1)}, ${num(y, 1)})` };
    const angle = v.pTheta * position;
    const full = Math.min(angle, 2 * Math.PI);
    const start = Math.atan2(y, x);
    const radius = name === 'q' ? 0.42 : 0.58;
    const arc = upTo(33).map((i) => {
      const a = start + (full * i) / 32;
      return `${px(plane, radius * Math.cos(a))} ${py(plane, radius * Math.sin(a))}`;
    });
    marks[`${name}-arc`] = { d: `M${arc.join('L')}` };
  }
  const { left, right, width, middle, reach } = chart;
  const top = Math.hypot(...v.pQ[0]) * Math.hypot(...v.pK[0]) || 1;
  const cx = (distance: number) => (left + ((distance + 20) / 40) * (width - left - right)).toFixed(1);
  const cy = (score: number) => (middle - (score / top) * reach).toFixed(1);
  marks.curve = { d: `M${v.pCurve.map((s, i) => `${cx(i / 2 - 20)} ${cy(s)}`).join('L')}` };
  marks.here = { cx: cx(v.pN - v.pM), cy: cy(v.pScore) };
  marks.drop = { x1: cx(v.pN - v.pM), x2: cx(v.pN - v.pM), y1: middle, y2: cy(v.pScore) };
  marks['here-label'] = {
    ...label({ ...plane, ...chart }, Number(cx(v.pN - v.pM)), Number(cy(v.pScore)) + (v.pScore < 0 ? 20 : -20)),
    text: num(v.pScore, 3),
  };
  return marks;
}

/** ALiBi: the penalty, and what equal scores become under it. */
function slopes(v: Values): Picture {
  const marks: Record<string, Mark> = {
    'causal-causal': { 'aria-pressed': String(v.pSided === 'causal') },
    'causal-both': { 'aria-pressed': String(v.pSided === 'both') },
    slope: { text: `m = 1/${Math.round(1 / v.pSlope)}` },
  };
  for (const i of upTo(keys))
    for (const j of upTo(keys)) {
      const closed = v.pSided === 'causal' && j > i;
      const small = v.pSlope < 0.1 ? 3 : 2;
      marks[`bias-${i}-${j}`] = {
        class: closed ? 'hatch' : 'sg',
        '--x': signed(v.pBias[i][j], 1),
        text: closed ? '' : num(v.pBias[i][j], small),
      };
      marks[`fade-${i}-${j}`] = {
        class: closed ? 'hatch' : 'wt',
        '--x': v.pFade[i][j].toFixed(4),
        text: closed ? '' : num(v.pFade[i][j], 3),
      };
    }
  return marks;
}

import { signed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export const faultNames = ['axis', 'noscale', 'dk', 'after', 'nomax'] as const;
export type Fault = (typeof faultNames)[number];
export interface Trial {
  weights: Matrix;
  output: Matrix;
  sums: readonly number[];
  columns: readonly number[];
  entropy: number;
  largest: number;
  highest: number;
  apart: number;
}
export interface Values {
  fFault: Fault;
  fSize: number;
  fType: 'float32' | 'float64';
  fSeed: number;
  fTokens: readonly string[];
  fTrials: Readonly<Record<Fault | 'right', Trial>>;
  fRight: Trial;
  fWrong: Trial;
}

export const four = [0, 1, 2, 3];
/** exp of more than this is Infinity: the logarithm of the largest number of the type. */
export const ceiling = { float32: 88.72, float64: 709.78 };

/** 0.48–1.53, or 1.000 where all rows agree. */
export function spread(sums: readonly number[], digits = 2): string {
  if (sums.some(Number.isNaN)) return 'NaN';
  const [low, high] = [Math.min(...sums), Math.max(...sums)];
  return high - low < 5e-4 ? num(low, 3) : `${num(low, digits)}–${num(high, digits)}`;
}
const bits = (x: number) => (Number.isNaN(x) ? '—' : num(x));

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  for (const name of ['right', ...faultNames] as const) {
    const { sums, largest, entropy, apart } = v.fTrials[name];
    marks[`pick-${name}`] = { 'aria-pressed': String(v.fFault === name) };
    marks[`line-${name}`] = { class: v.fFault === name ? 'on' : '' };
    marks[`sums-${name}`] = { text: spread(sums) };
    marks[`top-${name}`] = { text: num(largest, 3) };
    marks[`bits-${name}`] = { text: bits(entropy) };
    marks[`apart-${name}`] = { text: num(apart, 3) };
  }
  marks.size = { value: v.fSize, 'aria-valuetext': `× ${v.fSize}` };
  marks['size-n'] = { text: `× ${v.fSize}` };
  for (const type of ['float32', 'float64'] as const)
    marks[`type-${type}`] = { 'aria-pressed': String(v.fType === type) };
  for (const i of four) marks[`name-${i}`] = { text: v.fTokens[i] };
  for (const [side, trial] of [
    ['r', v.fRight],
    ['x', v.fWrong],
  ] as const) {
    for (const i of four) {
      marks[`${side}sum-${i}`] = { text: num(trial.sums[i], 3), class: whole(trial.sums[i]) };
      marks[`${side}col-${i}`] = {
        text: num(trial.columns[i], 3),
        class: side === 'x' && v.fFault === 'axis' ? 'sum' : 'sum dim',
      };
      for (const j of four) {
        const w = trial.weights[i][j];
        const closed = v.fFault === 'after' && j > i;
        marks[`${side}-${i}-${j}`] = {
          class: closed ? 'hatch' : Number.isNaN(w) ? 'nan' : 'wt',
          '--x': Number.isNaN(w) ? 0 : w.toFixed(4),
          text: closed && w === 0 ? '0' : num(w, 3),
        };
      }
      for (const c of [0, 1]) {
        const o = trial.output[i][c];
        marks[`${side}o-${i}-${c}`] = {
          class: Number.isNaN(o) ? 'nan' : 'sg',
          '--x': Number.isNaN(o) ? 0 : signed(o, 2),
          text: num(o),
        };
      }
    }
  }

  Object.assign(marks, {
    right: { text: v.fFault === 'after' ? t.rightCausal : t.right },
    wrong: { text: t.faults[v.fFault] },
    code: { text: t.code[v.fFault] },
    readout: { text: t.read[v.fFault](v.fWrong, v.fRight, v.fRight.highest, v.fType) },
  });
  return marks;
}

const whole = (x: number) => (Math.abs(x - 1) < 5e-4 ? 'sum' : 'sum off');

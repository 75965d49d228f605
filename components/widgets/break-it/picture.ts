import { signed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Given } from '../widget.ts';
import { faultNames, spread, type Values } from './values.ts';
import { words } from './words.ts';

export const four = [0, 1, 2, 3];
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

import { computed, signed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  pMask: Matrix;
  pTrue: readonly (readonly boolean[])[];
  pWords: readonly string[];
  pScores: Matrix;
  pBlocked: Matrix;
  pAllowed: Matrix;
}
export const four = [0, 1, 2, 3];
/** Two readings of the same booleans. In `data-ref`s the rows of the second follow those of the first: `w.4.0`. */
export const readings = ['blocked', 'allowed'] as const;
export type Reading = (typeof readings)[number];
export const isOpen = (v: Values, reading: Reading, i: number, j: number): boolean =>
  v.pTrue[i][j] === (reading === 'allowed');
export const weightsOf = (v: Values, reading: Reading): Matrix => (reading === 'allowed' ? v.pAllowed : v.pBlocked);
export const openIn = (v: Values, reading: Reading, i: number) => four.filter((j) => isOpen(v, reading, i, j));
const sum = (row: readonly number[]) => row.reduce((a, b) => a + b);

/** Masks to start from, as the reader would write them in PyTorch. */
export const presets = {
  triu: '0,1,1,1;0,0,1,1;0,0,0,1;0,0,0,0',
  tril: '1,0,0,0;1,1,0,0;1,1,1,0;1,1,1,1',
  pad: '0,0,0,1;0,0,0,1;0,0,0,1;0,0,0,1',
} as const;
export type Preset = keyof typeof presets;

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  const written = v.pTrue.map((row) => row.map(Number).join()).join(';');
  for (const [preset, text] of Object.entries(presets))
    marks[`preset-${preset}`] = { 'aria-pressed': String(text === written) };
  for (const i of four) {
    marks[`name-${i}`] = { text: v.pWords[i] };
    for (const j of four) {
      const on = v.pTrue[i][j];
      marks[`s-${i}-${j}`] = { class: 'sg', '--x': signed(v.pScores[i][j], 2), text: num(v.pScores[i][j], 1) };
      marks[`m-${i}-${j}`] = { class: on ? 'true' : 'false' };
      marks[`m-${i}-${j}-n`] = {
        text: on ? 'True' : 'False',
        'aria-checked': String(on),
        'aria-label': t.cell(v.pWords[i], v.pWords[j]),
      };
    }
  }
  for (const reading of readings) {
    const weights = weightsOf(v, reading);
    const masked = (i: number, j: number) => !isOpen(v, reading, i, j) && !Number.isNaN(weights[i][j]);
    Object.assign(marks, computed(reading, weights, { scale: 'wt', digits: 3, masked }));
    weights.forEach((row, i) => {
      const total = sum(row);
      marks[`${reading}-sum-${i}`] = { text: num(total, 3), class: Math.abs(total - 1) < 5e-4 ? 'tail' : 'tail off' };
      if (Number.isNaN(total))
        for (const j of four) marks[`${reading}-${i}-${j}`] = { class: 'hatch nan', '--x': 0, text: 'NaN' };
    });
  }
  marks.readout = { text: readout(v, locale) };
  return marks;
}

function readout(v: Values, locale: Given['locale']) {
  const t = words[locale];
  const open = (reading: Reading) => four.flatMap((i) => openIn(v, reading, i)).length;
  const dead = (reading: Reading) => four.filter((i) => openIn(v, reading, i).length === 0).map((i) => v.pWords[i]);
  return t.read(open('blocked'), open('allowed'), dead('blocked'), dead('allowed'));
}

/** One weight: what the boolean meant here, and the fraction that it came from. */
export function explain(v: Values, row: number, j: number, locale: Given['locale']) {
  const t = words[locale];
  const [reading, i] = [readings[Math.floor(row / 4)], row % 4];
  const pair = [v.pWords[i], v.pWords[j]] as const;
  const open = openIn(v, reading, i);
  if (open.length === 0) return t.explainDead[reading](v.pWords[i]);
  if (!open.includes(j)) return t.explainClosed[reading](...pair);
  const power = (k: number) => `exp(${num(v.pScores[i][k], 1)})`;
  return t.explainOpen[reading](
    ...pair,
    open.length === 1 ? `${power(j)} ÷ ${power(j)}` : `${power(j)} ÷ (${open.map(power).join(' + ')})`,
    weightsOf(v, reading)[i][j],
  );
}

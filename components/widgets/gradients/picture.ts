import { editable, signed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture, Text } from '../../../src/figures/picture.ts';
import type { Focus } from '../../../src/state/focus.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  gQ: Matrix;
  gK: Matrix;
  gV: Matrix;
  gG: Matrix;
  gTimes: number;
  gKey: '0' | '1' | '2';
  gGuess: 'none' | '0' | '1' | '2';
  gS: readonly number[];
  gW: readonly number[];
  gO: readonly number[];
  gBack: {
    jacobian: Matrix;
    w: readonly number[];
    mean: number;
    s: readonly number[];
    q: readonly number[];
    k: Matrix;
    v: Matrix;
  };
}
export const three = [0, 1, 2];
export const two = [0, 1];
/** Slopes are coloured over ± this; a weight's slope in its own score is 0.25 at most. */
const reach = 0.25;

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const { gBack: back, gW: w } = v;
  const marks: Record<string, Mark> = {};
  const hidden = v.gGuess === 'none';
  const slope = (name: string, x: number, digits = 3, secret = false) =>
    (marks[name] = {
      text: secret ? '?' : num(x, digits),
      class: secret ? 'secret' : 'sg',
      '--x': secret ? 0 : signed(x, reach),
    });
  for (const name of ['gQ', 'gK', 'gV', 'gG'] as const) {
    const one = v[name].length === 1;
    const label = (row: number, part: number) => t.cell(t.cells[name], row, part, one);
    Object.assign(marks, editable(name, v[name], { reach: 2, digits: 1, label }));
  }
  for (const c of two) {
    marks[`o-${c}`] = { text: num(v.gO[c], 3), '--x': signed(v.gO[c], 2) };
    slope(`dq-${c}`, back.q[c], 3, hidden);
  }
  for (const j of three) {
    marks[`s-${j}`] = { text: num(v.gS[j], 3), '--x': signed(v.gS[j], 2) };
    marks[`w-${j}`] = { text: num(w[j], 3), '--x': w[j].toFixed(4) };
    marks[`key-${j}`] = { 'aria-pressed': String(v.gKey === String(j)) };
    marks[`guess-${j}`] = { 'aria-pressed': String(v.gGuess === String(j)) };
    slope(`dw-${j}`, back.w[j], 2);
    slope(`ds-${j}`, back.s[j], 3, hidden);
    for (const c of two) {
      slope(`dk-${j}-${c}`, back.k[j][c], 3, hidden);
      slope(`dv-${j}-${c}`, back.v[j][c]);
    }
    for (const i of three) slope(`j-${i}-${j}`, back.jacobian[i][j]);
    marks[`sum-${j}`] = {
      text: num(
        back.jacobian[j].reduce((sum, x) => sum + x, 0),
        3,
      ),
    };
  }
  const key = Number(v.gKey);
  marks['e-j'] = { text: String(key + 1), class: 'slot index' };
  marks['e-w'] = { text: num(w[key], 3) };
  marks['e-gv'] = { text: num(back.w[key], 2) };
  marks['e-go'] = { text: `${back.mean < 0 ? '+' : '−'} ${num(Math.abs(back.mean), 3)}` };
  marks['e-s'] = { text: hidden ? '?' : num(back.s[key], 3) };
  marks.times = { value: v.gTimes, 'aria-valuetext': num(v.gTimes, 1) };
  marks['times-n'] = { text: num(v.gTimes, 1) };
  marks.readout = { text: readout(v, locale) };
  return marks;
}

function readout({ gBack: back, gW: w, gGuess }: Values, locale: Given['locale']): Text {
  const t = words[locale];
  const largest = Math.max(...back.jacobian.flat());
  const top = w.indexOf(Math.max(...w));
  if (largest < 0.01) return t.still(top, w[top], largest);
  if (gGuess === 'none') return t.before(back.mean);
  const up = back.s.indexOf(Math.min(...back.s));
  const of = (way: number) => three.filter((j) => Math.sign(back.s[j]) === way);
  return t.after(up, back.s[up], Number(gGuess), of(-1), of(1));
}

/** What a cell of the Jacobian is made of. */
export function explain(focus: Focus | null, { gW: w, gBack: back }: Values, locale: Given['locale']): Text {
  const t = words[locale];
  if (focus?.role !== 'p') return t.hint;
  const [i, j] = focus.at;
  const [a, b, x] = [num(w[i], 3), num(w[j], 3), num(back.jacobian[i][j], 3)];
  return i === j ? t.same(i, a, num(1 - w[i], 3), x) : t.other(i, j, a, b, x);
}

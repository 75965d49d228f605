import { computed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export const choices = {
  span: ['aSpan', ['global', 'window']],
  source: ['aSource', ['self', 'cross']],
  score: ['aScore', ['dot', 'general', 'additive']],
} as const;
export type Axis = keyof typeof choices;
export const axes = Object.keys(choices) as Axis[];

export interface Values {
  aSpan: 'global' | 'window';
  aSource: 'self' | 'cross';
  aScore: 'dot' | 'general' | 'additive';
  aRow: number;
  aAsk: readonly string[];
  /** Four in one sentence, five in the other. */
  aKeys: readonly string[];
  aScores: Matrix;
  aOpen: readonly (readonly boolean[])[];
  aWeights: Matrix;
}
export const most = 5;

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  for (const axis of axes)
    for (const option of choices[axis][1]) {
      const on = v[choices[axis][0]] === option;
      marks[`on-${option}`] = { 'aria-pressed': String(on) };
      marks[`line-${option}`] = { class: on ? 'line' : 'line off', 'aria-hidden': on ? null : 'true' };
    }
  Object.assign(marks, computed('w', v.aWeights, { scale: 'wt', digits: 3, masked: (i, j) => !v.aOpen[i][j] }));
  for (let j = 0; j < most; j++) {
    marks[`key-${j}`] = { text: v.aKeys[j] ?? '', class: j < v.aKeys.length ? '' : 'gone' };
    for (const i of v.aAsk.keys()) marks[`w-${i}-${j}`] ??= { class: 'gone', '--x': 0, text: '' };
  }
  v.aAsk.forEach((token, i) => {
    const last = `w-${i}-${v.aKeys.length - 1}`;
    marks[last] = { ...marks[last], class: `${marks[last].class} last` };
    const sum = v.aWeights[i].reduce((a, b) => a + b);
    marks[`ask-${i}`] = {
      text: token,
      'aria-pressed': String(i === v.aRow),
      'aria-label': t.choose(token, i),
    };
    marks[`row-${i}`] = { class: i === v.aRow ? 'on' : '' };
    marks[`sum-${i}`] = { text: num(sum, 3) };
  });
  marks.readout = { text: t.names[`${v.aSpan} ${v.aSource} ${v.aScore}`] };
  return marks;
}

export function explain(v: Values, i: number, j: number, locale: Given['locale']) {
  const t = words[locale];
  if (j >= v.aKeys.length) return t.hint;
  return v.aOpen[i][j]
    ? t.explain(v.aAsk[i], v.aKeys[j], v.aScores[i][j], v.aWeights[i][j])
    : t.closed(v.aAsk[i], v.aKeys[j]);
}

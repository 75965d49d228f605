import { computed, editable } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  cQ: Matrix;
  cK: Matrix;
  cV: Matrix;
  cRow: number;
  cTargets: readonly string[];
  cSources: readonly string[];
  cScores: Matrix;
  cWeights: Matrix;
  cOutput: Matrix;
}

export const two = [0, 1];
export const three = [0, 1, 2];
export const graph = { width: 236, height: 190 };
const reach = 2;
const left = (i: number) => [76, 60 + 70 * i] as const;
const right = (j: number) => [158, 25 + 70 * j] as const;
const largest = (list: readonly number[]) => list.indexOf(Math.max(...list));

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {
    ...editable('cQ', v.cQ, { reach, digits: 1, label: (i, c) => t.cell('Q', v.cTargets[i], c) }),
    ...editable('cK', v.cK, { reach, digits: 1, label: (j, c) => t.cell('K', v.cSources[j], c) }),
    ...editable('cV', v.cV, { reach, digits: 1, label: (j, c) => t.cell('V', v.cSources[j], c) }),
    ...computed('cS', v.cScores, { scale: 'sg', reach, digits: 3 }),
    ...computed('cA', v.cWeights, { scale: 'wt', digits: 3 }),
    ...computed('cO', v.cOutput, { scale: 'sg', reach, digits: 2 }),
  };
  for (const i of two) {
    const on = i === v.cRow;
    marks[`ask-${i}`] = { 'aria-pressed': String(on), 'aria-label': t.choose(v.cTargets[i], i) };
    marks[`row-${i}`] = { class: on ? 'rowq' : '' };
    marks[`target-${i}`] = { text: v.cTargets[i] };
    const [x1, y1] = left(i);
    marks[`left-${i}`] = {
      x: x1 - 8,
      y: y1 + 5,
      text: v.cTargets[i],
      class: on ? 'lab' : 'lab off',
      'data-ref': `q.${i}`,
    };
    for (const j of three) {
      const w = v.cWeights[i][j];
      const [x2, y2] = right(j);
      marks[`string-${i}-${j}`] = {
        x1,
        y1,
        x2,
        y2,
        'stroke-width': (0.75 + 13 * w).toFixed(2),
        opacity: on ? (0.35 + 0.6 * w).toFixed(2) : 0.16,
      };
    }
  }
  for (const j of three) {
    const [x, y] = right(j);
    marks[`source-${j}`] = { text: v.cSources[j] };
    marks[`right-${j}`] = { x: x + 8, y, text: v.cSources[j], 'data-ref': `k.${j}` };
    marks[`share-${j}`] = {
      x: x + 8,
      y: y + 17,
      text: num(v.cWeights[v.cRow][j], 3),
      'data-ref': `w.${v.cRow}.${j}`,
    };
    marks[`ce-w${j}`] = { text: num(v.cWeights[v.cRow][j], 3), 'data-ref': `w.${v.cRow}.${j}` };
    for (const c of two)
      marks[`ce-v${j}${c}`] = {
        text: num(v.cV[j][c], 1),
        class: 'slot scrub',
        role: 'slider',
        tabindex: 0,
        'data-scrub': 'cV',
        'data-cell': `${j},${c}`,
        'data-ref': `v.${j}.${c}`,
        'aria-label': t.cell('V', v.cSources[j], c),
        'aria-valuemin': -2,
        'aria-valuemax': 2,
        'aria-valuenow': v.cV[j][c],
        'aria-valuetext': num(v.cV[j][c], 1),
      };
  }
  marks['ce-i'] = { text: String(v.cRow + 1), class: 'index' };
  for (const c of two) marks[`ce-o${c}`] = { text: num(v.cOutput[v.cRow][c]), 'data-ref': `o.${v.cRow}.${c}` };
  const top = v.cWeights.map(largest);
  marks.graph = {
    'aria-label': two.map((i) => t.looks(v.cTargets[i], v.cSources[top[i]], num(v.cWeights[i][top[i]], 3))).join(t.and),
  };
  marks.readout = {
    text: t.read(two.map((i) => [v.cTargets[i], v.cSources[top[i]], v.cWeights[i][top[i]]] as const)),
  };
  return marks;
}

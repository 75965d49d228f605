import { computed, editable } from '../../../src/figures/cells.ts';
import { grouped, num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import { logs } from '../cost-lab/picture.ts';
import { logSlider } from '../log-slider.ts';
import type { Given } from '../widget.ts';
import type { Values } from './values.ts';
import { words } from './words.ts';

export const four = [0, 1, 2, 3];
export const two = [0, 1];
const reach = 2;
const largest = (row: readonly number[]) => row.indexOf(Math.max(...row));

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {
    ...editable('linQ', v.linQ, { reach, digits: 1, label: (i, c) => t.cell('Q', v.linTokens[i], c) }),
    ...editable('linK', v.linK, { reach, digits: 1, label: (j, c) => t.cell('K', v.linTokens[j], c) }),
    ...editable('linV', v.linV, { reach, digits: 1, label: (j, c) => t.cell('V', v.linTokens[j], c) }),
    ...computed('pq', v.linPhiQ, { scale: 'sg', reach: 4, digits: 3 }),
    ...computed('pk', v.linPhiK, { scale: 'sg', reach: 4, digits: 3 }),
    ...computed('soft', v.linSoft, { scale: 'wt', digits: 3 }),
    ...computed('lin', v.linWeights, { scale: 'wt', digits: 3 }),
    ...computed('mem', v.linMemory, { scale: 'sg', reach: 8, digits: 3 }),
    ...computed('os', v.linSoftOut, { scale: 'sg', reach, digits: 2 }),
    ...computed('ol', v.linLeft, { scale: 'sg', reach, digits: 2 }),
    ...computed('or', v.linRight, { scale: 'sg', reach, digits: 2 }),
  };
  v.linTokens.forEach((token, i) => {
    marks[`token-${i}`] = { text: token };
    marks[`row-${i}`] = { class: i === v.linRow ? 'rowq' : '' };
    marks[`ask-${i}`] = { 'aria-pressed': String(i === v.linRow), 'aria-label': t.choose(token) };
  });
  const [soft, linear] = [v.linSoft[v.linRow], v.linWeights[v.linRow]];
  const j = largest(soft);
  // Another word is named only where the numbers on screen say that it gets more.
  const top = num(Math.max(...linear), 3) === num(linear[j], 3) ? j : largest(linear);
  return {
    ...marks,
    root: { class: `linear row-${v.linRow}` },
    sharp: { value: v.linSharp, 'aria-valuetext': `× ${num(v.linSharp, 1)}` },
    'sharp-n': { text: `× ${num(v.linSharp, 1)}` },
    'slide-n': { ...logSlider(v.labN, logs.labN), 'aria-valuetext': grouped(v.labN) },
    'slide-d': { ...logSlider(v.labD, logs.labD), 'aria-valuetext': grouped(v.labD) },
    n: { text: grouped(v.labN) },
    d: { text: grouped(v.labD) },
    counted: { text: t.counted(v) },
    gap: { text: t.gap(v.linGap) },
    readout: {
      text: t.read({
        asks: v.linTokens[v.linRow],
        answers: v.linTokens[j],
        soft: soft[j],
        linear: linear[j],
        top: v.linTokens[top],
        most: Math.max(...linear),
        apart: v.linApart,
        sharp: v.linSharp,
      }),
    },
  };
}

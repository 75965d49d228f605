import { bytes, grouped } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import { logSlider } from '../log-slider.ts';
import type { Given } from '../widget.ts';
import type { Values } from './values.ts';
import { words } from './words.ts';

export const bits = ['32', '16', '8'] as const;
export const most = 16;
export const plot = { width: 488, height: 118, left: 66, gap: 26, q: 20, k: 78, v: 104 };
const place = (i: number) => plot.left + (i + 0.5) * plot.gap;

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  for (let h = 0; h < most; h++) {
    // A pair of key and value stands under the middle of its group.
    const under = (pair: number) => place(pair * v.kbGroup + (v.kbGroup - 1) / 2);
    const x = place(h);
    const to = under(Math.floor(h / v.kbGroup));
    marks[`q-${h}`] = { cx: x, class: h < v.kbHeads ? 'q' : 'out' };
    marks[`link-${h}`] = { class: h < v.kbHeads ? 'hair' : 'out', x1: x, x2: to };
    for (const role of ['k', 'v'] as const)
      marks[`${role}-${h}`] = { class: h < v.kbKept ? role : 'out', cx: under(Math.min(h, v.kbKept - 1)) };
  }
  let steps = 0;
  for (let share = 1; share <= v.kbHeads; share++) if (v.kbHeads % share === 0) steps++;
  const slider = (value: number) => ({ value, 'aria-valuetext': String(value) });
  return {
    ...marks,
    layers: slider(v.kbLayers),
    'layers-n': { text: String(v.kbLayers) },
    heads: slider(v.kbHeads),
    'heads-n': { text: String(v.kbHeads) },
    share: { max: steps - 1, value: Math.min(v.kbShare, steps - 1), disabled: steps === 1, 'aria-valuetext': String(v.kbGroup) },
    'share-n': { text: String(v.kbGroup) },
    dim: slider(v.kbDim),
    'dim-n': { text: String(v.kbDim) },
    length: { ...logSlider(v.kbLength, { min: 0, max: 17 }), 'aria-valuetext': grouped(v.kbLength) },
    'length-n': { text: grouped(v.kbLength) },
    ...Object.fromEntries(bits.map((of) => [`bits-${of}`, { 'aria-pressed': String(v.kbBits === of) }])),
    chart: { 'aria-label': t.chart(v.kbHeads, v.kbKept) },
    with: {
      text: `2 · ${v.kbLayers} · ${v.kbKept} · ${v.kbDim} · ${grouped(v.kbLength)} · ${Number(v.kbBits) / 8} = ${grouped(v.kbBytes)} B = ${bytes(v.kbBytes)}`,
    },
    readout: { text: t.read(v) },
  }; // prettier-ignore
}

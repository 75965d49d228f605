import { signed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture, Text } from '../../../src/figures/picture.ts';
import type { Focus } from '../../../src/state/focus.ts';
import type { Locale } from '../../../src/site/locales.ts';
import type { Given } from '../widget.ts';
import { differing, pixels, placeOf, type Values } from './values.ts';
import { words } from './words.ts';

export function picture(v: Values, { locale }: Given): Picture {
  const most = Math.max(...v.dWeights);
  const marks: Record<string, Mark> = {
    heat: { text: num(v.dHeat, 1) },
    'in-heat': { value: v.dHeat, 'aria-valuetext': num(v.dHeat, 1) },
    readout: { text: readout(v, locale) },
  };
  for (const i of pixels) {
    marks[`q-${i}`] = { 'aria-pressed': String(v.dInk[i]), class: v.dInk[i] ? 'ink' : '' };
    marks[`o-${i}`] = { '--x': signed(v.dBlend[i], 1), text: num(v.dBlend[i], 1) };
  }
  v.dStored.forEach((_, j) => {
    const x = v.dWeights[j];
    marks[`store-${j}`] = { class: x > most - 1e-9 ? 'store most' : 'store' };
    marks[`w-${j}`] = { text: num(x, 3), class: 'wt', '--x': x.toFixed(4) };
    marks[`bar-${j}`] = { '--x': x.toFixed(4) };
  });
  return marks;
}

function readout(v: Values, locale: Locale): Text {
  const t = words[locale];
  const most = Math.max(...v.dWeights);
  const top = [...v.dWeights.keys()].filter((j) => v.dWeights[j] > most - 1e-9);
  const says = top.length > 1 ? t.tied(top, most, differing(v, top[0])) : t.nearest(top[0], most, differing(v, top[0]));
  if (most > 0.95) return [...says, ...t.exact(top[0])];
  const same = v.dStored.findIndex((key) => key.every((x, i) => x > 0 === v.dBlend[i] > 0));
  return [...says, ...(same < 0 ? [t.none] : t.same(same))];
}

export function explain(focus: Focus | null, v: Values, locale: Locale): Text {
  const t = words[locale];
  const at = focus?.at[0] ?? -1;
  if (focus?.role === 'k' && v.dStored[at]) return t.scored(at, differing(v, at), v.dScores[at], v.dWeights[at]);
  if (focus?.role !== 'o' || v.dBlend[at] === undefined) return t.hint;
  const ink = v.dWeights.reduce((sum, x, j) => sum + (v.dStored[j][at] > 0 ? x : 0), 0);
  return t.mixed(...placeOf(at), ink, v.dBlend[at]);
}

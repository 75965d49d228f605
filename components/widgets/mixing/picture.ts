import { computed, editable, signed } from '../../../src/figures/cells.ts';
import { num, sub } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import { label, px, py, type Plane } from '../../../src/figures/plane.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words, type Place } from './words.ts';

export interface Values {
  mixWeights: Matrix;
  mixV: Matrix;
  mixShares: readonly number[];
  mixOut: readonly number[];
}

export const plane: Plane = { width: 400, height: 256, unit: 57 };
/** Mixtures worth a visit, as what a button sets. */
export const visits = { copy: '0,1,0', edge: '.5,0,.5', mean: '1,1,1' } as const;
const three = [0, 1, 2];
const two = [0, 1];
const close = (a: number, b: number) => Math.abs(a - b) < 5e-4;

export function placeOf(shares: readonly number[], [a, b, c]: Matrix): Place {
  if (shares.some((share) => close(share, 1))) return 'copy';
  if (shares.every((share) => close(share, 1 / 3))) return 'mean';
  if (shares.some((share) => close(share, 0))) return 'edge';
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
  return Math.abs(area) < 1e-9 ? 'line' : 'inside';
}

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const { mixShares: shares, mixV: V, mixOut: out } = v;
  const products = V.map((row, j) => row.map((x) => shares[j] * x));
  const marks: Record<string, Mark> = {
    ...editable('mixV', V, { reach: 2, digits: 1, label: (j, c) => t.cell(j, c) }),
    ...computed('x', products, { scale: 'sg', reach: 2, digits: 2 }),
  };
  for (const j of three) {
    for (const c of two) marks[`x-${j}-${c}`].class = 'sg v';
    const share = shares[j];
    marks[`w-${j}`] = { 'data-ref': `w.0.${j}` };
    marks[`bar-${j}`] = { '--g': share.toFixed(4) };
    marks[`fill-${j}`] = { '--x': share.toFixed(4), '--width': share.toFixed(4) };
    marks[`knob-${j}`] = {
      'aria-label': t.weight(j),
      'aria-valuenow': Number(share.toFixed(3)),
      'aria-valuetext': num(share, 3),
    };
    marks[`wout-${j}`] = { text: num(share, 3) };
    marks[`e-w${j}`] = { text: num(share, 3), 'data-ref': `w.0.${j}` };
    for (const c of two) {
      const x = V[j][c];
      marks[`e-v${j}${c}`] = {
        text: num(x, 1),
        class: 'slot scrub',
        role: 'slider',
        tabindex: 0,
        'data-scrub': 'mixV',
        'data-cell': `${j},${c}`,
        'data-ref': `v.${j}.${c}`,
        'aria-label': t.cell(j, c),
        'aria-valuemin': -2,
        'aria-valuemax': 2,
        'aria-valuenow': x,
        'aria-valuetext': num(x, 1),
      };
    }
  }
  for (const c of two) {
    marks[`o-${c}`] = { text: num(out[c]), '--x': signed(out[c], 2), 'data-ref': `o.0.${c}` };
    marks[`e-o${c}`] = { text: num(out[c]), 'data-ref': `o.0.${c}` };
  }
  for (const [name, text] of Object.entries(visits)) {
    const wanted = text.split(',').map(Number);
    const whole = wanted.reduce((a, b) => a + b);
    marks[`visit-${name}`] = {
      'aria-pressed': String(wanted.every((share, j) => close(share / whole, shares[j]))),
    };
  }
  const top = shares.indexOf(Math.max(...shares));
  const none = shares.findIndex((share) => close(share, 0));
  return {
    ...marks,
    ...drawing(v, locale),
    readout: { text: t.read[placeOf(shares, V)](out, top, shares[top], none) },
  };
}

function drawing({ mixV: V, mixShares: shares, mixOut: out }: Values, locale: Given['locale']): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  const corners = V.map((p) => [px(plane, p[0]), py(plane, p[1])]);
  const centre = two.map((c) => corners.reduce((sum, p) => sum + p[c] / 3, 0));
  const [ox, oy] = [px(plane, out[0]), py(plane, out[1])];
  marks.triangle = { d: `M${corners.map((p) => p.join(' ')).join('L')}Z` };
  for (const j of three) {
    const [x, y] = corners[j];
    const away = Math.hypot(x - centre[0], y - centre[1]) || 1;
    const name = `pv-${j}`;
    marks[name] = { cx: x, cy: y };
    marks[`${name}-halo`] = { cx: x, cy: y };
    marks[`${name}-label`] = {
      ...label(plane, x + ((x - centre[0]) / away) * 16, y + ((y - centre[1]) / away) * 16),
      text: `v${sub(j + 1)}`,
    };
    marks[`${name}-grab`] = {
      cx: x,
      cy: y,
      'aria-label': t.point(j),
      'aria-valuenow': V[j][0],
      'aria-valuetext': `(${num(V[j][0], 1)}, ${num(V[j][1], 1)})`,
    };
    marks[`string-${j}`] = {
      x1: x,
      y1: y,
      x2: ox,
      y2: oy,
      'stroke-width': (13 * shares[j]).toFixed(2),
      opacity: (0.25 + 0.6 * shares[j]).toFixed(2),
      display: shares[j] < 5e-4 ? 'none' : null,
    };
  }
  marks.po = { d: `M${ox} ${(oy - 9).toFixed(1)}l9 9l-9 9l-9 -9z` };
  marks['po-label'] = { ...label(plane, ox + 18, oy - 14), text: 'o' };
  return marks;
}

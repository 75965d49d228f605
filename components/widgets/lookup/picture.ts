import { num, sub } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import { px, py, type Plane } from '../../../src/figures/plane.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  lKeys: Matrix;
  lVals: Matrix;
  lX: number;
  lH: number;
  lWidth: number;
  lScores: Matrix;
  lWeights: Matrix;
  lOut: number;
  lMean: number;
  lCurve: readonly number[];
  lCheck: { alone: number; lengths: number; circle: number };
}

export const six = [0, 1, 2, 3, 4, 5];
/** One unit is as long on both axes; (5, 2) lies in the middle, so that the shared plane serves keys and values. */
export const plane: Plane = { width: 480, height: 204, unit: 44 };
export const middle = [5, 2] as const;
export const sx = (key: number) => px(plane, key - middle[0]);
export const sy = (value: number) => py(plane, value - middle[1]);
export const frame = { width: 480, height: 258, axis: sy(0), base: 252, tall: 36 };

/** Scores grow fast; six characters always fit. */
const brief = (s: number) => num(s, s > -10 ? 3 : s > -100 ? 1 : 0);

export function picture(v: Values, { locale }: Given): Picture {
  return { ...table(v, locale), ...chart(v, locale), ...sentences(v, locale) };
}

function table(v: Values, locale: Given['locale']): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  const [weights, scores] = [v.lWeights[0], v.lScores[0]];
  for (const j of six) {
    for (const [name, m] of [
      ['lKeys', v.lKeys],
      ['lVals', v.lVals],
    ] as const)
      marks[`${name}-${j}`] = {
        text: num(m[0][j], 1),
        'aria-label': t.cell[name](j),
        'aria-valuenow': m[0][j],
        'aria-valuetext': num(m[0][j], 1),
      };
    marks[`ls-${j}`] = { text: brief(scores[j]) };
    marks[`lw-${j}`] = { text: num(weights[j], 3), '--x': weights[j].toFixed(4) };
    marks[`le-w${j}`] = { text: num(weights[j], 3), 'data-ref': `w.0.${j}` };
    marks[`le-v${j}`] = { text: num(v.lVals[0][j], 1) };
  }
  marks['le-q'] = { 'data-ref': 'q.0' };
  marks['le-o'] = { text: num(v.lOut, 3), 'data-ref': 'o.0' };
  return marks;
}

function chart(v: Values, locale: Given['locale']): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  const [x, y] = [sx(v.lX), sy(v.lOut)];
  v.lWeights[0].forEach((w, j) => {
    const [key, value] = [v.lKeys[0][j], v.lVals[0][j]];
    const [cx, cy] = [sx(key), sy(value)];
    const place = { cx, cy };
    marks[`stem-${j}`] = { x1: cx, x2: cx, y1: cy, y2: frame.axis };
    marks[`point-${j}`] = place;
    marks[`point-${j}-n`] = { x: cx, y: cy - 10, text: String(j + 1) };
    marks[`point-${j}-halo`] = place;
    marks[`point-${j}-grab`] = {
      ...place,
      'aria-label': t.point(j),
      'aria-valuenow': value,
      'aria-valuetext': t.at(num(key, 1), num(value, 1)),
    };
    marks[`string-${j}`] = {
      x1: cx,
      y1: cy,
      x2: x,
      y2: y,
      'stroke-width': (12 * w).toFixed(2),
      opacity: (0.25 + 0.6 * w).toFixed(2),
    };
    const tall = Number((frame.tall * w).toFixed(1));
    marks[`bar-${j}`] = { x: cx - 6, y: frame.base - tall, height: tall };
  });
  const curve = v.lCurve.map((value, i) => `${sx(i / 20)} ${sy(value)}`);
  marks.curve = { d: `M${curve.join('L')}` };
  const kernel = bump(v.lX, v.lWidth);
  marks.bump = { d: kernel.line };
  marks['bump-area'] = { d: kernel.area };
  marks.mean = { y1: sy(v.lMean), y2: sy(v.lMean) };
  // The label stands at the end where the curve is further away.
  const ends = [v.lCurve[0], v.lCurve[v.lCurve.length - 1]].map((end) => Math.abs(end - v.lMean));
  const left = ends[0] > ends[1];
  marks['mean-label'] = {
    x: left ? 22 : 458,
    y: sy(v.lMean) - 4,
    'text-anchor': left ? 'start' : 'end',
    text: t.mean(num(v.lMean)),
  };
  marks.query = { x1: x, x2: x, y1: 14, y2: frame.axis };
  marks['query-dot'] = { cx: x, cy: frame.axis };
  marks['query-halo'] = { cx: x, cy: frame.axis };
  marks['query-grab'] = {
    cx: x,
    cy: frame.axis,
    'aria-label': t.query,
    'aria-valuenow': v.lX,
    'aria-valuetext': num(v.lX, 1),
  };
  // The output's label keeps out of the way of its thickest string.
  const weights = v.lWeights[0];
  const pull = v.lKeys[0][weights.indexOf(Math.max(...weights))];
  const side = v.lX > 8.3 || (pull > v.lX && v.lX > 1.7) ? -1 : 1;
  marks['query-label'] = { x, y: 10, text: `x = ${num(v.lX, 1)}` };
  marks.out = { d: `M${x} ${y - 7}l7 7l-7 7l-7 -7z` };
  marks['out-label'] = {
    x: x + side * 12,
    y: y - 9,
    'text-anchor': side > 0 ? 'start' : 'end',
    text: `o = ${num(v.lOut)}`,
  };
  return marks;
}

/** The kernel around the query, 1 high in the middle; drawn where it is not yet 0. */
function bump(x: number, h: number): { line: string; area: string } {
  const [from, to] = [Math.max(0, x - 4 * h), Math.min(10, x + 4 * h)];
  const points = Array.from({ length: 49 }, (_, i) => {
    const key = from + ((to - from) * i) / 48;
    return `${sx(key)} ${(frame.axis - 40 * Math.exp(-(((key - x) / h) ** 2) / 2)).toFixed(1)}`;
  });
  const line = `M${points.join('L')}`;
  return { line, area: `${line}L${sx(to)} ${frame.axis}L${sx(from)} ${frame.axis}Z` };
}

function sentences(v: Values, locale: Given['locale']): Picture {
  const t = words[locale];
  const weights = v.lWeights[0];
  const top = weights.indexOf(Math.max(...weights));
  const flat = Math.max(...weights) - Math.min(...weights) < 0.05;
  const say = flat ? t.readMean : weights[top] >= 0.99 ? t.readNearest : t.readMix;
  return {
    lX: { text: num(v.lX, 1), 'aria-valuenow': v.lX, 'aria-valuetext': num(v.lX, 1) },
    lH: { value: v.lH, 'aria-valuetext': `h = ${width(v.lWidth)}` },
    h: { text: `h = ${width(v.lWidth)}` },
    chart: { 'aria-label': t.chart(num(v.lX, 1), num(v.lOut)) },
    'check-alone': { text: num(v.lCheck.alone, 3) },
    'check-lengths': { text: num(v.lCheck.lengths, 3) },
    'check-circle': { text: num(v.lCheck.circle, 3) },
    readout: {
      text: say({
        x: num(v.lX, 1),
        name: `k${sub(top + 1)} = ${num(v.lKeys[0][top], 1)}`,
        weight: weights[top],
        out: v.lOut,
        value: num(v.lVals[0][top], 1),
        mean: num(v.lMean),
      }),
    },
  };
}

const width = (h: number) => num(h, h < 1 ? 3 : 2);

import type { Mark, Picture } from '../../../src/figures/picture.ts';
import { centreOf, isBig, radiusOf, span, type Values } from './values.ts';

/** The frame over the columns. Lengths stretch to the columns, strokes do not. */
export const frame = { width: 1000, height: 150 };
const base = frame.height;
const round = (x: number) => Math.round(x * 10) / 10;
const place = (j: number, n: number) => round(((j + 0.5) / n) * frame.width);

/** One cubic always: over the sentence from word to word, or down from the other sentence. */
function over(from: number, to: number, n: number): string {
  const [a, b] = [place(from, n), place(to, n)];
  if (from === to) {
    const wide = Math.min(20, 240 / n);
    return `M${round(a - wide / 3)} ${base}C${round(a - wide)} ${base - 42} ${round(a + wide)} ${base - 42} ${round(a + wide / 3)} ${base}`;
  }
  const rise = Math.max(0.16, Math.sqrt(Math.abs(to - from) / Math.max(1, n - 1)));
  const top = round(base - rise * (base - 10) * 1.3);
  return `M${a} ${base}C${a} ${top} ${b} ${top} ${b} ${base}`;
}
const down = (a: number, b: number) => `M${a} 0C${a} ${base * 0.55} ${b} ${base * 0.45} ${b} ${base}`;

function bell(centre: number, radius: number, n: number): string {
  const points: string[] = [];
  for (let k = -24; k <= 24; k++) {
    const s = centre + (k / 24) * radius;
    if (s < -0.5 || s > n - 0.5) continue;
    const high = Math.exp(-((s - centre) ** 2) / (2 * (radius / 2) ** 2));
    points.push(`${place(s, n)} ${round(base - 70 * high)}`);
  }
  return points.length > 1 ? `M${points.join('L')}` : '';
}

const percent = (x: number) => `${round(x * 1000) / 10}%`;

/** Arcs, the Gaussian, the bracket over the columns, and its handles. */
export function arcs(v: Values): Picture {
  const [rows, n] = [v.rAsk.length, v.rKeys.length];
  const marks: Record<string, Mark> = {};
  const cross = v.rSource === 'cross';
  let faint = '';
  if (!cross && !isBig(v))
    for (let i = 0; i < rows; i++)
      for (let j = i + 1; j < n; j++) if (v.rOpen[i][j] || v.rOpen[j]?.[i]) faint += over(i, j, n);
  marks.faint = { d: faint };
  const big = isBig(v);
  const strongest = Math.max(1e-9, ...(v.rWeights[v.rRow] ?? []));
  for (let j = 0; j < n; j++) {
    const open = v.rOpen[v.rRow][j];
    const x = v.rWeights[v.rRow][j];
    // Thick enough to compare; in long sentences relative to the largest.
    const share = big ? x / strongest : x;
    marks[`arc-${j}`] = {
      d: open ? (cross ? down(place(v.rRow, rows), place(j, n)) : over(v.rRow, j, n)) : '',
      'stroke-width': (0.8 + (big ? 4 : 11) * share).toFixed(2),
      opacity: (0.22 + 0.78 * Math.min(1, share * 1.7)).toFixed(2),
      'data-ref': `w.${v.rRow}.${j}`,
    };
  }

  const localP = v.rKind === 'local-p' && rows > 0;
  const ghost = localP && v.rByHand ? v.rGuess[v.rRow] : undefined;
  const radius = radiusOf(v);
  marks.bell = { d: localP ? bell(centreOf(v), radius, n) : '' };
  marks.ghost = { d: ghost === undefined ? '' : bell(ghost, radius, n) };

  const reach = rows ? span(v) : null;
  const [low, high] = reach ?? [0, 0];
  // A guess lies between 0 and n, so it may fall beyond the last column: it is shown at the edge.
  const at = (s: number) => percent((Math.min(s, n - 0.6) + 0.5) / Math.max(1, n));
  const grips = reach !== null && v.rKind !== 'global' && (localP || v.rKind === 'window' || v.rKind === 'local-m');
  const ends = { left: percent((low + 0.04) / Math.max(1, n)), right: percent((high + 0.96) / Math.max(1, n)) };
  marks.bracket = { class: reach ? 'bracket' : 'bracket none', '--from': ends.left, '--to': ends.right };
  const slider = { 'aria-valuemin': localP ? 1 : 0, 'aria-valuemax': Math.max(0, n - 1), 'aria-valuenow': radius };
  for (const end of ['left', 'right'] as const) marks[`grip-${end}`] = { ...slider, '--at': ends[end], hidden: !grips };
  marks['grip-centre'] = {
    hidden: !localP,
    '--at': at(centreOf(v)),
    class: v.rByHand ? 'pull centre set' : 'pull centre',
    'aria-valuemin': 0,
    'aria-valuemax': Math.max(0, v.rReal - 1),
    'aria-valuenow': round(centreOf(v)),
  };
  marks['ghost-centre'] = { hidden: ghost === undefined, '--at': at(ghost ?? 0) };
  return marks;
}

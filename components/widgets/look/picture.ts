import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  tokens: readonly string[];
  /** The word chosen. */
  word: number;
  /** The word under the pointer, which is shown while it is there. */
  over: number | null;
  swap: Swap;
  weights: Matrix;
}
export const swaps = ['slippery', 'clumsy'] as const;
export type Swap = (typeof swaps)[number];

/** Frames in which arcs are drawn: over the sentence, and beside it where it stands upright. Lengths stretch, strokes don't. */
export const flat = { length: 1000, room: 180 };
export const row = 40;
export const side = 100;

const round = (x: number) => Math.round(x * 10) / 10;

/** How far an arc over `span` of at most `far` words rises, as a share of the room. A square root keeps short ones visible. */
const rise = (span: number, far: number) => Math.max(0.1, Math.sqrt(span / far));

/** One cubic always, so that a browser which animates paths can bend one arc into another. */
function over(from: number, to: number, n: number): string {
  const x = (j: number) => round(((j + 0.5) / n) * flat.length);
  if (from === to)
    return `M${x(from) - 8} ${flat.room}C${x(from) - 24} 142 ${x(from) + 24} 142 ${x(from) + 8} ${flat.room}`;
  const top = round(flat.room - rise(Math.abs(to - from), n - 1) * (flat.room - 12) * 1.3);
  return `M${x(from)} ${flat.room}C${x(from)} ${top} ${x(to)} ${top} ${x(to)} ${flat.room}`;
}
function beside(from: number, to: number, n: number): string {
  const y = (j: number) => (j + 0.5) * row;
  if (from === to) return `M0 ${y(from) - 7}C24 ${y(from) - 18} 24 ${y(from) + 18} 0 ${y(from) + 7}`;
  const out = round(rise(Math.abs(to - from), n - 1) * (side - 8) * 1.3);
  return `M0 ${y(from)}C${out} ${y(from)} ${out} ${y(to)} 0 ${y(to)}`;
}

const ink = (weight: number) => (0.25 + 0.75 * Math.min(1, weight * 1.6)).toFixed(2);

export function picture({ tokens, word, over: under, swap, weights }: Values, { locale }: Given): Picture {
  const t = words[locale];
  const n = tokens.length;
  const from = under ?? word;
  const looks = weights[from];
  const [top, next] = looks.map((_, j) => j).sort((a, b) => looks[b] - looks[a]);
  const marks: Record<string, Mark> = {
    'arcs-flat': { 'aria-label': t.arcs(tokens[from]) },
    'arcs-tall': { 'aria-label': t.arcs(tokens[from]) },
    readout: { text: t.read(tokens[from], tokens[top], looks[top], tokens[next], looks[next], n) },
  };
  for (const name of swaps) marks[`swap-${name}`] = { 'aria-pressed': String(name === swap) };
  for (const [j, weight] of looks.entries()) {
    const shown = { opacity: ink(weight) };
    marks[`flat-${j}`] = { d: over(from, j, n), 'stroke-width': (0.8 + weight * 14).toFixed(2), ...shown };
    marks[`tall-${j}`] = { d: beside(from, j, n), 'stroke-width': (0.8 + weight * 11).toFixed(2), ...shown };
    marks[`word-${j}`] = {
      class: `word${j === from ? ' asks' : ''}${j === top ? ' top' : ''}`,
      'aria-checked': String(j === word),
      'aria-label': t.word(tokens[j], weight),
      tabindex: j === word ? 0 : -1,
    };
    marks[`text-${j}`] = { text: tokens[j] };
    marks[`bar-${j}`] = { '--x': weight.toFixed(4) };
    marks[`weight-${j}`] = { text: num(weight, 3) };
  }
  return marks;
}

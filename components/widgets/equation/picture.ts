import { num } from '../../../src/figures/format.ts';
import { computed } from '../../../src/figures/cells.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Locale } from '../../../src/site/locales.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  tokens: readonly string[];
  n: number;
  dk: number;
  divisor: Divisor;
  /** Five rows of four numbers; the first n rows and dk columns are in use. */
  Q: Matrix;
  K: Matrix;
  /** Five rows of two. */
  V: Matrix;
  scores: Matrix;
  weights: Matrix;
  output: Matrix;
}
export type Divisor = (typeof divisors)[number];
export const divisors = ['sqrt', 'none', 'dk'] as const;
export const counts = [2, 3, 4, 5];
export const depths = [1, 2, 3, 4];
export const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
export const digits = { input: 1, score: 3, weight: 3, output: 2 };
const [lowest, highest] = [-3, 3];

export const part = (m: Matrix, rows: number, columns: number): Matrix =>
  m.slice(0, rows).map((row) => row.slice(0, columns));
const largest = (list: readonly number[]) => list.indexOf(Math.max(...list));

export function picture(v: Values, { locale }: Given): Picture {
  return { ...controls(v, locale), ...formula(v, locale), ...tables(v), ...sentences(v, locale) };
}

function controls({ n, dk, divisor }: Values, locale: Locale): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  for (const x of counts) marks[`n-${x}`] = { 'aria-pressed': String(x === n), 'aria-label': t.choose.n(x) };
  for (const x of depths) marks[`dk-${x}`] = { 'aria-pressed': String(x === dk), 'aria-label': t.choose.dk(x) };
  for (const x of divisors) {
    marks[`by-${x}`] = { 'aria-pressed': String(x === divisor) };
    marks[`form-${x}`] = { hidden: x !== divisor };
  }
  return marks;
}

function formula(v: Values, locale: Locale): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  for (const [name, role, columns] of [
    ['Q', 'q', v.dk],
    ['K', 'k', v.dk],
    ['V', 'v', 2],
  ] as const)
    for (const i of upTo(v.n))
      for (const c of upTo(columns)) {
        const x = v[name][i][c];
        const text = num(x, digits.input);
        marks[`${name}-${i}-${c}`] = {
          text,
          class: 'slot scrub',
          role: 'slider',
          tabindex: i === 0 && c === 0 ? 0 : -1,
          'data-scrub': name,
          'data-cell': `${i},${c}`,
          'data-ref': `${role}.${i}.${c}`,
          'aria-label': t.cell(name, v.tokens[i], c),
          'aria-valuemin': lowest,
          'aria-valuemax': highest,
          'aria-valuenow': x,
          'aria-valuetext': text,
        };
      }
  for (const i of upTo(v.n)) {
    for (const j of upTo(v.n))
      marks[`A-${i}-${j}`] = { text: num(v.weights[i][j], digits.weight), 'data-ref': `w.${i}.${j}` };
    for (const c of upTo(2))
      marks[`O-${i}-${c}`] = { text: num(v.output[i][c], digits.output), 'data-ref': `o.${i}.${c}` };
  }
  return marks;
}

function tables(v: Values): Picture {
  const marks: Record<string, Mark> = {};
  for (const i of upTo(v.n)) {
    marks[`token-${i}`] = { text: v.tokens[i] };
    marks[`sum-${i}`] = {
      text: num(
        v.weights[i].reduce((total, w) => total + w, 0),
        digits.weight,
      ),
    };
  }
  return {
    ...marks,
    ...computed('s', v.scores, { scale: 'sg', reach: 3, digits: digits.score }),
    ...computed('w', v.weights, { scale: 'wt', digits: digits.weight }),
    ...computed('o', v.output, { scale: 'sg', reach: 3, digits: digits.output }),
  };
}

const spell = (m: Matrix, places: number) => m.map((row) => row.map((x) => num(x, places)).join(' ')).join('; ');

function sentences(v: Values, locale: Locale): Picture {
  const t = words[locale];
  const { n, dk, tokens, weights } = v;
  return {
    scoresCaption: { text: t.scores[v.divisor] },
    readout: {
      text: t.read(weights.map((row, i) => [tokens[i], tokens[largest(row)], Math.max(...row)])),
    },
    spoken: {
      text: t.spoken(
        spell(part(v.Q, n, dk), digits.input),
        spell(part(v.K, n, dk), digits.input),
        spell(part(v.V, n, 2), digits.input),
        t.by[v.divisor](dk),
        spell(weights, digits.weight),
        spell(v.output, digits.output),
      ),
    },
  };
}

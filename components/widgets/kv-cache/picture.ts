import { grouped, num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Given } from '../widget.ts';
import { d, n, prompt, type Step, type Timed, type Values } from './values.ts';
import { words } from './words.ts';

export const six = Array.from({ length: n }, (_, i) => i);
export const lengths = six.slice(prompt - 1).map((i) => i + 1);
export const runs = ['64', '128', '256'] as const;
export const sides = ['left', 'right'] as const;

/** What becomes of a word's query, key or value in this pass. */
type Fate = 'new' | 'again' | 'kept' | 'gone' | '';

/** Queries, and with them the rows of weights, are never kept; keys and values are, where there is a cache. */
function fate(role: 'q' | 'k' | 'v', word: number, { length, rows }: Step, first: boolean): Fate {
  if (word >= length) return '';
  if (first || word === length - 1) return 'new';
  if (rows === length) return 'again';
  return role === 'q' ? 'gone' : 'kept';
}

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  const known = v.kvWay === 'known';
  for (const way of ['again', 'known'] as const) marks[`way-${way}`] = { 'aria-pressed': String(v.kvWay === way) };
  for (const length of lengths) marks[`length-${length}`] = { 'aria-pressed': String(v.kvLength === length) };
  for (const length of runs) marks[`runs-${length}`] = { 'aria-pressed': String(v.kvRuns === length) };
  for (const side of sides) {
    const step = side === 'left' ? v.kvLeft : v.kvRight;
    const weights = side === 'left' ? v.kvLeftWeights : v.kvRightWeights;
    const first = v.kvLength === prompt || (known && side === 'left');
    const skipped = step.length - weights.length;
    for (const i of six) {
      marks[`${side}-name-${i}`] = { text: v.kvTokens[i], class: i < step.length ? '' : 'later' };
      for (const role of ['q', 'k', 'v'] as const) {
        const what = fate(role, i, step, first);
        marks[`${side}-${role}-${i}`] = { text: t.cell[what], class: `fate ${role} is-${what}` };
      }
      for (const j of six) {
        const here = i < step.length && i >= skipped;
        const thrown = here && !first && i < step.length - 1;
        const x = here && j <= i ? weights[i - skipped][j] : undefined;
        const empty = !here || j >= step.length;
        marks[`${side}-w-${i}-${j}`] = {
          text: x === undefined ? '' : num(x, 3),
          class: empty ? 'none' : x === undefined ? 'hatch' : thrown ? 'thrown' : 'wt',
          '--x': x === undefined || thrown ? 0 : x.toFixed(4),
        };
      }
    }
    marks[`${side}-rows`] = { text: t.rows(step.rows) };
    marks[`${side}-with`] = {
      text: `4 · ${step.rows} · ${d}² + 2 · ${step.rows} · ${step.length} · ${d} = `,
    };
    marks[`${side}-work`] = { text: grouped(step.work) };
    marks[`${side}-sum`] = {
      text: t.sum(step.sum, known && side === 'left' ? 1 : v.kvLength - prompt + 1),
    };
  }
  marks['left-title'] = { text: t.ways[v.kvWay] };
  marks.time = { disabled: v.kvTimed.state === 'running' };
  marks.timed = { text: timed(v.kvTimed, t) };
  marks.readout = {
    text: known
      ? t.readKnown(v)
      : v.kvLength === prompt
        ? t.readFirst(v)
        : t.read(v, v.kvTokens[v.kvLength - 1], v.kvLeft.rows - 1),
  };
  return marks;
}

const timed = (result: Timed, t: (typeof words)['en']) =>
  result.state === 'done'
    ? t.done(result)
    : result.state === 'running'
      ? t.timed.running(result.run, result.runs)
      : t.timed[result.state];

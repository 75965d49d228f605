import { signed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export type Kind = 'none' | 'causal' | 'padding' | 'both' | 'own';
export type Place = 'before' | 'after' | 'renorm';
export interface Values {
  mKind: Kind;
  mPlace: Place;
  mDead: 'nan' | 'zero';
  mRow: number;
  mOwn: Matrix;
  mPads: number;
  mTokens: readonly string[];
  mScores: Matrix;
  mOpen: readonly (readonly boolean[])[];
  mWeights: Matrix;
  mSums: readonly number[];
  mGap: number;
}

export const kinds: readonly Kind[] = ['none', 'causal', 'padding', 'both', 'own'];
export const places: readonly Place[] = ['before', 'after', 'renorm'];
export const six = [0, 1, 2, 3, 4, 5];

/** A row that may look nowhere. */
export const deadRow = (v: Values): number => v.mOpen.findIndex((row) => !row.includes(true));

/** A weight as shown: a closed one is 0 exactly, so it has no decimals. */
const share = (w: number, open: boolean) => (open || Number.isNaN(w) ? num(w, 3) : '0');

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  const before = v.mPlace === 'before';
  for (const kind of kinds) marks[`kind-${kind}`] = { 'aria-pressed': String(v.mKind === kind) };
  for (const place of places) {
    marks[`place-${place}`] = { 'aria-pressed': String(v.mPlace === place) };
    marks[`line-${place}`] = { hidden: v.mPlace !== place };
  }
  const dead = deadRow(v);
  marks.dead = { class: dead >= 0 && before ? 'swaprow dead' : 'swaprow dead none' };
  for (const way of ['nan', 'zero'])
    marks[`dead-${way}`] = { 'aria-pressed': String(v.mDead === way), disabled: dead < 0 || !before };

  for (const i of six) {
    const pad = i >= 6 - v.mPads ? ' pad' : '';
    marks[`ask-${i}`] = {
      text: v.mTokens[i],
      class: `tok${pad}`,
      'aria-pressed': String(i === v.mRow),
      'aria-label': t.choose(v.mTokens[i], i),
    };
    marks[`name-${i}`] = { text: v.mTokens[i], class: pad };
    marks[`sum-${i}`] = { text: num(v.mSums[i], 3), class: Math.abs(v.mSums[i] - 1) < 5e-4 ? 'sum' : 'sum off' };
    marks[`srow-${i}`] = { class: i === v.mRow ? 'rowq' : '' };
    marks[`wrow-${i}`] = { class: i === v.mRow ? 'rowq' : '' };
    for (const j of six) {
      const [open, score, weight] = [v.mOpen[i][j], v.mScores[i][j], v.mWeights[i][j]];
      marks[`s-${i}-${j}`] = { class: open ? 'sg' : before ? 'hatch' : 'sg later', '--x': signed(score, 2) };
      marks[`s-${i}-${j}-n`] = {
        text: open || !before ? num(score, 1) : '−∞',
        'aria-checked': String(open),
        'aria-label': t.cell(v.mTokens[i], v.mTokens[j], num(score, 1)),
      };
      marks[`w-${i}-${j}`] = {
        class: open ? (Number.isNaN(weight) ? 'nan' : 'wt') : Number.isNaN(weight) ? 'hatch nan' : 'hatch',
        '--x': Number.isNaN(weight) ? 0 : weight.toFixed(4),
        text: share(weight, open),
      };
    }
  }
  marks.prompt = { text: t.prompt[v.mKind] };
  marks.readout = { text: readout(v, locale) };
  return marks;
}

function readout(v: Values, locale: Given['locale']) {
  const t = words[locale];
  const dead = deadRow(v);
  if (dead >= 0) return t.readDead[v.mPlace === 'before' ? v.mDead : v.mPlace](v.mTokens[dead]);
  const row = v.mWeights[v.mRow];
  const open = v.mOpen[v.mRow].filter(Boolean).length;
  const top = row.indexOf(Math.max(...row));
  const asker = v.mTokens[v.mRow];
  if (v.mPlace === 'renorm') return t.readRenorm(num(v.mGap, 3));
  if (v.mPlace === 'after' && open < 6) return t.readAfter(asker, v.mSums[v.mRow], 6 - open, v.mKind === 'causal');
  return t.readBefore(asker, open, v.mTokens[top], row[top], v.mRow >= 6 - v.mPads);
}

/** What one weight is made of: the numbers that went into its fraction. */
export function explain(v: Values, i: number, j: number, locale: Given['locale']) {
  const t = words[locale];
  const e = (k: number) => `exp(${num(v.mScores[i][k], 1)})`;
  const counted = six.filter((k) => v.mPlace === 'after' || v.mOpen[i][k]).map(e);
  const w = v.mWeights[i][j];
  if (Number.isNaN(w)) return t.explainNaN(v.mTokens[i], v.mTokens[j]);
  if (!v.mOpen[i][j]) return t.explainClosed[v.mPlace](v.mTokens[i], v.mTokens[j]);
  return t.explain(v.mTokens[i], v.mTokens[j], `${e(j)} ÷ (${counted.join(' + ')})`, w);
}

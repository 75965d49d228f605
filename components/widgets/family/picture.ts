import { computed } from '../../../src/figures/cells.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export const branches = { both: ['transformer', 't5', 'whisper'], encoder: ['bert', 'vit'], decoder: ['gpt'] } as const;
export type Branch = keyof typeof branches;
export type Model = (typeof branches)[Branch][number];
export const branchOf = (model: Model): Branch =>
  (Object.keys(branches) as Branch[]).find((branch) => (branches[branch] as readonly Model[]).includes(model))!;

export interface Values {
  fModel: Model;
  fSource: readonly string[];
  fTarget: readonly string[];
  fBoth: Matrix;
  fBack: Matrix;
  fTargetBack: Matrix;
  fCross: Matrix;
}

/** The five attentions that are drawn. Rows of the n-th are numbered on from 4n in `data-ref`s. */
export const attentions = ['encoder', 'reader', 'writer', 'cross', 'decoder'] as const;
export type Attention = (typeof attentions)[number];
export function shownIn(v: Values, name: Attention) {
  const [source, target] = [v.fSource, v.fTarget];
  return {
    encoder: { weights: v.fBoth, rows: source, columns: source, causal: false },
    reader: { weights: v.fBoth, rows: source, columns: source, causal: false },
    writer: { weights: v.fTargetBack, rows: target, columns: target, causal: true },
    cross: { weights: v.fCross, rows: target, columns: source, causal: false },
    decoder: { weights: v.fBack, rows: source, columns: source, causal: true },
  }[name];
}

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  const present = branchOf(v.fModel);
  for (const branch of Object.keys(branches) as Branch[]) {
    marks[`branch-${branch}`] = { class: branch === present ? `branch of-${branch} on` : `branch of-${branch}` };
    for (const model of branches[branch]) marks[`model-${model}`] = { 'aria-pressed': String(model === v.fModel) };
  }
  v.fSource.forEach((text, i) => (marks[`source-${i}`] = { text }));
  v.fTarget.forEach((text, i) => (marks[`target-${i}`] = { text }));
  for (const name of attentions) {
    const { weights, causal } = shownIn(v, name);
    Object.assign(marks, computed(name, weights, { scale: 'wt', digits: 2, masked: (i, j) => causal && j > i }));
  }
  marks.readout = { text: t.models[v.fModel] };
  return marks;
}

export function explain(v: Values, row: number, j: number, locale: Given['locale']) {
  const t = words[locale];
  const name = attentions[Math.floor(row / 4)];
  const { weights, rows, columns, causal } = shownIn(v, name);
  const i = row % 4;
  if (causal && j > i) return t.later(rows[i], columns[j]);
  return (name === 'cross' ? t.across : t.within)(rows[i], columns[j], weights[i][j]);
}

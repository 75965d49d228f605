import { signed } from '../../../src/figures/cells.ts';
import { grouped, num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import type { Part, Values } from './values.ts';
import { words } from './words.ts';

/** Parts from the word's vector to the layer's output; the two orders differ in where the norms stand. */
export const orders: Record<Values['bNorm'], readonly Part[]> = {
  post: ['words', 'places', 'sum', 'attention', 'add1', 'norm1', 'feed', 'add2', 'norm2'],
  pre: ['words', 'places', 'sum', 'norm1', 'attention', 'add1', 'norm2', 'feed', 'add2'],
};
export const three = [0, 1, 2];
export const four = [0, 1, 2, 3];
export const eight = [0, 1, 2, 3, 4, 5, 6, 7];
export const nine = [0, 1, 2, 3, 4, 5, 6, 7, 8];
export const panels = ['A', 'B', 'C'] as const;
export const costs = ['attention', 'feed', 'norms', 'all'] as const;
/** Height of a row of the drawing, where the wire runs, and how far a way round swings out. */
export const [rowHeight, wire, swing] = [42, 42, 10];
const middle = (row: number) => row * rowHeight + rowHeight / 2;

interface Panel {
  name: keyof typeof words.zh.panels;
  m: Matrix;
  weight?: boolean;
}

/** Which tensors a part shows: what goes in, what happens inside, what comes out. */
export function panelsOf({ bPart, bNorm, bE, bP, bX, bSteps: t }: Values): Panel[] {
  const pre = bNorm === 'pre';
  const past = pre ? t.add1 : t.norm1;
  switch (bPart) {
    case 'words':
      return [{ name: 'words', m: bE }];
    case 'places':
      return [{ name: 'places', m: bP }];
    case 'sum':
      return [
        { name: 'words', m: bE },
        { name: 'places', m: bP },
        { name: 'x', m: bX },
      ];
    case 'attention':
      return [
        { name: 'in', m: pre ? t.norm1 : bX },
        { name: 'weights', m: t.weights, weight: true },
        { name: 'out', m: t.attention },
      ];
    case 'add1':
      return [
        { name: 'wire', m: bX },
        { name: 'read', m: t.attention },
        { name: 'sum', m: t.add1 },
      ];
    case 'norm1':
      return [
        { name: 'in', m: pre ? bX : t.add1 },
        { name: 'normed', m: t.norm1 },
      ];
    case 'feed':
      return [
        { name: 'in', m: pre ? t.norm2 : t.norm1 },
        { name: 'hidden', m: t.hidden },
        { name: 'out', m: t.feed },
      ];
    case 'add2':
      return [
        { name: 'wire', m: past },
        { name: 'made', m: t.feed },
        { name: 'sum', m: t.add2 },
      ];
    case 'norm2':
      return [
        { name: 'in', m: pre ? t.add1 : t.add2 },
        { name: 'normed', m: t.norm2 },
      ];
  }
}

/** Trainable numbers of each part of one layer, biases included: formula, and for a width d and a feed-forward width f. */
export const counts = (d: number, f: number) => {
  const each = { attention: 4 * d * d + 4 * d, feed: 2 * d * f + f + d, norms: 4 * d };
  return { ...each, all: each.attention + each.feed + each.norms };
};
const partCost: Partial<Record<Part, (typeof costs)[number]>> = {
  attention: 'attention',
  feed: 'feed',
  norm1: 'norms',
  norm2: 'norms',
};

const mean = (row: readonly number[]) => row.reduce((a, b) => a + b, 0) / row.length;
const spread = (row: readonly number[]) => Math.sqrt(mean(row.map((x) => (x - mean(row)) ** 2)));

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  for (const norm of ['post', 'pre'] as const) marks[`norm-${norm}`] = { 'aria-pressed': String(v.bNorm === norm) };

  const order = orders[v.bNorm];
  order.forEach((part, row) => {
    marks[`part-${row}`] = {
      text: t.parts[part],
      class: `part${part === 'attention' ? ' w' : ''}`,
      'data-choose': `bPart=${part}`,
      'aria-pressed': String(v.bPart === part),
    };
    const added = part === 'sum' || part === 'add1' || part === 'add2';
    marks[`knot-${row}`] = {
      cx: part === 'places' ? swing : wire,
      r: added ? 8 : 4,
      class: `knot${part === v.bPart ? ' on' : ''}${added ? ' plus' : ''}`,
    };
    marks[`plus-${row}`] = { d: added ? `M${wire - 4} ${middle(row)}h8M${wire} ${middle(row) - 4}v8` : 'M0 0' };
  });
  const row = (part: Part) => order.indexOf(part);
  // A way round leaves the wire above what it passes and comes back at the sum.
  const round = (from: number, to: number) => {
    const [top, bottom] = [middle(from) + rowHeight / 2, middle(to)];
    return `M${wire} ${top}H${swing + 8}Q${swing} ${top} ${swing} ${top + 8}V${bottom - 8}Q${swing} ${bottom} ${swing + 8} ${bottom}H${wire - 8}`;
  };
  marks['round-1'] = { d: round(row('sum'), row('add1')) };
  marks['round-2'] = { d: round(row(v.bNorm === 'post' ? 'norm1' : 'add1'), row('add2')) };

  for (const i of three) marks[`word-${i}`] = { text: v.bTokens[i] };
  for (const i of three)
    for (const c of four) {
      const x = v.bE[i][c];
      marks[`bE-${i}-${c}`] = { '--x': signed(x, 2) };
      marks[`bE-${i}-${c}-n`] = {
        text: num(x, 1),
        'aria-label': t.cell(v.bTokens[i], c + 1),
        'aria-valuenow': x,
        'aria-valuetext': num(x, 1),
      };
    }

  const shown = panelsOf(v);
  panels.forEach((name, p) => {
    const panel: Panel | undefined = shown[p];
    marks[name] = { hidden: !panel };
    const width = panel?.m[0].length ?? 0;
    marks[`${name}-cap`] = { text: panel ? `${t.panels[panel.name]} (3, ${width})` : '' };
    for (const c of eight)
      marks[`${name}-h-${c}`] = { hidden: c >= width, text: (panel?.weight && v.bTokens[c]) || '' };
    marks[`${name}-heads`] = { hidden: !panel?.weight };
    for (const i of three)
      for (const c of eight) {
        const x = panel?.m[i][c];
        marks[`${name}-${i}-${c}`] = {
          hidden: x === undefined,
          class: panel?.weight ? 'wt' : 'sg',
          '--x': x === undefined ? '0' : panel?.weight ? x.toFixed(4) : signed(x, 2),
          text: x === undefined ? '' : num(x, panel?.weight ? 3 : 2),
        };
      }
  });
  const sums = v.bPart === 'sum' || v.bPart === 'add1' || v.bPart === 'add2';
  marks['sign-1'] = { text: sums ? '+' : '→', hidden: shown.length < 2 };
  marks['sign-2'] = { text: sums ? '=' : '→', hidden: shown.length < 3 };

  marks.what = { text: t.what[v.bPart] };
  marks.formula = { text: t.formula[v.bPart](v.bNorm) };
  marks.readout = { text: readout(v, locale) };

  const [here, paper] = [counts(4, 8), counts(512, 2048)];
  for (const cost of costs) {
    marks[`cost-${cost}`] = {
      class: [cost === 'all' && 'all', partCost[v.bPart] === cost && 'now'].filter(Boolean).join(' '),
    };
    marks[`here-${cost}`] = { text: grouped(here[cost]) };
    marks[`paper-${cost}`] = { text: grouped(paper[cost]) };
  }
  return marks;
}

/** One sentence about the second word, from the numbers shown. */
function readout(v: Values, locale: Given['locale']) {
  const r = words[locale].read;
  const { bSteps: t, bPart, bNorm } = v;
  const [one, word] = [1, v.bTokens[1]];
  const pre = bNorm === 'pre';
  switch (bPart) {
    case 'words':
      return r.words(word);
    case 'places':
      return r.places(2);
    case 'sum':
      return r.sum(num(v.bE[one][0]), num(v.bP[one][0]), num(v.bX[one][0]));
    case 'attention': {
      const row = t.weights[one];
      const top = row.indexOf(Math.max(...row));
      return r.attention(word, v.bTokens[top], num(row[top], 3));
    }
    case 'add1':
      return r.add1(word, num(v.bX[one][0]), num(t.attention[one][0]), num(t.add1[one][0]));
    case 'add2':
      return r.add2(word, num((pre ? t.add1 : t.norm1)[one][0]), num(t.feed[one][0]), num(t.add2[one][0]));
    case 'norm1':
    case 'norm2': {
      const into = bPart === 'norm1' ? (pre ? v.bX : t.add1) : pre ? t.add1 : t.add2;
      const out = t[bPart];
      return r.norm(word, num(mean(into[one])), num(spread(into[one])), num(mean(out[one])), num(spread(out[one])));
    }
    case 'feed':
      return r.feed(word, t.hidden[one].filter((x) => x > 0).length);
  }
}

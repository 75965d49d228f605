import { signed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  hHeads: '1' | '2' | '4' | '8';
  hHead: number;
  hRow: number;
  hSeed: number;
  hTokens: readonly string[];
  hMaps: readonly Matrix[];
  hOut: Matrix;
  hCost: number;
}

export const five = [0, 1, 2, 3, 4];
export const eight = [0, 1, 2, 3, 4, 5, 6, 7];
export const counts = ['1', '2', '4', '8'] as const;
const [n, d] = [5, 8];

/** The head in hand: the last one, when there are fewer now than were chosen from. */
export const headOf = (v: Pick<Values, 'hHead' | 'hMaps'>) => Math.min(v.hHead, v.hMaps.length - 1);
export const favourite = (row: readonly number[]) => row.indexOf(Math.max(...row));

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  const h = v.hMaps.length;
  const [head, width] = [headOf(v), d / h];
  for (const count of counts) marks[`count-${count}`] = { 'aria-pressed': String(v.hHeads === count) };

  for (const m of eight) {
    const row = v.hMaps[m]?.[v.hRow];
    const top = row ? favourite(row) : 0;
    const text = row ? [['k', v.hTokens[top]] as const, ' ', ['w', num(row[top])] as const] : '';
    marks[`head-${m}`] = { hidden: !row, 'aria-pressed': String(m === head) };
    marks[`look-${m}`] = { text };
    for (const i of five)
      for (const j of five)
        marks[`m${m}-${i}-${j}`] = {
          class: i === v.hRow ? 'wt now' : 'wt',
          '--x': (v.hMaps[m]?.[i][j] ?? 0).toFixed(3),
        };
  }

  for (const i of five) {
    marks[`name-${i}`] = { text: v.hTokens[i] };
    marks[`ask-${i}`] = {
      text: v.hTokens[i],
      'aria-pressed': String(i === v.hRow),
      'aria-label': t.choose(v.hTokens[i]),
    };
    marks[`row-${i}`] = { class: i === v.hRow ? 'rowq' : '' };
    marks[`sum-${i}`] = {
      text: num(
        v.hMaps[head][i].reduce((a, b) => a + b),
        3,
      ),
    };
    for (const j of five) {
      const w = v.hMaps[head][i][j];
      marks[`w-${i}-${j}`] = { class: 'wt', '--x': w.toFixed(4), text: num(w, 3) };
    }
    for (const c of eight) {
      const o = v.hOut[i][c];
      marks[`o-${i}-${c}`] = { class: mine(c, head, width) ? 'sg mine' : 'sg', '--x': signed(o, 3), text: num(o) };
    }
  }
  for (const c of eight)
    marks[`col-${c}`] = {
      text: String(Math.floor(c / width) + 1),
      class: mine(c, head, width) ? 'mine' : '',
    };

  const product = `${h} × ${n * n} × ${width}`;
  Object.assign(marks, {
    'n-projections': { text: `4 × ${n} × ${d * d}` },
    'x-projections': { text: String(4 * n * d * d) },
    'n-scores': { text: product },
    'x-scores': { text: String(h * n * n * width) },
    'n-values': { text: product },
    'x-values': { text: String(h * n * n * width) },
    'x-all': { text: String(v.hCost) },
    'n-weights': { text: `${h} × ${n * n}` },
    'x-weights': { text: String(h * n * n) },
    which: { text: t.which(head + 1, h) },
    concat: { text: t.concat(h, width) },
    readout: {
      text: t.read(
        v.hTokens[v.hRow],
        h,
        new Set(v.hMaps.map((map) => favourite(map[v.hRow]))).size,
        v.hCost,
        h * n * n,
      ),
    },
  });
  return marks;
}

const mine = (column: number, head: number, width: number) => Math.floor(column / width) === head;

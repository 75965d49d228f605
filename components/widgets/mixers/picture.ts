import { editable, signed } from '../../../src/figures/cells.ts';
import { num, sub } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export const layers = ['linear', 'convolution', 'gate', 'attention'] as const;
export type Layer = (typeof layers)[number];
interface Mixed {
  M: Matrix;
  y: readonly number[];
}
export interface Values {
  mX: Matrix;
  mNow: Readonly<Record<Layer, Mixed>>;
  mBefore: Readonly<Record<Layer, Mixed>>;
  mGaps: Readonly<Record<Layer, number>>;
  mOld: Matrix;
}
export const four = [0, 1, 2, 3];

export const movedIn = (v: Values, layer: Layer): number =>
  v.mNow[layer].M.flatMap((row, i) => row.filter((x, j) => x !== v.mBefore[layer].M[i][j])).length;

const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
const sameNumbers = (a: readonly number[], b: readonly number[]) => {
  const [x, y] = [sorted(a), sorted(b)];
  return x.every((one, i) => Math.abs(one - y[i]) < 1e-12);
};
const changed = (v: Values) => four.filter((i) => v.mX[i][0] !== v.mOld[i][0]);

/** What the reader did: nothing, changed numbers, or only put the same numbers in another order. */
export function readingOf(v: Values): 'still' | 'changed' | 'reordered' {
  if (changed(v).length === 0) return 'still';
  return sameNumbers(v.mX.flat(), v.mOld.flat()) ? 'reordered' : 'changed';
}
/** Layers whose outputs are the same numbers as before, in some order. */
export const orderBlind = (v: Values) => layers.filter((layer) => sameNumbers(v.mNow[layer].y, v.mBefore[layer].y));

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {
    ...editable('mX', v.mX, { reach: 2, digits: 1, label: (i) => t.input(i) }),
  };
  const touched = changed(v);
  for (const i of four) {
    marks[`old-${i}`] = { text: num(v.mOld[i][0], 1), class: touched.includes(i) ? 'old gone' : 'old' };
  }
  for (const layer of layers) {
    const { M, y } = v.mNow[layer];
    const old = v.mBefore[layer].M;
    M.forEach((row, i) =>
      row.forEach((x, j) => {
        const moved = x !== old[i][j];
        const share = layer === 'attention';
        marks[`${layer}-${i}-${j}`] = {
          class: `${share ? 'wt' : 'sg'}${moved ? ' moved' : ''}`,
          '--x': share ? x.toFixed(4) : signed(x, 1),
          text: x === 0 ? '0' : num(x, share || layer === 'gate' ? 3 : 2),
          title: moved ? t.was(num(old[i][j], 3)) : null,
        };
      }),
    );
    for (const i of four) marks[`y-${layer}-${i}`] = { text: num(y[i], 2), class: 'y sg', '--x': signed(y[i], 2) };
    const count = movedIn(v, layer);
    marks[`count-${layer}`] = { text: t.count(count, v.mGaps[layer]), class: count ? 'count some' : 'count' };
  }
  const reading = readingOf(v);
  marks.readout = {
    text:
      reading === 'still'
        ? t.still
        : reading === 'reordered'
          ? t.reordered(orderBlind(v).map((layer) => t.names[layer]))
          : t.changed(
              touched.map((i) => [`x${sub(i + 1)}`, num(v.mOld[i][0], 1), num(v.mX[i][0], 1)] as const),
              movedIn(v, 'gate'),
              movedIn(v, 'attention'),
              v.mGaps.attention,
            ),
  };
  return marks;
}

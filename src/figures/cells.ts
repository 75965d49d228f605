import { num } from './format.ts';
import type { Mark, Picture } from './picture.ts';
import type { Matrix } from '../state/matrix-text.ts';

/** How full a signed cell's colour is: −1 … 1 over ±reach. */
export const signed = (x: number, reach: number): string => Math.min(1, Math.max(-1, x / reach)).toFixed(3);

/** Marks of a matrix that the reader edits (`Matrix.tsx`): slots `Q-0-1` (cell) and `Q-0-1-n` (its number). */
export function editable(
  name: string,
  m: Matrix,
  { reach, digits, label }: { reach: number; digits: number; label: (row: number, column: number) => string },
): Picture {
  const marks: Record<string, Mark> = {};
  m.forEach((row, i) =>
    row.forEach((x, c) => {
      const text = num(x, digits);
      marks[`${name}-${i}-${c}`] = { '--x': signed(x, reach) };
      marks[`${name}-${i}-${c}-n`] = { text, 'aria-label': label(i, c), 'aria-valuenow': x, 'aria-valuetext': text };
    }),
  );
  return marks;
}

/** Marks of computed cells (`Cells.tsx`): slots `s-0-1`. A masked cell is hatched and says nothing, never pale. */
export function computed(
  name: string,
  m: Matrix,
  {
    scale,
    reach = 1,
    digits,
    masked,
  }: { scale: 'sg' | 'wt'; reach?: number; digits: number; masked?: (row: number, column: number) => boolean },
): Picture {
  const marks: Record<string, Mark> = {};
  m.forEach((row, i) =>
    row.forEach((x, j) => {
      const out = masked?.(i, j) ?? false;
      marks[`${name}-${i}-${j}`] = {
        class: out ? 'hatch' : scale,
        '--x': scale === 'wt' ? x.toFixed(4) : signed(x, reach),
        text: out ? '' : num(x, digits),
      };
    }),
  );
  return marks;
}

import type { Focus } from '../../../src/state/focus.ts';
import type { Widget } from '../widget.ts';
import { picture, written, type Values } from './picture.ts';
import { words } from './words.ts';

/** A product (`o`) lights its row of A (`x`) and its column of B (`p`); an input lights the products it moves. */
export function lights({ role, at: [i, j] }: Focus): ReadonlySet<string> {
  if (role === 'o') return new Set([`o.${i}.${j}`, `x.${i}.0`, `x.${i}.1`, `p.0.${j}`, `p.1.${j}`]);
  if (role === 'x') return new Set([`x.${i}.${j}`, `o.${i}.0`, `o.${i}.1`]);
  return new Set([`p.${i}.${j}`, `o.0.${j}`, `o.1.${j}`, `o.2.${j}`]);
}

export const product: Widget<Values> = {
  reads: ['rA', 'rB', 'rAB'],
  picture,
  table: ({ rA, rB, rAB }) =>
    Object.entries({ A: rA, B: rB, AB: rAB }).flatMap(([name, rows]) => [
      [name, ...rows[0].map((_, j) => `c${j + 1}`)],
      ...rows.map((row, i) => [`r${i + 1}`, ...row]),
    ]),
  program: () => import('./program.ts'),
  lights,
  explain(focus, v, { locale }) {
    const t = words[locale];
    if (!focus || focus.at.length < 2) return t.hint;
    const [i, j] = focus.at;
    if (focus.role === 'o') return t.isProduct(i, j, written(v, i, j));
    return focus.role === 'x' ? t.isLeft(i) : t.isRight(j);
  },
};

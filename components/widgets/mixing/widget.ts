import type { Focus } from '../../../src/state/focus.ts';
import type { Widget } from '../widget.ts';
import { picture, type Values } from './picture.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

/** A weight or a value lights its product and the output; the output lights all that it is made of. */
export function lights({ role, at: [first, second] }: Focus): ReadonlySet<string> {
  const lit = new Set<string>();
  const row = (r: string, i: number) => ['', '.0', '.1'].forEach((part) => lit.add(`${r}.${i}${part}`));
  const j = role === 'w' ? second : first;
  if (role === 'w' || role === 'x') lit.add(`w.0.${j}`);
  if (role === 'v' || role === 'x') row('v', j);
  if (role === 'w' || role === 'v' || role === 'x') row('x', j);
  if (role === 'w' || role === 'v' || (role === 'o' && second === undefined)) row('o', 0);
  else if (role === 'o') lit.add(`o.0.${second}`);
  if (role === 'o')
    for (const i of [0, 1, 2]) {
      lit.add(`w.0.${i}`);
      for (const c of second === undefined ? [0, 1] : [second]) lit.add(`x.${i}.${c}`);
    }
  return lit;
}

export const mixing: Widget<Values> = {
  reads: ['mixWeights', 'mixV', 'mixShares', 'mixOut'],
  picture,
  program: () => import('./program.ts'),
  table: ({ mixV, mixShares, mixOut }, { locale }) => {
    const [value, weight, first, second, output] = words[locale].table;
    return [
      [value, weight, first, second],
      ...mixV.map((row, j) => [`v${j + 1}`, mixShares[j].toFixed(4), ...row]),
      [output, '1.0000', ...mixOut.map((x) => x.toFixed(4))],
    ];
  },
  lights,
  wire,
};

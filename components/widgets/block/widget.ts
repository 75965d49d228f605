import type { Widget } from '../widget.ts';
import { eight, orders, panelsOf, picture } from './picture.ts';
import type { Values } from './values.ts';
import { words } from './words.ts';

export const block: Widget<Values> = {
  reads: ['bPart', 'bNorm', 'bE', 'bP', 'bX', 'bTokens', 'bSteps'],
  picture,
  program: () => import('./program.ts'),
  /** Every part's last tensor, in the order in which they are worked out. */
  table: (v, { locale }) => [
    [...words[locale].table, ...eight.slice(0, 4).map((c) => c + 1)],
    ...orders[v.bNorm].flatMap((part) =>
      panelsOf({ ...v, bPart: part })
        .at(-1)!
        .m.map((row, i) => [words[locale].parts[part], v.bTokens[i], ...row.map((x) => x.toFixed(4))]),
    ),
  ],
};

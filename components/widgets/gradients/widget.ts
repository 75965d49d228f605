import type { Widget } from '../widget.ts';
import { explain, picture, three, type Values } from './picture.ts';
import { words } from './words.ts';

export const gradients: Widget<Values> = {
  reads: ['gQ', 'gK', 'gV', 'gG', 'gTimes', 'gKey', 'gGuess', 'gS', 'gW', 'gO', 'gBack'],
  picture,
  program: () => import('./program.ts'),
  table: ({ gS, gW, gBack }, { locale }) => [
    words[locale].table,
    ...three.map((j) => [j + 1, ...[gS[j], gW[j], gBack.w[j], gBack.s[j]].map((x) => x.toFixed(4))]),
  ],
  /** A cell of the Jacobian lights its two weights; a weight its row and its column. */
  lights({ role, at: [i, j] }) {
    const lit = new Set([`${role}.${i}.${j}`]);
    if (role === 'p') for (const m of [i, j]) lit.add(`w.0.${m}`);
    if (role === 'w') for (const m of three) lit.add(`p.${j}.${m}`).add(`p.${m}.${j}`);
    return lit;
  },
  explain: (focus, values, { locale }) => explain(focus, values, locale),
};

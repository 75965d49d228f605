import type { Widget } from '../widget.ts';
import { four, picture } from './picture.ts';
import { faultNames, spread, type Values } from './values.ts';
import { words } from './words.ts';

export const breakIt: Widget<Values> = {
  reads: ['fFault', 'fSize', 'fType', 'fSeed', 'fTokens', 'fTrials', 'fRight', 'fWrong'],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => [
    [...words[locale].columns],
    ...(['right', ...faultNames] as const)
      .map((name) => [name, v.fTrials[name]] as const)
      .map(([name, x]) => [
        name === 'right' ? words[locale].correct : words[locale].faults[name],
        spread(x.sums, 4),
        x.largest.toFixed(4),
        Number.isNaN(x.entropy) ? '' : x.entropy.toFixed(4),
        x.apart.toFixed(4),
      ]),
  ],
  // The same cell lights in both tables; an output lights the weights of its row.
  lights: ({ role, at: [i, j] }) =>
    new Set([`${role}.${i}.${j}`, ...(role === 'o' ? four.map((k) => `w.${i}.${k}`) : [])]),
};

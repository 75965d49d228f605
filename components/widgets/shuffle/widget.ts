import { num } from '../../../src/figures/format.ts';
import type { Widget } from '../widget.ts';
import { parts, picture, type Values } from './picture.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

const vector = (x: readonly number[]) => `(${x.map((y) => num(y)).join(', ')})`;

export const shuffle: Widget<Values> = {
  reads: ['pOrder', 'pAdd', 'pSeed', 'pPlaces', 'pTokens', 'pHome', 'pHere', 'pApart', 'pWorst'],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => {
    const [word, before, now] = words[locale].columns;
    return [
      [word, ...parts.map((c) => `${before} ${c + 1}`), ...parts.map((c) => `${now} ${c + 1}`)],
      ...v.pPlaces.map((w, i) => [
        v.pTokens[w],
        ...v.pHome[w].map((x) => x.toFixed(4)),
        ...v.pHere[i].map((x) => x.toFixed(4)),
      ]),
    ];
  },
  /** A word lights in both orders, with the line between. */
  lights: ({ at: [word] }) => new Set([`o.${word}`, ...parts.map((c) => `o.${word}.${c}`)]),
  explain(focus, v, { locale }) {
    const t = words[locale];
    if (!focus) return t.hint;
    const word = focus.at[0];
    return t.explain(v.pTokens[word], vector(v.pHome[word]), vector(v.pHere[v.pPlaces.indexOf(word)]));
  },
  wire,
};

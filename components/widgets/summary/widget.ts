import type { Widget } from '../widget.ts';
import { explain, picture } from './picture.ts';
import type { Values } from './values.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const summary: Widget<Values> = {
  reads: [
    'sText',
    'sPick',
    'sHeat',
    'sRow',
    'sOut',
    'sShown',
    'sGuess',
    'sOnly',
    'sFound',
    'sSaid',
    'sTerms',
    'sGone',
    'sOpen',
    'sScores',
    'sWeights',
    'sReceived',
    'sRanked',
    'sSummary',
  ],
  picture,
  program: () => import('./program.ts'),
  shape: (v) => String(v.sSaid.length),
  table: (v, { locale }) => {
    const [no, sentence, received, inSummary, weights] = words[locale].columns;
    return [
      [no, sentence, received, inSummary, ...v.sSaid.map((_, j) => (j ? String(j + 1) : `${weights} 1`))],
      ...v.sSaid.map((text, i) => [
        i + 1,
        text.replace(/\s+/g, ' '),
        v.sReceived[i].toFixed(4),
        v.sSummary.includes(i) ? words[locale].yes : '',
        ...v.sWeights[i].map((x, j) => (v.sOpen[i][j] ? x.toFixed(4) : '')),
      ]),
    ];
  },
  lights: ({ role, at: [i, j] }) => (role === 'w' ? new Set([`w.${i}.${j}`]) : new Set()),
  explain: (focus, v, { locale }) =>
    focus?.role === 'w' ? explain(v, focus.at[0], focus.at[1], locale) : words[locale].hint,
  wire,
};

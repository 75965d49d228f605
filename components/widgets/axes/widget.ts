import type { Widget } from '../widget.ts';
import { explain, picture, type Values } from './picture.ts';
import { words } from './words.ts';

export const axes: Widget<Values> = {
  reads: ['aSpan', 'aSource', 'aScore', 'aRow', 'aAsk', 'aKeys', 'aScores', 'aOpen', 'aWeights'],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => [
    [words[locale].columns, ...v.aKeys],
    ...v.aWeights.map((row, i) => [v.aAsk[i], ...row.map((x, j) => (v.aOpen[i][j] ? x.toFixed(4) : ''))]),
  ],
  lights({ role, at: [i, j] }) {
    return new Set(role === 'w' ? [`w.${i}.${j}`, `q.${i}`, `k.${j}`] : [`${role}.${i}`]);
  },
  explain: (focus, v, { locale }) =>
    focus?.role === 'w' ? explain(v, focus.at[0], focus.at[1], locale) : words[locale].hint,
};

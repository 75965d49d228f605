import type { Widget } from '../widget.ts';
import { attentions, explain, picture, shownIn, type Values } from './picture.ts';
import { words } from './words.ts';

export const family: Widget<Values> = {
  reads: ['fModel', 'fSource', 'fTarget', 'fBoth', 'fBack', 'fTargetBack', 'fCross'],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) =>
    attentions
      .filter((name) => name !== 'reader')
      .flatMap((name) => {
        const { weights, rows, columns, causal } = shownIn(v, name);
        const wide = (cells: string[]) => [...cells, ...v.fSource.slice(columns.length).map(() => '')];
        const { attentions: names, branches, stacks } = words[locale];
        // The encoder is the same with a decoder and without.
        const side = name === 'encoder' ? stacks.encoder : branches[name === 'decoder' ? name : 'both'];
        return [
          wide([`${names[name]}${locale === 'zh' ? '（' : ' ('}${side}${locale === 'zh' ? '）' : ')'}`, ...columns]),
          ...weights.map((row, i) => wide([rows[i], ...row.map((x, j) => (causal && j > i ? '' : x.toFixed(4)))])),
        ];
      }),
  lights: ({ role, at: [row, j] }) => new Set([`${role}.${row}.${j}`]),
  explain: (focus, v, { locale }) =>
    focus?.role === 'w' ? explain(v, focus.at[0], focus.at[1], locale) : words[locale].hint,
};

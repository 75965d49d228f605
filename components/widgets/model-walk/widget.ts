import type { Widget } from '../widget.ts';
import { picture, rowsOf, tablesOf, upTo, versions } from './picture.ts';
import type { Values } from './values.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const modelWalk: Widget<Values> = {
  reads: ['mwSrc', 'mwAt', 'mwStage', 'mwLayer', 'mwHead', 'mwMask', 'mwIds', 'mwWords', 'mwArticle', 'mwRepaired'],
  picture,
  program: () => import('./program.ts'),
  /** Every table of the chosen stage, both models one under the other. */
  table: (v, { locale }) => [
    [...words[locale].table, ...upTo(8).map((c) => c + 1)],
    ...versions.flatMap((version) =>
      tablesOf(v.mwStage).flatMap((name) =>
        (version === 'article' ? v.mwArticle : v.mwRepaired)[name].map((row, i) => {
          const at = rowsOf(v, version)[i];
          return [
            words[locale].versions[version],
            words[locale].tables[name],
            v.mwWords[v.mwIds[Math.floor(at / 4)][at % 4]],
            ...upTo(8).map((c) => row[c]?.toFixed(4) ?? ''),
          ];
        }),
      ),
    ),
  ],
  // A word is one row in every table of both models; a key is also a column of scores and weights.
  lights({ role, at: [word, key] }) {
    const lit = new Set<string>();
    const row = (roles: string, at: number) => [...roles].forEach((r) => lit.add(`${r}.${at}`));
    const cells = (query: number, other: number) => ['s', 'w'].forEach((r) => lit.add(`${r}.${query}.${other}`));
    if (key !== undefined) {
      row('qo', word);
      row('kv', key);
      cells(word, key);
    } else if (role === 'k' || role === 'v') {
      row('kv', word);
      for (const query of upTo(12)) cells(query, word);
    } else {
      row('xqkvo', word);
      for (const other of upTo(12)) cells(word, other);
    }
    return lit;
  },
  wire,
};

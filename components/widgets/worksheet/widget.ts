import type { Widget } from '../widget.ts';
import { mostOf, picture } from './picture.ts';
import type { Values } from './values.ts';
import { words } from './words.ts';

export const worksheet: Widget<Values> = {
  reads: ['tClass', 'tStudent', 'tCount', 'tMode', 'tTokens', 'tSheet', 'tKey'],
  picture,
  program: () => import('./program.ts'),
  shape: (v) => (v.tMode === 'key' ? `key-${v.tCount}` : 'sheet'),
  table(v, { locale }) {
    const fixed = (row: readonly number[]) => row.map((x) => x.toFixed(3));
    if (v.tMode === 'key')
      return [
        words[locale].table,
        ...v.tKey.map((s, i) => [
          i + 1,
          ...fixed(s.scores),
          ...fixed(s.weights),
          ...fixed(s.output),
          v.tTokens[mostOf(s)],
          s.wrong,
        ]),
      ];
    const { Q, K, V } = v.tSheet;
    return [
      words[locale].given,
      ...v.tTokens.flatMap((token, i) => (['Q', 'K', 'V'] as const).map((m) => [m, token, ...{ Q, K, V }[m][i]])),
    ];
  },
  wire(root) {
    root.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[data-print]')) print();
    });
  },
};

import type { Widget } from '../widget.ts';
import { picture, type Values } from './picture.ts';
import { words } from './words.ts';

export const whyScale: Widget<Values> = {
  reads: ['whyPower', 'whySeed', 'whyD', 'whyDots', 'whyScales', 'whySpread'],
  picture,
  program: () => import('./program.ts'),
  table: ({ whyD, whySpread }, { locale }) => [
    [`d = ${whyD}`, ...words[locale].table.slice(1)],
    ...whySpread.map((row, r) => [
      words[locale].rows[r],
      ...[row.deviation, row.theory, row.top, row.entropy, row.gradient].map((x) => x.toFixed(4)),
    ]),
  ],
};

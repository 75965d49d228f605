import type { Widget } from '../widget.ts';
import { largestArray, places, work } from './formula.ts';
import { picture } from './picture.ts';
import { counts } from './rows.ts';
import type { Values } from './values.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const timed: Widget<Values> = {
  reads: ['tmLargest', 'tmRun'],
  picture,
  table({ tmLargest, tmRun: { points } }, { locale }) {
    const t = words[locale];
    return [
      t.table,
      ...places(Number(tmLargest)).map(({ way, n }) => {
        const point = points.find((one) => one.way === way && one.n === n);
        const told = point ? [point.least, point.most, point.samples, counts(point) ? 1 : 0] : ['', '', '', ''];
        return [t.ways[way], n, work(way, n), ...told, point?.bytes ?? largestArray(way, n)];
      }),
    ];
  },
  wire,
};

import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Widget } from '../widget.ts';
import { picture } from './picture.ts';
import type { Step, Values } from './values.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const kvCache: Widget<Values> = {
  reads: [
    'kvWay',
    'kvLength',
    'kvRuns',
    'kvTokens',
    'kvLeft',
    'kvRight',
    'kvLeftWeights',
    'kvRightWeights',
    'kvApart',
    'kvTimed',
  ],
  picture,
  program: () => import('./program.ts'),
  table(v, { locale }) {
    const t = words[locale];
    const [again, cached] = [t.ways[v.kvWay], t.cached];
    const side = (name: string, made: Matrix) =>
      // The last row is that of the newest word.
      made.map((row, i) => [name, v.kvTokens[row.length - made.length + i], ...row.map((x) => x.toFixed(4))]);
    const counts = (name: string, { rows, work, sum }: Step) => [name, rows, work, sum];
    const table = [
      [t.table.way, ...t.table.counts],
      counts(again, v.kvLeft),
      counts(cached, v.kvRight),
      [t.table.weights, t.table.word, ...v.kvTokens],
      ...side(again, v.kvLeftWeights),
      ...side(cached, v.kvRightWeights),
    ];
    return table.map((row) => [...row, ...Array<string>(v.kvTokens.length + 2 - row.length).fill('')]);
  },
  /** A weight lights its query and key; a query its row; a key or a value its column. */
  lights({ role, at: [side, i, j] }) {
    const lit = new Set([`${role}.${side}.${i}`]);
    if (role === 'w') for (const ref of [`w.${side}.${i}.${j}`, `q.${side}.${i}`, `k.${side}.${j}`]) lit.add(ref);
    else for (let m = 0; m < 6; m++) lit.add(`w.${side}.${role === 'q' ? `${i}.${m}` : `${m}.${i}`}`);
    return lit;
  },
  wire,
};

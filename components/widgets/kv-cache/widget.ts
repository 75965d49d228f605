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
    const side = (name: string, { rows, work, sum }: Step, made: Matrix) =>
      made.map((row, i) => [
        ...(i ? ['', '', '', ''] : [name, rows, work, sum]),
        ...v.kvTokens.map((_, j) => row[j]?.toFixed(4) ?? ''),
      ]);
    return [
      ['', ...t.table, ...v.kvTokens],
      ...side(t.ways[v.kvWay], v.kvLeft, v.kvLeftWeights),
      ...side(t.cached, v.kvRight, v.kvRightWeights),
    ];
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

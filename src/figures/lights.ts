import type { Focus } from '../state/focus.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

/**
 * What lights up with what is pointed at, in a figure of one query row.
 * A result lights what it comes from; an input lights what it changes. A whole row (`k.2`) and its parts light together.
 */
export function rowLights({ role, at }: Focus, row: number, keys: number, columns: number): ReadonlySet<string> {
  const lit = new Set<string>();
  const add = (r: string, i: number) => {
    lit.add(`${r}.${i}`);
    for (const c of upTo(columns)) lit.add(`${r}.${i}.${c}`);
  };
  const [first, second] = at;
  if (role === 'q') {
    add('q', first);
    if (first === row) for (const j of upTo(keys)) lit.add(`s.${row}.${j}`);
  }
  if (role === 'k') {
    add('k', first);
    lit.add(`s.${row}.${first}`);
  }
  if (role === 's') {
    add('q', row);
    add('k', second);
    lit.add(`s.${row}.${second}`);
  }
  if (role === 'w') {
    lit.add(`w.${row}.${second}`);
    for (const j of upTo(keys)) lit.add(`s.${row}.${j}`);
  }
  if (role === 'v') {
    add('v', first);
    add('x', first);
  }
  if (role === 'x') {
    lit.add(`w.${row}.${first}`);
    add('v', first);
    add('x', first);
  }
  if (role === 'o') {
    add('o', row);
    for (const j of upTo(keys)) {
      lit.add(`w.${row}.${j}`);
      for (const c of second === undefined ? upTo(columns) : [second]) lit.add(`x.${j}.${c}`);
    }
  }
  return lit;
}

export interface Shape {
  queries: number;
  keys: number;
  /** Columns of Q and K. */
  depth: number;
  /** Columns of V and of the output. */
  columns: number;
}

/** The same for whole matrices: scores, weights and output of every query. */
export function matrixLights({ role, at }: Focus, { queries, keys, depth, columns }: Shape): ReadonlySet<string> {
  const lit = new Set<string>();
  const [first, second] = at;
  const row = (r: string, i: number, n: number) => {
    lit.add(`${r}.${i}`);
    for (const c of upTo(n)) lit.add(`${r}.${i}.${c}`);
  };
  const column = (r: string, n: number, c: number) => {
    for (const i of upTo(n)) lit.add(`${r}.${i}.${c}`);
  };
  if (role === 'q') {
    row('q', first, depth);
    row('s', first, keys);
    row('w', first, keys);
    row('o', first, columns);
  }
  if (role === 'k') {
    row('k', first, depth);
    column('s', queries, first);
    for (const i of upTo(queries)) {
      row('w', i, keys);
      row('o', i, columns);
    }
  }
  if (role === 's') {
    row('q', first, depth);
    row('k', second, depth);
    lit.add(`s.${first}.${second}`);
  }
  if (role === 'w') {
    row('s', first, keys);
    lit.add(`w.${first}.${second}`);
  }
  if (role === 'v') {
    row('v', first, columns);
    column('w', queries, first);
    for (const c of second === undefined ? upTo(columns) : [second]) column('o', queries, c);
  }
  if (role === 'o') {
    row('w', first, keys);
    for (const c of second === undefined ? upTo(columns) : [second]) {
      column('v', keys, c);
      lit.add(`o.${first}.${c}`);
    }
  }
  return lit;
}

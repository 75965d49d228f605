/**
 * What is pointed at, by role: a query row, a key row, a value row, a score or weight (query i, key j), an output row.
 * `x` is a row of the input; `p` an entry of a learned matrix (which matrix, row, column).
 * A component (column c of a row) narrows it. One figure at a time: figures never light each other by accident.
 */
export type Role = 'q' | 'k' | 'v' | 's' | 'w' | 'o' | 'x' | 'p';
export interface Focus {
  readonly figure: string;
  readonly role: Role;
  readonly at: readonly number[];
}

/** `q.1.0` in a `data-ref` attribute: role, row, and column where there is one. */
export function readRef(figure: string, text: string): Focus | null {
  const [role, ...at] = text.split('.');
  return /^[qkvswoxp]$/.test(role) && at.every((x) => /^\d+$/.test(x))
    ? { figure, role: role as Role, at: at.map(Number) }
    : null;
}

export const sameFocus = (a: Focus | null, b: Focus | null) =>
  a === b || (!!a && !!b && a.figure === b.figure && a.role === b.role && a.at.join('.') === b.at.join('.'));

/**
 * A computation as data: what is given, what is worked out from it step by step, and what must come out. Everything is a
 * matrix (rows, columns); a row (1, m), a column (n, 1) or a number meets a matrix as in NumPy.
 */
export type Matrix = readonly (readonly number[])[];
export type Mask = readonly (readonly boolean[])[];
export type Shape = readonly [rows: number, columns: number];
type Axis = 0 | 1;

export type Unary =
  'transpose' | 'exp' | 'sqrt' | 'tanh' | 'sigmoid' | 'relu' | 'sin' | 'cos' | 'abs' | 'square' | 'phi' | 'layerNorm' | 'zeroIfNaN'; // prettier-ignore
export type Binary = 'matmul' | 'add' | 'sub' | 'mul' | 'div' | 'mod' | 'le' | 'lt' | 'eq' | 'and';
/** Rows or columns `from` … `to` − 1; or, in a loop, the block of so many that its variable counts. */
export type Span = { readonly from: number; readonly to: number } | { readonly block: string; readonly size: number };

export type Op =
  | { readonly op: Unary; readonly of: readonly [Expr] }
  | { readonly op: Binary; readonly of: readonly [Expr, Expr] }
  /** `sum` and `max` keep the axis, with length 1. */
  | { readonly op: 'softmax' | 'sum' | 'max'; readonly of: readonly [Expr]; readonly axis: Axis }
  /** The first where the mask is true, else the second. */
  | { readonly op: 'where'; readonly of: readonly [mask: Expr, yes: Expr, no: Expr] }
  | { readonly op: 'slice'; readonly of: readonly [Expr]; readonly axis: Axis; readonly span: Span }
  | { readonly op: 'join'; readonly of: readonly Expr[]; readonly axis: Axis }
  /** All that a loop kept under this name, side by side or one under the other. */
  | { readonly op: 'joinAll'; readonly list: string; readonly axis: Axis }
  /** 0, 1, … as a row (1, count) */
  | { readonly op: 'range'; readonly count: number }
  | { readonly op: 'root'; readonly number: number };
/** A name, a number, or an operation. */
export type Expr = string | number | Op;

export type Step =
  | { readonly step: 'given'; readonly name: string; readonly value: Matrix | Mask | number }
  | { readonly step: 'words'; readonly name: string; readonly value: readonly string[] }
  | { readonly step: 'let'; readonly name: string; readonly be: Expr }
  /** A loop: `variable` runs over 0 … count − 1, and `keep` collects something of every round. */
  | {
      readonly step: 'each';
      readonly variable: string;
      readonly count: number;
      readonly steps: readonly Step[];
      readonly keep: readonly (readonly [list: string, name: string])[];
    }
  /** Prints a matrix and fails where it is not this; `rows` and `columns` name words to stand beside it. */
  | {
      readonly step: 'check';
      readonly name: string;
      readonly equals: Matrix;
      readonly rows?: string;
      readonly columns?: string;
    };

export interface Program {
  readonly steps: readonly Step[];
  /** What the figure computes in. */
  readonly dtype: 'float64' | 'float32';
}

/** Bounds |got − expected| by this · (1 + |expected|). Float32 sums in another order, and its exp is the engine's own. */
export const tolerance = { float64: 1e-9, float32: 1e-3 } as const;

const unary = (op: Unary) => (a: Expr): Op => ({ op, of: [a] }); // prettier-ignore
export const transpose = unary('transpose');
export const exp = unary('exp');
export const sqrt = unary('sqrt');
export const tanh = unary('tanh');
export const sigmoid = unary('sigmoid');
export const relu = unary('relu');
export const sin = unary('sin');
export const cos = unary('cos');
export const abs = unary('abs');
export const square = unary('square');
export const phi = unary('phi');
export const layerNorm = unary('layerNorm');
export const zeroIfNaN = unary('zeroIfNaN');

const binary = (op: Binary) => (a: Expr, b: Expr): Op => ({ op, of: [a, b] }); // prettier-ignore
export const matmul = binary('matmul');
export const add = binary('add');
export const sub = binary('sub');
export const mul = binary('mul');
export const div = binary('div');
export const mod = binary('mod');
export const le = binary('le');
export const lt = binary('lt');
export const eq = binary('eq');
export const and = binary('and');

export const softmax = (a: Expr, axis: Axis = 1): Op => ({ op: 'softmax', of: [a], axis });
export const sum = (a: Expr, axis: Axis): Op => ({ op: 'sum', of: [a], axis });
export const max = (a: Expr, axis: Axis): Op => ({ op: 'max', of: [a], axis });
export const where = (mask: Expr, yes: Expr, no: Expr): Op => ({ op: 'where', of: [mask, yes, no] });
export const root = (number: number): Op => ({ op: 'root', number });
export const range = (count: number): Op => ({ op: 'range', count });
const slice = (a: Expr, axis: Axis, span: Span): Op => ({ op: 'slice', of: [a], axis, span });
export const rows = (a: Expr, from: number, to = from + 1): Op => slice(a, 0, { from, to });
export const columns = (a: Expr, from: number, to = from + 1): Op => slice(a, 1, { from, to });
/** In a loop over `block`: its row, or block of rows; its block of columns. */
export const rowsOf = (a: Expr, block: string, size = 1): Op => slice(a, 0, { block, size });
export const columnsOf = (a: Expr, block: string, size: number): Op => slice(a, 1, { block, size });
export const join = (of: readonly Expr[], axis: Axis): Op => ({ op: 'join', of, axis });
export const joinAll = (list: string, axis: Axis): Op => ({ op: 'joinAll', list, axis });

/** Numbers of the page, one under the other. */
export const column = (numbers: readonly number[]): Matrix => numbers.map((x) => [x]);

export const given = (name: string, value: Matrix | Mask | number): Step => ({ step: 'given', name, value });
export const words = (name: string, value: readonly string[]): Step => ({ step: 'words', name, value });
export const set = (name: string, be: Expr): Step => ({ step: 'let', name, be });
export const check = (name: string, equals: Matrix, labels: { rows?: string; columns?: string } = {}): Step => ({
  step: 'check',
  name,
  equals,
  ...labels,
});
export const each = (
  variable: string,
  count: number,
  steps: readonly Step[],
  keep: Readonly<Record<string, string>>,
): Step => ({ step: 'each', variable, count, steps, keep: Object.entries(keep) });
export const program = (steps: readonly Step[], dtype: Program['dtype'] = 'float64'): Program => ({ steps, dtype });

/** Shapes of all names so far; a list has that of its items, and how many there are. */
export type Shapes = Map<string, { readonly shape: Shape | null; readonly count?: number }>;

const sizeOf = (span: Span) => ('size' in span ? span.size : span.to - span.from);
const along = (shape: Shape, axis: Axis, size: number): Shape => (axis ? [shape[0], size] : [size, shape[1]]);

/** The shape that comes of an expression; null for a number. Throws where shapes do not meet: then the program is wrong. */
export function shapeOf(expr: Expr, shapes: Shapes): Shape | null {
  if (typeof expr === 'number') return null;
  if (typeof expr === 'string') {
    const known = shapes.get(expr);
    if (!known) throw new Error(`"${expr}" is used before it is there`);
    return known.shape;
  }
  const matrix = (a: Expr): Shape => shapeOf(a, shapes) ?? [1, 1];
  switch (expr.op) {
    case 'root':
      return null;
    case 'range':
      return [1, expr.count];
    case 'joinAll': {
      const { shape, count = 0 } = shapes.get(expr.list) ?? {};
      if (!shape) throw new Error(`no loop kept "${expr.list}"`);
      return along(shape, expr.axis, shape[expr.axis] * count);
    }
    case 'join': {
      const parts = expr.of.map(matrix);
      return along(parts[0], expr.axis, parts.reduce((total, shape) => total + shape[expr.axis], 0)); // prettier-ignore
    }
    case 'slice':
      return along(matrix(expr.of[0]), expr.axis, sizeOf(expr.span));
    case 'sum':
    case 'max':
      return along(matrix(expr.of[0]), expr.axis, 1);
    case 'transpose': {
      const [n, m] = matrix(expr.of[0]);
      return [m, n];
    }
    case 'matmul': {
      const [[n, d], [e, m]] = expr.of.map(matrix);
      if (d !== e) throw new Error(`a product of (${n}, ${d}) and (${e}, ${m})`);
      return [n, m];
    }
    default:
      return expr.of.map((a) => shapeOf(a, shapes)).reduce(broadcast, null);
  }
}

function broadcast(a: Shape | null, b: Shape | null): Shape | null {
  if (!a || !b) return a ?? b;
  const sizes = [0, 1].map((axis) => {
    if (a[axis] !== b[axis] && a[axis] !== 1 && b[axis] !== 1) throw new Error(`(${a}) does not meet (${b})`);
    return a[axis] === 1 ? b[axis] : a[axis];
  });
  return [sizes[0], sizes[1]];
}

export const shapeOfValue = (value: Matrix | Mask | number): Shape | null =>
  typeof value === 'number' ? null : [value.length, value[0]?.length ?? 0];

/** Every operation that a program does, for what has to be defined or imported. */
export function opsOf(steps: readonly Step[]): Set<Op['op']> {
  const found = new Set<Op['op']>();
  const look = (expr: Expr): void => {
    if (typeof expr !== 'object') return;
    found.add(expr.op);
    if ('of' in expr) for (const part of expr.of) look(part);
  };
  for (const step of steps) {
    if (step.step === 'let') look(step.be);
    if (step.step === 'each') for (const op of opsOf(step.steps)) found.add(op);
  }
  return found;
}

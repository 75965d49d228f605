import { listing, pyNumber, wordList } from './literal.ts';
import {
  opsOf,
  shapeOf,
  shapeOfValue,
  tolerance,
  type Expr,
  type Op,
  type Program,
  type Shape,
  type Shapes,
  type Step,
} from './program.ts';

/** Text with how tightly it holds together, so that brackets stand only where Python needs them. */
export interface Piece {
  readonly text: string;
  readonly tight: number;
}
const atom = 9;
const power = 8;
const [sign, times, plus, both, compared] = [7, 6, 5, 4, 3];
export const whole = (text: string): Piece => ({ text, tight: atom });
/** As it stands where at least so tight is needed. */
export const held = ({ text, tight }: Piece, needed: number): string => (tight >= needed ? text : `(${text})`);
export const method = (piece: Piece, rest: string): Piece => whole(`${held(piece, atom)}.${rest}`);

const infix: Partial<Record<Op['op'], readonly [sign: string, tight: number]>> = {
  matmul: ['@', times],
  mul: ['*', times],
  div: ['/', times],
  mod: ['%', times],
  add: ['+', plus],
  sub: ['-', plus],
  and: ['&', both],
  le: ['<=', compared],
  lt: ['<', compared],
  eq: ['==', compared],
};

/** What NumPy and PyTorch write differently. */
export interface Library {
  readonly imports: readonly string[];
  /** Lines that turn warnings about NaN and overflow off. */
  readonly silence: readonly string[];
  /** Functions that a program needs when it does this. */
  readonly helpers: Partial<Record<Op['op'], string>>;
  array(list: string, dtype: Program['dtype'] | 'bool'): string;
  range(count: number, dtype: Program['dtype']): string;
  join(list: string, axis: number): string;
  apply(op: Op, args: readonly Piece[]): Piece;
  /** The lines that compare `got` with `expected` and raise. */
  readonly check: (dtype: Program['dtype'], bound: number) => readonly string[];
}

const comment = (shape: Shape | null) => (shape ? `  # (${shape.join(', ')})` : '');
const python = (x: number | boolean) => (typeof x === 'number' ? pyNumber(x) : x ? 'True' : 'False');

/** A program that runs as it stands, `python file.py`. */
export function pythonWith(library: Library, { steps, dtype }: Program): string {
  const shapes: Shapes = new Map();

  const piece = (expr: Expr): Piece => {
    if (typeof expr === 'string') return whole(expr);
    if (typeof expr === 'number') return { text: pyNumber(expr), tight: expr < 0 || Object.is(expr, -0) ? sign : atom };
    if (expr.op === 'root') return whole(`sqrt(${pyNumber(expr.number)})`);
    if (expr.op === 'range') return whole(library.range(expr.count, dtype));
    if (expr.op === 'joinAll') return whole(library.join(expr.list, expr.axis));
    const args = expr.of.map(piece);
    const known = infix[expr.op];
    if (known) {
      const [between, tight] = known;
      // Python chains comparisons, so neither side may be one.
      const left = tight === compared ? tight + 1 : tight;
      return { text: `${held(args[0], left)} ${between} ${held(args[1], tight + 1)}`, tight };
    }
    if (expr.op === 'transpose') return method(args[0], 'T');
    if (expr.op === 'square') return { text: `${held(args[0], atom)} ** 2`, tight: power };
    if (expr.op === 'join') return whole(library.join(`[${args.map(({ text }) => text).join(', ')}]`, expr.axis));
    if (expr.op === 'slice') {
      const { span } = expr;
      const taken =
        'from' in span
          ? `${span.from}:${span.to}`
          : span.size === 1
            ? `${span.block} : ${span.block} + 1`
            : `${span.size} * ${span.block} : ${span.size} * ${span.block} + ${span.size}`;
      return whole(`${held(args[0], atom)}[${expr.axis ? `:, ${taken}` : taken}]`);
    }
    return library.apply(expr, args);
  };

  const write = (step: Step, indent: string): string[] => {
    switch (step.step) {
      case 'given': {
        const { name, value } = step;
        const shape = shapeOfValue(value);
        shapes.set(name, { shape });
        if (typeof value === 'number') return [`${indent}${name} = ${pyNumber(value)}`];
        const type = typeof value[0]?.[0] === 'boolean' ? 'bool' : dtype;
        return [`${indent}${name} = ${library.array(listing(value, python, '    ', indent), type)}${comment(shape)}`];
      }
      case 'words':
        return [`${indent}${step.name} = ${wordList(step.value, '    ')}`];
      case 'let': {
        const shape = shapeOf(step.be, shapes);
        shapes.set(step.name, { shape });
        return [`${indent}${step.name} = ${piece(step.be).text}${comment(shape)}`];
      }
      case 'each': {
        const { variable, count, keep } = step;
        shapes.set(variable, { shape: null });
        const before = keep.map(([list]) => `${indent}${list} = []`);
        const inside = step.steps.flatMap((s) => write(s, `${indent}    `));
        const after = keep.map(([list, name]) => {
          shapes.set(list, { shape: shapes.get(name)!.shape, count });
          return `${indent}    ${list}.append(${name})`;
        });
        return [...before, `${indent}for ${variable} in range(${count}):`, ...inside, ...after];
      }
      case 'check': {
        const labels = [step.rows && `rows=${step.rows}`, step.columns && `columns=${step.columns}`].filter(Boolean);
        const expected = listing(step.equals, python, '    ', indent);
        return [`${indent}check(${[`"${step.name}"`, step.name, expected, ...labels].join(', ')})`];
      }
    }
  };

  const checker = [
    'def check(name, got, expected, rows=(), columns=()):',
    '    print(name, tuple(got.shape), " | ".join(columns))',
    '    for i, row in enumerate(got.tolist()):',
    '        print("".join(f"{x:9.3f}" for x in row), "", rows[i] if i < len(rows) else "")',
    ...library.check(dtype, tolerance[dtype]).map((line) => `    ${line}`),
    '        raise AssertionError(f"{name} != {expected.tolist()}")',
  ];
  const first = steps.findIndex(({ step }) => step === 'check');
  const main = steps.flatMap((step, i) => {
    // It stands where it is first called: what is given and worked out comes before it.
    const before = i === first ? ['', '', ...checker, '', ''] : i > 0 && step.step !== steps[i - 1].step ? [''] : [];
    return [...before, ...write(step, '')];
  });
  const helpers = [...opsOf(steps)].flatMap((op) => library.helpers[op] ?? []);
  const body = [
    ...library.imports,
    ...(silent(steps) ? library.silence : []),
    ...helpers.map((code) => `\n\n${code}`),
    helpers.length ? '\n' : '',
    ...main,
    '',
    'print("ok")',
    '',
  ].join('\n');
  const fromMath = ['inf', 'nan', 'sqrt'].filter((name) => new RegExp(`\\b${name}\\b`).test(plain(body)));
  return (fromMath.length ? `from math import ${fromMath.join(', ')}\n\n` : '') + body;
}

/** Without what stands in strings or behind a dot: neither says what has to be imported. */
const plain = (code: string) => code.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/\.\w+/g, '');

/** Whether NaN or infinity come up on the way: the figure shows them or turns them into 0, so no warning is due. */
const silent = (steps: readonly Step[]): boolean =>
  opsOf(steps).has('zeroIfNaN') ||
  steps.some((step) => step.step === 'check' && step.equals.some((row) => !row.every(Number.isFinite)));

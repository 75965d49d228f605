import { listing, tsNumber, wordList } from './literal.ts';
import {
  shapeOf,
  shapeOfValue,
  tolerance,
  type Binary,
  type Expr,
  type Op,
  type Program,
  type Shape,
  type Shapes,
  type Step,
  type Unary,
} from './program.ts';

type Helper =
  | 'matmul' | 'transpose' | 'zip' | 'map' | 'add' | 'sub' | 'mul' | 'div' | 'mod' | 'le' | 'lt' | 'eq' | 'and' | 'where'
  | 'softmax' | 'sumRows' | 'maxRows' | 'sigmoid' | 'relu' | 'phi' | 'layerNorm' | 'zeroIfNaN'
  | 'rows' | 'columns' | 'joinRows' | 'joinColumns' | 'range'; // prettier-ignore

/** How a helper is written, where `r` rounds to the program's dtype, and what it calls. */
type Write = (r: (x: string) => string) => readonly [code: string, ...calls: Helper[]];

const arithmetic =
  (name: string, does: string): Write =>
  (r) => [
    `function ${name}(a: Matrix | number, b: Matrix | number): Matrix {
  return zip(a, b, (x, y) => ${r(does)});
}`,
    'zip',
  ];
const comparison =
  (name: string, does: string): Write =>
  () => [
    `function ${name}(a: Matrix | number, b: Matrix | number): boolean[][] {
  return zip(a, b, (x, y) => ${does});
}`,
    'zip',
  ];

const helpers: Record<Helper, Write> = {
  matmul: (r) => [
    `function matmul(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, x, i) => ${r('sum + x * b[i][j]')}, 0)));
}`,
  ],
  transpose: () => [
    `function transpose(a: Matrix): Matrix {
  return a[0].map((_, j) => a.map((row) => row[j]));
}`,
  ],
  // Sizes of 1 are repeated, a number is a matrix of one entry.
  zip: () => [
    `function zip<A, B, C>(a: A[][] | A, b: B[][] | B, f: (x: A, y: B) => C): C[][] {
  const left = (Array.isArray(a) ? a : [[a]]) as A[][];
  const right = (Array.isArray(b) ? b : [[b]]) as B[][];
  const n = Math.max(left.length, right.length);
  const m = Math.max(left[0].length, right[0].length);
  const at = <T>(x: T[][], i: number, j: number) => x[x.length === 1 ? 0 : i][x[0].length === 1 ? 0 : j];
  return Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => f(at(left, i, j), at(right, i, j))));
}`,
  ],
  map: (r) => [
    `function map(a: Matrix, f: (x: number) => number): Matrix {
  return a.map((row) => row.map((x) => ${r('f(x)')}));
}`,
  ],
  add: arithmetic('add', 'x + y'),
  sub: arithmetic('sub', 'x - y'),
  mul: arithmetic('mul', 'x * y'),
  div: arithmetic('div', 'x / y'),
  mod: arithmetic('mod', 'x % y'),
  le: comparison('le', 'x <= y'),
  lt: comparison('lt', 'x < y'),
  eq: comparison('eq', 'x === y'),
  and: () => [
    `function and(a: boolean[][], b: boolean[][]): boolean[][] {
  return zip(a, b, (x, y) => x && y);
}`,
    'zip',
  ],
  where: () => [
    `function where(mask: boolean[][], yes: Matrix | number, no: Matrix | number): Matrix {
  const both = zip(yes, no, (x, y) => [x, y]);
  return zip(mask, both, (open, pair) => (open ? pair[0] : pair[1]));
}`,
    'zip',
  ],
  softmax: (r) => [
    `function softmax(a: Matrix): Matrix {
  return a.map((row) => {
    const top = Math.max(...row);
    const e = row.map((x) => ${r(`Math.exp(${r('x - top')})`)});
    const sum = e.reduce((s, x) => ${r('s + x')}, 0);
    return e.map((x) => ${r('x / sum')});
  });
}`,
  ],
  sumRows: (r) => [
    `function sumRows(a: Matrix): Matrix {
  return a.map((row) => [row.reduce((sum, x) => ${r('sum + x')}, 0)]);
}`,
  ],
  maxRows: () => [
    `function maxRows(a: Matrix): Matrix {
  return a.map((row) => [Math.max(...row)]);
}`,
  ],
  sigmoid: (r) => [
    `function sigmoid(x: number): number {
  return ${r('1 / (1 + Math.exp(-x))')};
}`,
  ],
  relu: () => [
    `function relu(x: number): number {
  return Math.max(x, 0);
}`,
  ],
  phi: (r) => [
    `function phi(x: number): number {
  return ${r('x > 0 ? x + 1 : Math.exp(x)')};
}`,
  ],
  layerNorm: () => [
    `function layerNorm(a: Matrix): Matrix {
  return a.map((row) => {
    const mean = row.reduce((sum, x) => sum + x, 0) / row.length;
    const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length;
    return row.map((x) => (x - mean) / Math.sqrt(variance + 1e-5));
  });
}`,
  ],
  zeroIfNaN: () => [
    `function zeroIfNaN(x: number): number {
  return Number.isNaN(x) ? 0 : x;
}`,
  ],
  rows: () => [
    `function rows<T>(a: T[][], from: number, to: number): T[][] {
  return a.slice(from, to);
}`,
  ],
  columns: () => [
    `function columns<T>(a: T[][], from: number, to: number): T[][] {
  return a.map((row) => row.slice(from, to));
}`,
  ],
  joinRows: () => [
    `function joinRows(list: Matrix[]): Matrix {
  return list.flat();
}`,
  ],
  joinColumns: () => [
    `function joinColumns(list: Matrix[]): Matrix {
  return list[0].map((_, i) => list.flatMap((a) => a[i]));
}`,
  ],
  range: () => [
    `function range(count: number): Matrix {
  return [Array.from({ length: count }, (_, i) => i)];
}`,
  ],
};

const elementwise: Partial<Record<Unary, string>> = {
  exp: 'Math.exp',
  sqrt: 'Math.sqrt',
  tanh: 'Math.tanh',
  sin: 'Math.sin',
  cos: 'Math.cos',
  abs: 'Math.abs',
  square: '(x) => x * x',
  sigmoid: 'sigmoid',
  relu: 'relu',
  phi: 'phi',
  zeroIfNaN: 'zeroIfNaN',
};
const own = new Set<string>(['sigmoid', 'relu', 'phi', 'zeroIfNaN']);

const checker = (bound: number) => `function check(name: string, got: Matrix, expected: Matrix, rows: string[] = [], columns: string[] = []): void {
  console.log(\`\${name} (\${got.length}, \${got[0].length}) \${columns.join(' | ')}\`);
  got.forEach((row, i) => console.log(\`\${row.map((x) => x.toFixed(3).padStart(9)).join('')}  \${rows[i] ?? ''}\`));
  const near = (x: number, y: number) =>
    Object.is(x, y) || x === y || (Number.isFinite(y) && Math.abs(x - y) <= ${bound} * (1 + Math.abs(y)));
  const same =
    got.length === expected.length &&
    got.every((row, i) => row.length === expected[i].length && row.every((x, j) => near(x, expected[i][j])));
  if (!same) throw new Error(\`\${name} != \${JSON.stringify(expected)}\`);
}`; // prettier-ignore

const comment = (shape: Shape | null) => (shape ? ` // (${shape.join(', ')})` : '');

/** A program that runs as it stands, `node file.ts`: the steps first, what they call below. */
export function typescript({ steps, dtype }: Program): string {
  const shapes: Shapes = new Map();
  const used = new Set<Helper>();
  const call = (name: Helper, ...args: string[]) => {
    used.add(name);
    return `${name}(${args.join(', ')})`;
  };

  const write = (expr: Expr): string => {
    if (typeof expr === 'string') return expr;
    if (typeof expr === 'number') return tsNumber(expr);
    if (expr.op === 'root') return `Math.sqrt(${tsNumber(expr.number)})`;
    if (expr.op === 'range') return call('range', String(expr.count));
    if (expr.op === 'joinAll') return call(expr.axis ? 'joinColumns' : 'joinRows', expr.list);
    return operation(expr, expr.of.map(write));
  };
  const operation = (expr: Exclude<Op, { op: 'root' | 'range' | 'joinAll' }>, args: string[]): string => {
    switch (expr.op) {
      case 'softmax':
      case 'sum':
      case 'max': {
        const rowwise = ({ softmax: 'softmax', sum: 'sumRows', max: 'maxRows' } as const)[expr.op];
        if (expr.axis === 1) return call(rowwise, ...args);
        return call('transpose', call(rowwise, call('transpose', ...args)));
      }
      case 'slice': {
        const { span } = expr;
        const [from, to] =
          'from' in span
            ? [String(span.from), String(span.to)]
            : span.size === 1
              ? [span.block, `${span.block} + 1`]
              : [`${span.size} * ${span.block}`, `${span.size} * ${span.block} + ${span.size}`];
        return call(expr.axis ? 'columns' : 'rows', ...args, from, to);
      }
      case 'join':
        return call(expr.axis ? 'joinColumns' : 'joinRows', `[${args.join(', ')}]`);
      default: {
        const f = elementwise[expr.op as Unary];
        if (!f) return call(expr.op as Binary & Helper, ...args);
        if (own.has(f)) used.add(f as Helper);
        return call('map', ...args, f);
      }
    }
  };

  const writeStep = (step: Step, indent: string): string => {
    switch (step.step) {
      case 'given': {
        const { value } = step;
        shapes.set(step.name, { shape: shapeOfValue(value) });
        if (typeof value === 'number') return `${indent}const ${step.name} = ${tsNumber(value)};`;
        const list = listing(value, (x) => (typeof x === 'number' ? tsNumber(x) : String(x)), '  ', indent);
        return `${indent}const ${step.name} = ${list};${comment(shapeOfValue(value))}`;
      }
      case 'words':
        return `${indent}const ${step.name} = ${wordList(step.value, '  ')};`;
      case 'let': {
        const shape = shapeOf(step.be, shapes);
        shapes.set(step.name, { shape });
        return `${indent}const ${step.name} = ${write(step.be)};${comment(shape)}`;
      }
      case 'each': {
        const { variable: i, count, keep } = step;
        shapes.set(i, { shape: null });
        const before = keep.map(([list]) => `${indent}const ${list}: Matrix[] = [];`);
        const inside = step.steps.map((s) => writeStep(s, `${indent}  `));
        const after = keep.map(([list, name]) => {
          shapes.set(list, { shape: shapes.get(name)!.shape, count });
          return `${indent}  ${list}.push(${name});`;
        });
        const head = `${indent}for (let ${i} = 0; ${i} < ${count}; ${i}++) {`;
        return [...before, head, ...inside, ...after, `${indent}}`].join('\n');
      }
      case 'check': {
        const expected = listing(step.equals, (x) => tsNumber(x as number), '  ', indent);
        const labels = step.columns ? [step.rows ?? '[]', step.columns] : step.rows ? [step.rows] : [];
        return `${indent}check(${[`'${step.name}'`, step.name, expected, ...labels].join(', ')});`;
      }
    }
  };

  const main = steps.map((step, i) => {
    const apart = i > 0 && step.step !== steps[i - 1].step;
    return (apart ? '\n' : '') + writeStep(step, '');
  });
  const round = dtype === 'float32' ? (x: string) => `Math.fround(${x})` : (x: string) => x;
  const defined = new Map<Helper, string>();
  const define = (name: Helper) => {
    if (defined.has(name)) return;
    const [code, ...calls] = helpers[name](round);
    defined.set(name, code);
    calls.forEach(define);
  };
  used.forEach(define);
  return [
    ...main,
    "\nconsole.log('ok');",
    '\ntype Matrix = number[][];',
    ...[...defined.values(), checker(tolerance[dtype])].map((code) => `\n${code}`),
    '',
  ].join('\n');
}

import { each, map, to, zip } from './elementwise.ts';
import { op } from './op.ts';
import { asTensor, type Operand, resultType } from './operand.ts';
import { broadcastShapes } from './shape.ts';
import { flat, type Tensor } from './tensor.ts';
import { expand } from './views.ts';

export function eq(a: Operand, b: Operand): Tensor {
  return zip(
    'eq',
    a,
    b,
    each((x, y) => Number(x === y)),
    'bool',
  );
}

export function ne(a: Operand, b: Operand): Tensor {
  return zip(
    'ne',
    a,
    b,
    each((x, y) => Number(x !== y)),
    'bool',
  );
}

export function lt(a: Operand, b: Operand): Tensor {
  return zip(
    'lt',
    a,
    b,
    each((x, y) => Number(x < y)),
    'bool',
  );
}

export function le(a: Operand, b: Operand): Tensor {
  return zip(
    'le',
    a,
    b,
    each((x, y) => Number(x <= y)),
    'bool',
  );
}

export function gt(a: Operand, b: Operand): Tensor {
  return zip(
    'gt',
    a,
    b,
    each((x, y) => Number(x > y)),
    'bool',
  );
}

export function ge(a: Operand, b: Operand): Tensor {
  return zip(
    'ge',
    a,
    b,
    each((x, y) => Number(x >= y)),
    'bool',
  );
}

export function isnan(x: Tensor): Tensor {
  return map('isnan', x, (v) => Number(Number.isNaN(v)), 'bool');
}

export function logicalNot(x: Tensor): Tensor {
  return map('logicalNot', x, (v) => Number(v === 0), 'bool');
}

export function logicalAnd(a: Operand, b: Operand): Tensor {
  return zip(
    'logicalAnd',
    a,
    b,
    each((x, y) => Number(x !== 0 && y !== 0)),
    'bool',
  );
}

export function logicalOr(a: Operand, b: Operand): Tensor {
  return zip(
    'logicalOr',
    a,
    b,
    each((x, y) => Number(x !== 0 || y !== 0)),
    'bool',
  );
}

/** a where the condition holds, b elsewhere; all three broadcast. What is not chosen does not matter, NaN included. */
export function where(condition: Tensor, a: Operand, b: Operand): Tensor {
  if (condition.dtype !== 'bool') throw new TypeError(`where: expected a bool condition, got ${condition.dtype}`);
  const dtype = resultType(a, b);
  const [x, y] = [asTensor(a), asTensor(b)];
  const shape = broadcastShapes('where', condition.shape, broadcastShapes('where', x.shape, y.shape));
  const test = flat(expand(condition, shape));
  const u = flat(expand(to(x, dtype), shape));
  const v = flat(expand(to(y, dtype), shape));
  return op('where', shape, dtype, [condition, a, b], (out) => {
    for (let k = 0; k < out.length; k++) out[k] = test[k] ? u[k] : v[k];
  });
}

/** x with `value` wherever the mask is true; keeps x's dtype. */
export function maskedFill(x: Tensor, mask: Tensor, value: number): Tensor {
  return to(where(mask, value, x), x.dtype);
}

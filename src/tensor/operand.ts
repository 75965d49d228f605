import { defaultDtype, type Dtype, isFloatingPoint, promoteTypes } from './dtype.ts';
import { Tensor } from './tensor.ts';

/** What arithmetic accepts beside tensors: plain numbers and booleans, as Python scalars in PyTorch. */
export type Operand = Tensor | number | boolean;

/** The number's own category: bool, whole number, or floating. (In JavaScript 2.0 is 2: it counts as whole.) */
function scalarDtype(x: number | boolean): Dtype {
  if (typeof x === 'boolean') return 'bool';
  return Number.isSafeInteger(x) ? 'int64' : defaultDtype;
}

/**
 * The common dtype, by PyTorch's three ranks (`torch.result_type`): tensors with axes decide; tensors without axes, and
 * after them plain numbers, widen the result only when they are of a higher category (bool < integer < floating).
 */
export function resultType(...operands: Operand[]): Dtype {
  const ranks: (Dtype | undefined)[] = [undefined, undefined, undefined];
  for (const x of operands) {
    const rank = !(x instanceof Tensor) ? 2 : x.ndim === 0 ? 1 : 0;
    const dtype = x instanceof Tensor ? x.dtype : scalarDtype(x);
    const seen = ranks[rank];
    ranks[rank] = seen === undefined ? dtype : promoteTypes(seen, dtype);
  }
  const [axes, noAxes, numbers] = ranks;
  return over(axes, over(noAxes, numbers)) ?? defaultDtype;
}

function over(higher: Dtype | undefined, lower: Dtype | undefined): Dtype | undefined {
  if (higher === undefined || lower === undefined) return higher ?? lower;
  return category(lower) > category(higher) ? promoteTypes(higher, lower) : higher;
}

function category(dtype: Dtype): number {
  if (dtype === 'bool') return 0;
  return isFloatingPoint(dtype) ? 2 : 1;
}

export function asTensor(x: Operand): Tensor {
  return x instanceof Tensor ? x : new Tensor(Float64Array.of(Number(x)), [], scalarDtype(x));
}

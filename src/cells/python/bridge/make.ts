import { type Dtype, type Storage, Tensor } from '../../../tensor/index.ts';
import { store } from '../../../tensor/dtype.ts';
import { rowMajor } from '../../../tensor/shape.ts';

/** What an operand may be when it comes from Python: a tensor, or a number that takes the dtype it meets. */
export type Value = Tensor | number | boolean;

/** A fresh tensor; `data` is row-major and is rounded to `dtype`. */
export function make(dtype: Dtype, data: ArrayLike<number>, ...shape: number[]): Tensor {
  return new Tensor(store('tensor', data, dtype), shape, dtype);
}

export function full(dtype: Dtype, value: number, ...shape: number[]): Tensor {
  const one = store('full', [value], dtype);
  const size = shape.reduce((n, m) => n * m, 1);
  const data = new (one.constructor as new (size: number) => Storage)(size);
  return new Tensor(value === 0 ? data : data.fill(one[0]), shape, dtype);
}

export function arange(dtype: Dtype, start: number, step: number, length: number): Tensor {
  return make(dtype, Float64Array.from({ length }, (_, k) => start + k * step), length); // prettier-ignore
}

export function eye(dtype: Dtype, n: number, m: number): Tensor {
  const out = full(dtype, 0, n, m);
  for (let i = 0; i < Math.min(n, m); i++) out.data[i * m + i] = 1;
  return out;
}

/** The same storage seen in another way: `layout` is the shape, then the strides. */
export function view(x: Tensor, offset: number, ...layout: number[]): Tensor {
  const ndim = layout.length / 2;
  return new Tensor(x.data, layout.slice(0, ndim), x.dtype, layout.slice(ndim), offset);
}

/** A row-major view of storage that lies so already. */
export function window(x: Tensor, ...shape: number[]): Tensor {
  return new Tensor(x.data, shape, x.dtype, rowMajor(shape), x.offset);
}

export function asTensor(x: Value, dtype: Dtype): Tensor {
  return x instanceof Tensor ? x : make(dtype, [Number(x)]);
}

/** How many numbers the storage of x holds. */
export function stored(x: Tensor): number {
  return x.data.length;
}

const addresses = new WeakMap<Storage, number>();
let unused = 2 ** 26;

/** A number for the place of x's first element: storage that is shared has one, storage that is not lies apart. */
export function address(x: Tensor, size: number): number {
  let start = addresses.get(x.data);
  if (start === undefined) {
    start = unused;
    unused += 64 * Math.ceil((x.data.length * size) / 64 + 1);
    addresses.set(x.data, start);
  }
  return start + x.offset * size;
}

import { type Dtype, type Storage, store } from './dtype.ts';
import { formatShape, positions, rowMajor, type Shape, sizeOf } from './shape.ts';

export type Nested = number | boolean | readonly Nested[];

/** How a recorded result came about: what `backward` needs to send its gradient on. */
export interface History {
  readonly name: string;
  /** undefined once a backward pass has used and freed it */
  inputs: readonly Tensor[] | undefined;
  /** each input's version when it was read */
  readonly versions: readonly number[];
  readonly about: unknown;
  /** grows with time: an input's is always smaller */
  readonly order: number;
}

/**
 * An n-dimensional array: element (i, j, …) is `data[offset + i·strides[0] + j·strides[1] + …]`. Views share `data`.
 * There are no in-place operations: nothing in this library writes into storage after making it. The one thing that changes
 * is a parameter, whose storage `assign` replaces as a whole.
 */
export class Tensor {
  readonly data: Storage;
  readonly shape: Shape;
  readonly dtype: Dtype;
  readonly strides: Shape;
  readonly offset: number;
  /** made by `requiresGrad`: gradients flow back to it and stop here */
  readonly isLeaf: boolean;
  /** of a leaf: what `backward` has added up so far; undefined means nothing yet */
  grad: Tensor | undefined = undefined;
  history: History | undefined = undefined;
  /** how often `assign` has replaced the storage */
  version = 0;

  constructor(data: Storage, shape: Shape, dtype: Dtype, strides: Shape = rowMajor(shape), offset = 0, isLeaf = false) {
    this.data = data;
    this.shape = shape;
    this.dtype = dtype;
    this.strides = strides;
    this.offset = offset;
    this.isLeaf = isLeaf;
  }

  /** Whether gradients flow back through it: a leaf made by `requiresGrad`, or computed from one. */
  get requiresGrad(): boolean {
    return this.isLeaf || this.history !== undefined;
  }

  get ndim(): number {
    return this.shape.length;
  }

  get size(): number {
    return sizeOf(this.shape);
  }

  /** Nested arrays, or one number when there are no axes; bool gives booleans. Name the nesting you expect: `tolist<number[][]>()`. */
  tolist<T extends Nested = Nested>(): T {
    const values = flat(this);
    const nest = (axis: number, start: number, size: number): Nested => {
      if (axis === this.ndim) return this.dtype === 'bool' ? values[start] !== 0 : values[start];
      const step = size / this.shape[axis];
      return Array.from({ length: this.shape[axis] }, (_, i) => nest(axis + 1, start + i * step, step));
    };
    return nest(0, 0, this.size) as T;
  }

  /** The only element; RangeError when there are more or none. */
  item(): number {
    if (this.size !== 1)
      throw new RangeError(`item: expected exactly one element, got shape ${formatShape(this.shape)}`);
    return this.data[this.offset];
  }
}

/**
 * Nested arrays as a tensor. Numbers are float64 unless `dtype` says otherwise, booleans are bool; a bare number has shape ().
 * RangeError when rows differ in length.
 */
export function tensor(values: Nested, { dtype }: { dtype?: Dtype } = {}): Tensor {
  const shape: number[] = [];
  for (let v = values; Array.isArray(v); v = v[0]) shape.push(v.length);
  const leaves: (number | boolean)[] = [];
  const collect = (v: Nested, depth: number): void => {
    if (Array.isArray(v) ? v.length !== shape[depth] : depth !== shape.length)
      throw new RangeError(
        `tensor: expected the regular shape ${formatShape(shape)}, got ${Array.isArray(v) ? `length ${v.length}` : 'a number'} at depth ${depth}`,
      );
    if (Array.isArray(v)) for (const inner of v) collect(inner, depth + 1);
    else leaves.push(v as number | boolean);
  };
  collect(values, 0);
  const boolean = leaves.length > 0 && leaves.every((v) => typeof v === 'boolean');
  dtype ??= boolean ? 'bool' : 'float64';
  return new Tensor(store('tensor', leaves.map(Number), dtype), shape, dtype);
}

export function isContiguous(x: Tensor): boolean {
  const strides = rowMajor(x.shape);
  return x.shape.every((n, axis) => n === 1 || x.strides[axis] === strides[axis]) || x.size === 0;
}

/** The elements in row-major order: a window onto x's own storage where it already lies so, else a copy. Read only. */
export function flat(x: Tensor): Storage {
  if (isContiguous(x)) return x.data.subarray(x.offset, x.offset + x.size);
  const values = new (x.data.constructor as new (size: number) => Storage)(x.size);
  const { data, strides, shape } = x;
  // leading axes that repeat the rest, as broadcasting makes them, are copied as a block
  let axis = 0;
  while (axis < x.ndim && (strides[axis] === 0 || shape[axis] === 1)) axis++;
  const block = sizeOf(shape.slice(axis));
  if (axis === x.ndim) return values.fill(data[x.offset]);
  const [n, step] = [shape[x.ndim - 1], strides[x.ndim - 1]];
  const starts = positions(shape.slice(axis, -1), strides.slice(axis, -1), x.offset);
  if (step === 0 && n > 31)
    for (let row = 0; row < starts.length; row++) values.fill(data[starts[row]], row * n, (row + 1) * n);
  else if (data instanceof Float32Array) gather(data, values as Float32Array, starts, n, step);
  else
    for (let row = 0, k = 0; row < starts.length; row++)
      for (let j = 0, at = starts[row]; j < n; j++, at += step) values[k++] = data[at];
  for (let done = block; done < values.length; done *= 2) values.copyWithin(done, 0, done);
  return values;
}

/** A loop of its own: it stays fast as long as it meets one kind of array. */
function gather(data: Float32Array, values: Float32Array, starts: Int32Array, n: number, step: number): void {
  for (let row = 0, k = 0; row < starts.length; row++)
    for (let j = 0, at = starts[row]; j < n; j++, at += step) values[k++] = data[at];
}

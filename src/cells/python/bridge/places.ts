import { flat, type Storage, Tensor } from '../../../tensor/index.ts';
import { store } from '../../../tensor/dtype.ts';
import { positions, rowMajor } from '../../../tensor/shape.ts';
import { make, type Value } from './make.ts';

// The one place that writes into storage: PyTorch's in-place operations end here.

function where(x: Tensor): Int32Array {
  return positions(x.shape, x.strides, x.offset);
}

/** Writes `source`, of the same shape, into the storage that `target` shows. */
export function copyInto(target: Tensor, source: Tensor): void {
  const values = flat(source);
  const rounded = source.dtype === target.dtype ? values : store('copy_', values, target.dtype);
  // its own storage may be what is read
  const safe = rounded.buffer === target.data.buffer ? rounded.slice() : rounded;
  where(target).forEach((at, k) => (target.data[at] = safe[k]));
}

export function fillInto(target: Tensor, value: number): void {
  const [rounded] = store('fill_', [value], target.dtype);
  for (const at of where(target)) target.data[at] = rounded;
}

/** The offset of each broadcast index into the leading axes of a row-major x. */
function offsets(x: Tensor, indices: readonly Tensor[]): Float64Array {
  const strides = rowMajor(x.shape);
  const at = new Float64Array(indices[0].size);
  indices.forEach((index, axis) => {
    const n = x.shape[axis];
    flat(index).forEach((i: number, k: number) => {
      const place = i < 0 ? i + n : i;
      if (place < 0 || place >= n)
        throw new Error(`IndexError: index ${i} is out of bounds for dimension ${axis} with size ${n}`);
      at[k] += place * strides[axis];
    });
  });
  return at;
}

/** x[i, j, …] for index tensors of one shape, which name x's leading axes. */
export function take(x: Tensor, ...indices: Tensor[]): Tensor {
  const rest = x.shape.slice(indices.length);
  const block = rest.reduce((n, m) => n * m, 1);
  const values = flat(x);
  const at = offsets(x, indices);
  const out = new (values.constructor as new (size: number) => Storage)(at.length * block);
  at.forEach((from, k) => out.set(values.subarray(from, from + block), k * block));
  return new Tensor(out, [...indices[0].shape, ...rest], x.dtype);
}

/** x[i, j, …] = source, or += with `accumulate`; source has the shape that `take` gives. */
export function put(x: Tensor, source: Tensor, accumulate: boolean, ...indices: Tensor[]): void {
  const block = x.shape.slice(indices.length).reduce((n, m) => n * m, 1);
  const values = source.dtype === x.dtype ? flat(source) : store('index_put_', flat(source), x.dtype);
  const at = offsets(x, indices);
  const places = where(x);
  const sums = accumulate ? Float64Array.from(flat(x)) : undefined;
  at.forEach((from, k) => {
    for (let j = 0; j < block; j++)
      if (sums) sums[from + j] += values[k * block + j];
      else x.data[places[from + j]] = values[k * block + j];
  });
  if (sums) store('index_put_', sums, x.dtype).forEach((v: number, k: number) => (x.data[places[k]] = v));
}

/** Visits each element of `index`: its own number, and the offset in row-major `shape` with `axis` replaced by what it says. */
function along(index: Tensor, shape: readonly number[], axis: number, visit: (k: number, at: number) => void): void {
  const values = flat(index);
  const strides = rowMajor(shape);
  const own = positions(index.shape, strides.map((s, d) => (d === axis ? 0 : s))); // prettier-ignore
  for (let k = 0; k < values.length; k++) {
    const i = values[k];
    if (i < 0 || i >= (shape[axis] ?? 1))
      throw new Error(`RuntimeError: index ${i} is out of bounds for dimension ${axis} with size ${shape[axis] ?? 1}`);
    visit(k, own[k] + i * (strides[axis] ?? 1));
  }
}

export function gather(x: Tensor, axis: number, index: Tensor): Tensor {
  const values = flat(x);
  const out = new (values.constructor as new (size: number) => Storage)(index.size);
  along(index, x.shape, axis, (k, at) => (out[k] = values[at]));
  return new Tensor(out, index.shape, x.dtype);
}

const combine: Record<string, (old: number, fresh: number) => number> = {
  set: (_, fresh) => fresh,
  add: (old, fresh) => old + fresh,
  multiply: (old, fresh) => old * fresh,
  amax: Math.max,
  amin: Math.min,
};

/** Writes source (which may be larger than index) to where index says along `axis`. */
export function scatterInto(x: Tensor, axis: number, index: Tensor, source: Value, how: string): void {
  const places = where(x);
  const from = source instanceof Tensor ? flat(source) : undefined;
  const fromAt = source instanceof Tensor ? positions(index.shape, rowMajor(source.shape)) : undefined;
  const sums = Float64Array.from(flat(x));
  const step = combine[how];
  along(index, x.shape, axis, (k, at) => {
    sums[at] = step(sums[at], from ? from[fromAt![k]] : Number(source));
  }); // prettier-ignore
  store('scatter_', sums, x.dtype).forEach((v: number, k: number) => (x.data[places[k]] = v));
}

/** The indices of elements that are not 0, one row each. */
export function nonzero(x: Tensor): Tensor {
  const strides = rowMajor(x.shape);
  const found: number[] = [];
  flat(x).forEach((v: number, k: number) => {
    if (v !== 0) x.shape.forEach((n, axis) => found.push(Math.floor(k / strides[axis]) % n));
  });
  let count = 0;
  for (const v of flat(x)) if (v !== 0) count += 1;
  return make('int64', found, count, x.ndim);
}

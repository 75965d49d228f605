import { flat, Tensor } from '../../tensor/index.ts';
import { most, type Shown } from '../said.ts';
import { inspect } from './inspect.ts';

const isTyped = (x: unknown): x is Float64Array => ArrayBuffer.isView(x) && !(x instanceof DataView);

/** The sizes of nested arrays of numbers (or of booleans), outermost first; undefined when rows differ or anything else is in them. */
function shapeOf(value: unknown): number[] | undefined {
  const shape: number[] = [];
  let level: unknown = value;
  while (Array.isArray(level) && shape.length < most.axes) {
    if (level.length === 0) return undefined;
    shape.push(level.length);
    level = level[0];
  }
  if (shape.length === 0 || (typeof level !== 'number' && typeof level !== 'boolean')) return undefined;
  const type = typeof level;
  const fits = (x: unknown, axis: number): boolean =>
    axis === shape.length
      ? typeof x === type
      : Array.isArray(x) && x.length === shape[axis] && Array.from(x).every((inner) => fits(inner, axis + 1));
  return fits(value, 0) ? shape : undefined;
}

/** What the page draws of a value: a table where it is numbers in rows, text for all else. */
export function shown(value: unknown): Shown {
  if (value instanceof Tensor && value.size <= most.numbers)
    return { type: 'tensor', dtype: value.dtype, shape: [...value.shape], data: Array.from(flat(value), Number) };
  if (value instanceof Tensor) return { type: 'text', text: `Tensor ${value.dtype} (${value.shape.join(', ')})` };
  if (isTyped(value) && value.length <= most.numbers && typeof value[0] !== 'bigint') {
    const dtype = value.constructor.name.replace(/Array$/, '').toLowerCase();
    return { type: 'tensor', dtype, shape: [value.length], data: Array.from(value) };
  }
  const shape = shapeOf(value);
  if (shape && shape.reduce((product, n) => product * n, 1) <= most.numbers) {
    const data = (value as unknown[]).flat(Infinity);
    return { type: 'tensor', dtype: typeof data[0] === 'boolean' ? 'bool' : 'number', shape, data: data.map(Number) };
  }
  return { type: 'text', text: inspect(value).slice(0, most.text) };
}

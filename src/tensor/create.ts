import { defaultDtype, type Dtype } from './dtype.ts';
import { op } from './op.ts';
import type { Shape } from './shape.ts';
import type { Tensor } from './tensor.ts';

interface Options {
  dtype?: Dtype;
}

export function full(shape: Shape, value: number, { dtype = defaultDtype }: Options = {}): Tensor {
  return op('full', shape, dtype, [], (out) => out.fill(value));
}

export function zeros(shape: Shape, options?: Options): Tensor {
  return full(shape, 0, options);
}

export function ones(shape: Shape, options?: Options): Tensor {
  return full(shape, 1, options);
}

/** The n × m matrix with ones on its diagonal. */
export function eye(n: number, m = n, { dtype = defaultDtype }: Options = {}): Tensor {
  return op('eye', [n, m], dtype, [], (out) => {
    for (let i = 0; i < Math.min(n, m); i++) out[i * m + i] = 1;
  });
}

/** `arange(end)` or `arange(start, end, step)`: start, start + step, … before end. Whole numbers give int64, as in PyTorch. */
export function arange(start: number, end?: number, step = 1, { dtype }: Options = {}): Tensor {
  const [from, to] = end === undefined ? [0, start] : [start, end];
  const length = Math.ceil((to - from) / step);
  if (!(length >= 0 && length < Infinity))
    throw new RangeError(
      `arange: expected finite bounds and a step that leads from start to end, got ${from}, ${to}, ${step}`,
    );
  dtype ??= [from, to, step].every(Number.isInteger) ? 'int64' : defaultDtype;
  return op('arange', [length], dtype, [], (out) => {
    for (let k = 0; k < length; k++) out[k] = from + k * step;
  });
}

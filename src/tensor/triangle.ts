import { op } from './op.ts';
import { formatShape } from './shape.ts';
import { flat, type Tensor } from './tensor.ts';

/** Keeps what lies on or below the diagonal (moved right by `diagonal`) of the last two axes, zeros the rest. */
export function tril(x: Tensor, diagonal = 0): Tensor {
  return triangle('tril', x, diagonal, (i, j) => j - i <= diagonal);
}

/** Keeps what lies on or above the diagonal (moved right by `diagonal`) of the last two axes, zeros the rest. */
export function triu(x: Tensor, diagonal = 0): Tensor {
  return triangle('triu', x, diagonal, (i, j) => j - i >= diagonal);
}

function triangle(name: string, x: Tensor, diagonal: number, keeps: (i: number, j: number) => boolean): Tensor {
  if (x.ndim < 2) throw new RangeError(`${name}: expected at least two axes, got shape ${formatShape(x.shape)}`);
  const [m, n] = x.shape.slice(-2);
  const values = flat(x);
  return op(
    name,
    x.shape,
    x.dtype,
    [x],
    (out) => {
      for (let k = 0; k < out.length; k++) out[k] = keeps(Math.floor(k / n) % m, k % n) ? values[k] : 0;
    },
    diagonal,
  );
}

import { flat, type Tensor } from '../../../tensor/index.ts';
import * as draws from './draws.ts';
import * as elementwise from './elementwise.ts';
import * as fused from './fused.ts';
import * as make from './make.ts';
import * as places from './places.ts';
import * as reduce from './reduce.ts';

/**
 * The engine as functions that Python calls: tensors, numbers and strings go in, a tensor comes out. What shapes and dtypes
 * are asked for is decided in python/torch, which also says what is wrong with them. Loops and rounding are here.
 */
export const bridge = {
  ...make,
  ...elementwise,
  ...reduce,
  ...places,
  ...draws,
  ...fused,
  /** the only element */
  item: (x: Tensor): number => x.data[x.offset],
  /** row-major, as float64 */
  values: (x: Tensor): Float64Array => Float64Array.from(flat(x)),
  length: (x: Tensor): number => x.shape[0],
};

import { roundToFloat16 } from './float16.ts';

export type Dtype = 'bool' | 'int32' | 'int64' | 'float16' | 'float32' | 'float64';

/** float16 lies in a Float32Array, int64 in a Float64Array, bool in a Uint8Array of 0 and 1. */
export type Storage = Float64Array | Float32Array | Int32Array | Uint8Array;

/** What arithmetic writes to before it is rounded to its dtype. */
export type Scratch = Float64Array | Float32Array;

/** The dtype of numbers that name none. Lessons compute in float64; models ask for float32. */
export const defaultDtype: Dtype = 'float64';

const chain: readonly Dtype[] = ['bool', 'int32', 'int64', 'float16', 'float32', 'float64'];

/** The dtype that holds both, as `torch.promote_types`: for these six its table is a chain (int64 with float16 is float16). */
export function promoteTypes(a: Dtype, b: Dtype): Dtype {
  return chain[Math.max(chain.indexOf(a), chain.indexOf(b))];
}

export function isFloatingPoint(dtype: Dtype): boolean {
  return dtype.startsWith('float');
}

/** The dtype itself when floating, else the default: what division, exp and their kind return. */
export function toFloatingPoint(dtype: Dtype): Dtype {
  return isFloatingPoint(dtype) ? dtype : defaultDtype;
}

/**
 * Rounds values to `dtype`. Floats become integers by truncation and int32 wraps, as in PyTorch; an integer that float64
 * can't hold exactly (beyond ±(2⁵³ − 1), NaN, ±Infinity) raises RangeError instead of being wrong in silence.
 */
export function store(name: string, values: ArrayLike<number>, dtype: Dtype): Storage {
  switch (dtype) {
    case 'float64':
      return Float64Array.from(values);
    case 'float32':
      return Float32Array.from(values);
    case 'float16':
      return Float32Array.from(values, roundToFloat16);
    case 'bool':
      return Uint8Array.from(values, (x) => (x === 0 ? 0 : 1));
    case 'int32':
      return Int32Array.from(values, (x) => exactInteger(name, x, dtype));
    case 'int64':
      return Float64Array.from(values, (x) => exactInteger(name, x, dtype));
    default:
      throw new TypeError(
        `${name}: unknown dtype ${String(dtype satisfies never)}, expected one of ${chain.join(', ')}`,
      );
  }
}

function exactInteger(name: string, x: number, dtype: Dtype): number {
  const whole = Math.trunc(x) + 0; // + 0 turns -0 into 0
  if (Number.isSafeInteger(whole)) return whole;
  throw new RangeError(`${name}: ${x} is no exact ${dtype} here, expected an integer within ±(2^53 - 1)`);
}

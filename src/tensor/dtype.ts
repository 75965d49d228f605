import { roundToFloat16 } from './float16.ts';

export type Dtype = 'bool' | 'uint8' | 'int32' | 'int64' | 'float16' | 'float32' | 'float64';

/** float16 lies in a Float32Array, int64 in a Float64Array, uint8 in a Uint8Array, and bool in one of 0 and 1. */
export type Storage = Float64Array | Float32Array | Int32Array | Uint8Array;

/** What arithmetic writes to before it is rounded to its dtype. */
export type Scratch = Float64Array | Float32Array;

/** The dtype of numbers that name none. Lessons compute in float64; models ask for float32. */
export const defaultDtype: Dtype = 'float64';

const chain: readonly Dtype[] = ['bool', 'uint8', 'int32', 'int64', 'float16', 'float32', 'float64'];

/** The dtype that holds both, as `torch.promote_types`: for these seven its table is a chain (int64 with float16 is float16). */
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
 * Rounds values to `dtype`. Floats become integers by truncation, int32 and uint8 wrap, as in PyTorch; an integer that float64
 * can't hold exactly (beyond ±(2⁵³ − 1), NaN, ±Infinity) raises RangeError instead of being wrong in silence.
 */
export function store(name: string, values: ArrayLike<number>, dtype: Dtype): Storage {
  const out = allocate(name, dtype, values.length);
  const round = dtype === 'float16' ? roundToFloat16 : dtype === 'bool' ? truth : wholeFor(name, dtype);
  for (let k = 0; k < out.length; k++) out[k] = round ? round(values[k]) : values[k];
  return out;
}

function allocate(name: string, dtype: Dtype, size: number): Storage {
  switch (dtype) {
    case 'float64':
    case 'int64':
      return new Float64Array(size);
    case 'float32':
    case 'float16':
      return new Float32Array(size);
    case 'int32':
      return new Int32Array(size);
    case 'bool':
    case 'uint8':
      return new Uint8Array(size);
    default:
      throw new TypeError(
        `${name}: unknown dtype ${String(dtype satisfies never)}, expected one of ${chain.join(', ')}`,
      );
  }
}

function truth(x: number): number {
  return x === 0 ? 0 : 1;
}

function wholeFor(name: string, dtype: Dtype): ((x: number) => number) | undefined {
  return isFloatingPoint(dtype) ? undefined : (x) => exactInteger(name, x, dtype);
}

function exactInteger(name: string, x: number, dtype: Dtype): number {
  const whole = Math.trunc(x) + 0; // + 0 turns -0 into 0
  if (Number.isSafeInteger(whole)) return whole;
  throw new RangeError(`${name}: ${x} is no exact ${dtype} here, expected an integer within ±(2^53 - 1)`);
}

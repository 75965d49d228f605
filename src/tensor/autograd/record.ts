import { isFloatingPoint } from '../dtype.ts';
import { useRecorder } from '../op.ts';
import { asTensor, type Operand } from '../operand.ts';
import { formatShape } from '../shape.ts';
import { flat, Tensor } from '../tensor.ts';

let enabled = true;
let clock = 0;

function record(result: Tensor, name: string, operands: readonly Operand[], about: unknown): void {
  if (!enabled || !isFloatingPoint(result.dtype)) return;
  if (!operands.some((x) => x instanceof Tensor && x.requiresGrad)) return;
  const inputs = operands.map(asTensor);
  result.history = { name, inputs, versions: inputs.map((x) => x.version), about, order: clock++ };
}

/**
 * A leaf with x's values: what is computed from it from now on is recorded, and `backward` leaves d output / d leaf in its
 * `grad`. x itself stays as it was. TypeError unless x is floating; Error when x has a history, which a leaf would cut off
 * in silence (`detach` it first).
 */
export function requiresGrad(x: Tensor): Tensor {
  if (!isFloatingPoint(x.dtype)) throw new TypeError(`requiresGrad: expected a floating dtype, got ${x.dtype}`);
  if (x.history)
    throw new Error(
      `requiresGrad: x is the recorded result of ${x.history.name}; detach it first to begin anew from it`,
    );
  useRecorder(record);
  return new Tensor(flat(x), x.shape, x.dtype, undefined, 0, true);
}

/** Runs f without recording: its results are constants. Not for promises, which would run on after recording is back. */
export function noGrad<T>(f: () => T): T {
  return recording(false, f);
}

/** Runs f with recording on or off and puts it back as it was, also when f throws. */
export function recording<T>(on: boolean, f: () => T): T {
  const before = enabled;
  enabled = on;
  try {
    const result = f();
    if (result instanceof Promise) throw new TypeError('noGrad: expected a synchronous function, got a promise');
    return result;
  } finally {
    enabled = before;
  }
}

/**
 * Gives a leaf new values (same shape, brought to its dtype) by replacing its storage: an optimizer's step. Only within
 * `noGrad`. Views and graphs made before keep the old storage; a backward pass through such a graph raises, since its
 * gradients would be those of values that are no longer there.
 */
export function assign(leaf: Tensor, values: Tensor): void {
  if (!leaf.isLeaf) throw new TypeError('assign: only a leaf made by requiresGrad can be given new values');
  if (enabled) throw new Error('assign: a leaf can be given new values only within noGrad');
  if (formatShape(values.shape) !== formatShape(leaf.shape))
    throw new RangeError(`assign: expected shape ${formatShape(leaf.shape)}, got ${formatShape(values.shape)}`);
  if (values.dtype !== leaf.dtype) throw new TypeError(`assign: expected ${leaf.dtype}, got ${values.dtype}`);
  (leaf as { data: Tensor['data'] }).data = flat(values);
  leaf.version++;
}

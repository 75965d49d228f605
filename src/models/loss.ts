import { logSoftmax } from '../attention/index.ts';
import { add, arange, div, eq, formatShape, isFloatingPoint, max, mean, mul, ne, neg, sub } from '../tensor/index.ts';
import { sum, type Tensor, to, unsqueeze, where } from '../tensor/index.ts';

export interface CrossEntropyOptions {
  /** targets that do not count, for padding; −100 in PyTorch */
  ignoreIndex?: number;
  /** this share of the target's probability is spread evenly over all classes (Szegedy et al. 2016; 0.1 in Vaswani et al. 2017) */
  labelSmoothing?: number;
}

/**
 * −log softmax(logits)[target], averaged over the targets that count; none gives NaN. logits (…, classes) with classes last,
 * unlike PyTorch's second axis; target (…) of integers → one number, in nats. RangeError when shapes disagree or a target is
 * no class.
 */
export function crossEntropy(
  logits: Tensor,
  target: Tensor,
  { ignoreIndex = -100, labelSmoothing = 0 }: CrossEntropyOptions = {},
): Tensor {
  const classes = logits.shape[logits.ndim - 1];
  if (formatShape(logits.shape.slice(0, -1)) !== formatShape(target.shape) || isFloatingPoint(target.dtype))
    throw new RangeError(
      `crossEntropy: expected logits (…, classes) and integer targets (…), got ${formatShape(logits.shape)} and ${target.dtype} ${formatShape(target.shape)}`,
    );
  const counts = ne(target, ignoreIndex);
  checkClasses(where(counts, target, 0), classes);

  const logProbabilities = logSoftmax(logits);
  const isTarget = eq(unsqueeze(target, -1), arange(classes)); // (…, classes)
  const ofTarget = neg(sum(where(isTarget, logProbabilities, 0), -1));
  const ofAny = neg(mean(logProbabilities, -1));
  const loss = labelSmoothing === 0 ? ofTarget : add(mul(ofTarget, 1 - labelSmoothing), mul(ofAny, labelSmoothing));
  return div(sum(where(counts, loss, 0)), to(sum(counts), loss.dtype));
}

function checkClasses(target: Tensor, classes: number): void {
  if (target.size === 0) return;
  const [largest, smallest] = [max(target).item(), -max(sub(0, target)).item()];
  if (smallest < 0 || largest >= classes)
    throw new RangeError(`crossEntropy: expected targets 0 … ${classes - 1}, got ${smallest < 0 ? smallest : largest}`);
}

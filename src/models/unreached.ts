import type { StateDict } from '../attention/index.ts';
import { backward, requiresGrad, sum, type Tensor } from '../tensor/index.ts';

/**
 * Names of the parameters that `run`'s result does not depend on: after one backward pass they have no gradient. What
 * `p.grad is None` finds in PyTorch. A parameter that is used has a gradient, even where that is 0.
 */
export function unreached(weights: StateDict, run: (weights: StateDict) => Tensor): string[] {
  const leaves = Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, requiresGrad(weight)]));
  backward(sum(run(leaves)));
  return Object.keys(leaves).filter((name) => leaves[name].grad === undefined);
}

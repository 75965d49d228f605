import type { Tensor } from '../tensor/index.ts';

/** Weights by the names that `module.state_dict()` gives them in PyTorch. */
export type StateDict = Readonly<Record<string, Tensor>>;

/** The weights whose names begin with `prefix`, without it: `within(weights, 'self_attn.')`. */
export function within(weights: StateDict, prefix: string): StateDict {
  const inside = Object.entries(weights).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(inside.map(([name, weight]) => [name.slice(prefix.length), weight]));
}

/** The named weight; an Error that names the function and what it found instead when it is not there. */
export function weightOf(caller: string, weights: StateDict, name: string): Tensor {
  const weight = weights[name];
  if (weight) return weight;
  throw new Error(`${caller}: expected a weight named ${name}, got ${Object.keys(weights).join(', ') || 'none'}`);
}

import type { StateDict } from '../../attention/index.ts';
import { assign, detach, formatShape, noGrad, Tensor, to } from '../../tensor/index.ts';

/**
 * A part of a model that owns its parameters. Fields are named as in PyTorch, since their names are the names of the state_dict:
 * a field that is a leaf tensor is a parameter, one that is a Module or a list of them contributes `field.name` and `field.0.name`.
 * `forward` of each module calls the function of src/attention that explains it.
 */
export abstract class Module {
  /** Whether dropout drops; set by `train` and `eval`. */
  training = true;

  /** The leaves themselves, by state_dict names, in the order in which the fields were set. */
  namedParameters(): StateDict {
    const named: Record<string, Tensor> = {};
    for (const [name, value] of Object.entries(this)) {
      if (value instanceof Tensor && value.isLeaf) named[name] = value;
      for (const [prefix, child] of children(name, value))
        for (const [inner, parameter] of Object.entries(child.namedParameters()))
          named[`${prefix}.${inner}`] = parameter;
    }
    return named;
  }

  parameters(): Tensor[] {
    return Object.values(this.namedParameters());
  }

  /** What the parameters are now, as constants: later steps of an optimizer do not change them. */
  stateDict(): StateDict {
    return Object.fromEntries(Object.entries(this.namedParameters()).map(([name, p]) => [name, detach(p)]));
  }

  /**
   * Takes over weights, brought to each parameter's dtype. Nothing is loaded unless all fits: Error that lists missing and
   * unexpected names, RangeError that shows both shapes.
   */
  loadStateDict(weights: StateDict): void {
    const own = this.namedParameters();
    const missing = Object.keys(own).filter((name) => !weights[name]);
    const unexpected = Object.keys(weights).filter((name) => !own[name]);
    if (missing.length + unexpected.length > 0)
      throw new Error(
        `loadStateDict: missing ${missing.join(', ') || 'nothing'}, unexpected ${unexpected.join(', ') || 'nothing'}`,
      );
    for (const [name, parameter] of Object.entries(own))
      if (formatShape(parameter.shape) !== formatShape(weights[name].shape))
        throw new RangeError(
          `loadStateDict: expected ${name} of shape ${formatShape(parameter.shape)}, got ${formatShape(weights[name].shape)}`,
        );
    noGrad(() => Object.entries(own).forEach(([name, parameter]) => assign(parameter, to(weights[name], parameter.dtype)))); // prettier-ignore
  }

  train(training = true): this {
    this.training = training;
    for (const [name, value] of Object.entries(this))
      for (const [, child] of children(name, value)) child.train(training);
    return this;
  }

  eval(): this {
    return this.train(false);
  }
}

function children(name: string, value: unknown): [name: string, child: Module][] {
  if (value instanceof Module) return [[name, value]];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, k): [string, Module][] => (item instanceof Module ? [[`${name}.${k}`, item]] : []));
}

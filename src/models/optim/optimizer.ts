import { assign, noGrad, Tensor, to } from '../../tensor/index.ts';

/** Moves parameters against their gradients. One step gives each parameter new storage, so graphs made before it are stale. */
export abstract class Optimizer {
  readonly parameters: readonly Tensor[];
  /** the learning rate; a schedule sets it before a step */
  lr: number;

  /** TypeError for a parameter that is no leaf. */
  constructor(parameters: readonly Tensor[], lr: number) {
    if (!parameters.every((p) => p.isLeaf))
      throw new TypeError('Optimizer: expected leaves made by requiresGrad, got a tensor that is none');
    if (!(lr >= 0)) throw new RangeError(`Optimizer: lr must be at least 0, got ${lr}`);
    this.parameters = parameters;
    this.lr = lr;
  }

  /** Forgets all gradients: otherwise the next backward pass adds to them. */
  zeroGrad(): void {
    for (const parameter of this.parameters) parameter.grad = undefined;
  }

  /** One step. Parameters without a gradient stay as they are. */
  step(): void {
    noGrad(() => {
      this.parameters.forEach((parameter, k) => {
        if (!parameter.grad) return;
        const values = this.updated(parameter, parameter.grad, k);
        assign(parameter, to(new Tensor(values, parameter.shape, 'float64'), parameter.dtype));
      });
    });
  }

  /** The k-th parameter's next values, in row-major order. */
  protected abstract updated(parameter: Tensor, gradient: Tensor, k: number): Float64Array;
}

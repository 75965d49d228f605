import { flat, type Tensor } from '../../tensor/index.ts';
import { Optimizer } from './optimizer.ts';

export interface AdamSettings {
  lr?: number;
  /** how slowly the means of the gradient and of its square forget */
  betas?: readonly [number, number];
  eps?: number;
  weightDecay?: number;
}

/** The running means of one parameter's gradient and of its square. */
export interface Moments {
  steps: number;
  first: Float64Array;
  second: Float64Array;
}

/**
 * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← θ − lr · m̂ / (√v̂ + ε), hats: divided by 1 − βᵗ, since m and v start at 0
 * (Kingma and Ba 2015, algorithm 1). weightDecay is added to the gradient. `torch.optim.Adam`. Moments are kept in float64.
 */
export class Adam extends Optimizer {
  protected readonly settings: Required<AdamSettings>;
  private moments: (Moments | undefined)[] = [];

  constructor(parameters: readonly Tensor[], settings: AdamSettings = {}) {
    super(parameters, settings.lr ?? 1e-3);
    this.settings = { lr: this.lr, betas: [0.9, 0.999], eps: 1e-8, weightDecay: 0, ...settings };
  }

  /** What is remembered of the gradients, by parameter, as copies. */
  state(): (Moments | undefined)[] {
    return this.moments.map(copied);
  }

  /** Goes on from the `state()` of an Adam over parameters of the same shapes in the same order; RangeError where sizes differ. */
  loadState(state: readonly (Moments | undefined)[]): void {
    this.parameters.forEach((parameter, k) => {
      const own = state[k];
      if (own && (own.first.length !== parameter.size || own.second.length !== parameter.size))
        throw new RangeError(`Adam: expected moments of ${parameter.size} numbers for parameter ${k}, got ${own.first.length} and ${own.second.length}`); // prettier-ignore
    });
    this.moments = state.map(copied);
  }

  protected updated(parameter: Tensor, gradient: Tensor, k: number): Float64Array {
    const { betas: [beta1, beta2], eps } = this.settings; // prettier-ignore
    const { shrink, pull } = this.decay();
    const [values, slopes] = [flat(parameter), flat(gradient)];
    const n = values.length;
    const own = (this.moments[k] ??= { steps: 0, first: new Float64Array(n), second: new Float64Array(n) });
    own.steps++;
    const [unbias1, unbias2] = [1 - beta1 ** own.steps, 1 - beta2 ** own.steps];
    const { first, second } = own;
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const g = slopes[i] + pull * values[i];
      first[i] = beta1 * first[i] + (1 - beta1) * g;
      second[i] = beta2 * second[i] + (1 - beta2) * g * g;
      next[i] = shrink * values[i] - (this.lr * (first[i] / unbias1)) / (Math.sqrt(second[i] / unbias2) + eps);
    }
    return next;
  }

  /** How weight decay acts: by shrinking the parameter itself, or by pulling through the gradient. */
  protected decay() {
    return { shrink: 1, pull: this.settings.weightDecay };
  }
}

const copied = (own: Moments | undefined): Moments | undefined =>
  own && { steps: own.steps, first: own.first.slice(), second: own.second.slice() };

/** Adam whose weight decay (default 0.01) shrinks parameters beside the step, θ ← (1 − lr · weightDecay) θ (Loshchilov and Hutter 2019). */
export class AdamW extends Adam {
  constructor(parameters: readonly Tensor[], settings: AdamSettings = {}) {
    super(parameters, { weightDecay: 0.01, ...settings });
  }

  protected override decay() {
    return { shrink: 1 - this.lr * this.settings.weightDecay, pull: 0 };
  }
}

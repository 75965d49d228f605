import { flat, type Tensor } from '../../tensor/index.ts';
import { Optimizer } from './optimizer.ts';

export interface SgdSettings {
  lr: number;
  momentum?: number;
  /** look ahead along the velocity (Nesterov 1983, in the form of Sutskever et al. 2013) */
  nesterov?: boolean;
  /** added to the gradient as weightDecay · parameter */
  weightDecay?: number;
}

/** v ← momentum · v + g, θ ← θ − lr · v. `torch.optim.SGD`. */
export class SGD extends Optimizer {
  private readonly settings: Required<SgdSettings>;
  private readonly velocities: (Float64Array | undefined)[] = [];

  constructor(parameters: readonly Tensor[], settings: SgdSettings) {
    super(parameters, settings.lr);
    this.settings = { momentum: 0, nesterov: false, weightDecay: 0, ...settings };
  }

  protected updated(parameter: Tensor, gradient: Tensor, k: number): Float64Array {
    const { momentum, nesterov, weightDecay } = this.settings;
    const [values, slopes] = [flat(parameter), flat(gradient)];
    const velocity = (this.velocities[k] ??= new Float64Array(values.length));
    const next = new Float64Array(values.length);
    for (let i = 0; i < next.length; i++) {
      const g = slopes[i] + weightDecay * values[i];
      velocity[i] = momentum * velocity[i] + g;
      next[i] = values[i] - this.lr * (nesterov ? g + momentum * velocity[i] : velocity[i]);
    }
    return next;
  }
}

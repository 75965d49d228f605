import { layerNorm, rmsNorm } from '../../attention/index.ts';
import type { Dtype, Tensor } from '../../tensor/index.ts';
import { constant } from './init.ts';
import { Module } from './module.ts';

interface Options {
  eps?: number;
  dtype?: Dtype;
}

/** Mean 0 and variance 1 over the last axis, then gain and shift. `nn.LayerNorm(d)`. */
export class LayerNorm extends Module {
  readonly weight: Tensor;
  readonly bias: Tensor;
  readonly eps: number;

  constructor(d: number, { eps = 1e-5, dtype }: Options = {}) {
    super();
    this.eps = eps;
    this.weight = constant([d], 1, dtype);
    this.bias = constant([d], 0, dtype);
  }

  forward(x: Tensor): Tensor {
    return layerNorm(x, this);
  }
}

/** Mean square 1 over the last axis, then gain. `nn.RMSNorm(d)`, with its eps written out. */
export class RMSNorm extends Module {
  readonly weight: Tensor;
  readonly eps: number;

  constructor(d: number, { eps = 1e-6, dtype }: Options = {}) {
    super();
    this.eps = eps;
    this.weight = constant([d], 1, dtype);
  }

  forward(x: Tensor): Tensor {
    return rmsNorm(x, this);
  }
}

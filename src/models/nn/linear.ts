import { linear } from '../../attention/index.ts';
import type { Tensor } from '../../tensor/index.ts';
import { fanInUniform, type Making } from './init.ts';
import { Module } from './module.ts';

/** y = x Wᵀ + b: x (…, in) → (…, out). `nn.Linear`. */
export class Linear extends Module {
  readonly weight: Tensor;
  readonly bias: Tensor | undefined;

  constructor(inFeatures: number, outFeatures: number, { bias = true, ...making }: Making & { bias?: boolean }) {
    super();
    this.weight = fanInUniform([outFeatures, inFeatures], inFeatures, making);
    this.bias = bias ? fanInUniform([outFeatures], inFeatures, making) : undefined;
  }

  forward(x: Tensor): Tensor {
    return linear(x, this.weight, this.bias);
  }
}

import { embedding, type Tensor } from '../../tensor/index.ts';
import { type Making, normal } from './init.ts';
import { Module } from './module.ts';

/** A learned vector for each of `rows` ids: integers (…) → (…, d). Starts standard normal. `nn.Embedding`. */
export class Embedding extends Module {
  readonly weight: Tensor;

  constructor(rows: number, d: number, making: Making) {
    super();
    this.weight = normal([rows, d], 1, making);
  }

  forward(ids: Tensor): Tensor {
    return embedding(ids, this.weight);
  }
}

import type { LayerOptions } from '../../attention/index.ts';
import { Dropout } from './dropout.ts';
import type { Making } from './init.ts';
import { Linear } from './linear.ts';
import { Module } from './module.ts';

export interface LayerSettings extends Making, Pick<LayerOptions, 'activation' | 'normFirst' | 'layerNormEps'> {
  /** width of the feed-forward net, default 2048 */
  dimFeedforward?: number;
  /** probability, default 0.1 as in the paper */
  dropout?: number;
}

/** What encoder and decoder layers share: the feed-forward net, dropout, and how the function is told about it. */
export abstract class TransformerLayer extends Module {
  readonly linear1: Linear;
  readonly linear2: Linear;
  private readonly drop: Dropout;
  protected readonly options: LayerOptions;

  constructor(dModel: number, nhead: number, settings: LayerSettings) {
    super();
    const { dimFeedforward = 2048, dropout = 0.1, activation, normFirst, layerNormEps, ...making } = settings;
    this.linear1 = new Linear(dModel, dimFeedforward, making);
    this.linear2 = new Linear(dimFeedforward, dModel, making);
    this.drop = new Dropout(dropout, making.generator);
    this.options = { nhead, activation, normFirst, layerNormEps, dropout: (x) => this.drop.forward(x) };
  }
}

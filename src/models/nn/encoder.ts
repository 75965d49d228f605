import { type EncoderResult, type SourceMasks, transformerEncoderLayer } from '../../attention/index.ts';
import type { Tensor } from '../../tensor/index.ts';
import { type LayerSettings, TransformerLayer } from './layer.ts';
import { Module } from './module.ts';
import { MultiheadAttention } from './multi-head.ts';
import { LayerNorm } from './norm.ts';

/** `nn.TransformerEncoderLayer(batch_first=True)`: see `transformerEncoderLayer`, which it calls with its own weights. */
export class TransformerEncoderLayer extends TransformerLayer {
  readonly self_attn: MultiheadAttention;
  readonly norm1: LayerNorm;
  readonly norm2: LayerNorm;

  constructor(dModel: number, nhead: number, settings: LayerSettings) {
    super(dModel, nhead, settings);
    const { generator, dtype, layerNormEps: eps } = settings;
    this.self_attn = new MultiheadAttention(dModel, nhead, { generator, dtype });
    this.norm1 = new LayerNorm(dModel, { eps, dtype });
    this.norm2 = new LayerNorm(dModel, { eps, dtype });
  }

  /** src (batch, n, d_model) → output of that shape, weightsPerHead (batch, heads, n, n) */
  forward(src: Tensor, masks: SourceMasks = {}) {
    return transformerEncoderLayer(src, this.namedParameters(), { ...this.options, ...masks });
  }
}

/** Layers one after another, then a norm if there is one. `nn.TransformerEncoder`, but each layer starts from draws of its own. */
export class TransformerEncoder extends Module {
  readonly layers: readonly TransformerEncoderLayer[];
  readonly norm: LayerNorm | undefined;

  constructor(layers: readonly TransformerEncoderLayer[], norm?: LayerNorm) {
    super();
    this.layers = layers;
    this.norm = norm;
  }

  forward(src: Tensor, masks: SourceMasks = {}): EncoderResult {
    const results: ReturnType<TransformerEncoderLayer['forward']>[] = [];
    let x = src;
    for (const layer of this.layers) {
      const result = layer.forward(x, masks);
      x = result.output;
      results.push(result);
    }
    return {
      output: this.norm ? this.norm.forward(x) : x,
      layers: results.map(({ output }) => output),
      weightsPerHead: results.map(({ weightsPerHead }) => weightsPerHead),
    };
  }
}

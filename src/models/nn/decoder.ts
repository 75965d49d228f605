import { type TargetMasks, transformerDecoderLayer } from '../../attention/index.ts';
import type { Tensor } from '../../tensor/index.ts';
import { type LayerSettings, TransformerLayer } from './layer.ts';
import { Module } from './module.ts';
import { MultiheadAttention } from './multi-head.ts';
import { LayerNorm } from './norm.ts';

/** `nn.TransformerDecoderLayer(batch_first=True)`: see `transformerDecoderLayer`, which it calls with its own weights. */
export class TransformerDecoderLayer extends TransformerLayer {
  readonly self_attn: MultiheadAttention;
  readonly multihead_attn: MultiheadAttention;
  readonly norm1: LayerNorm;
  readonly norm2: LayerNorm;
  readonly norm3: LayerNorm;

  constructor(dModel: number, nhead: number, settings: LayerSettings) {
    super(dModel, nhead, settings);
    const { generator, dtype, layerNormEps: eps } = settings;
    this.self_attn = new MultiheadAttention(dModel, nhead, { generator, dtype });
    this.multihead_attn = new MultiheadAttention(dModel, nhead, { generator, dtype });
    this.norm1 = new LayerNorm(dModel, { eps, dtype });
    this.norm2 = new LayerNorm(dModel, { eps, dtype });
    this.norm3 = new LayerNorm(dModel, { eps, dtype });
  }

  /** tgt (batch, n_t, d_model), memory (batch, n_s, d_model) */
  forward(tgt: Tensor, memory: Tensor, masks: TargetMasks = {}) {
    return transformerDecoderLayer(tgt, memory, this.namedParameters(), { ...this.options, ...masks });
  }
}

/** Layers one after another, all reading the same memory, then a norm if there is one. `nn.TransformerDecoder`. */
export class TransformerDecoder extends Module {
  readonly layers: readonly TransformerDecoderLayer[];
  readonly norm: LayerNorm | undefined;

  constructor(layers: readonly TransformerDecoderLayer[], norm?: LayerNorm) {
    super();
    this.layers = layers;
    this.norm = norm;
  }

  forward(tgt: Tensor, memory: Tensor, masks: TargetMasks = {}) {
    const results: ReturnType<TransformerDecoderLayer['forward']>[] = [];
    let x = tgt;
    for (const layer of this.layers) {
      const result = layer.forward(x, memory, masks);
      x = result.output;
      results.push(result);
    }
    return { output: this.norm ? this.norm.forward(x) : x, layers: results };
  }
}

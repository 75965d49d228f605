import { articleModel } from '../attention/index.ts';
import type { Tensor } from '../tensor/index.ts';
import { Dropout } from './nn/dropout.ts';
import { Embedding } from './nn/embedding.ts';
import { TransformerEncoder, TransformerEncoderLayer } from './nn/encoder.ts';
import type { LayerSettings } from './nn/layer.ts';
import { Linear } from './nn/linear.ts';
import { Module } from './nn/module.ts';

export interface ArticleModelSettings extends LayerSettings {
  numTokens: number;
  /** longest sequence that has a position */
  maxLen: number;
  dModel: number;
  nhead: number;
  numLayers: number;
  /** this token is padding: no query reads it */
  padId?: number;
  isCausal?: boolean;
}

/** The article's `Model` with its defects repaired: see `articleModel`, whose weights it owns. */
export class ArticleModel extends Module {
  readonly embedding: Embedding;
  readonly position: Embedding;
  readonly transformer_encoder: TransformerEncoder;
  readonly fc_out: Linear;
  private readonly drop: Dropout;
  private readonly settings: ArticleModelSettings;

  constructor(settings: ArticleModelSettings) {
    super();
    const { numTokens, maxLen, dModel, nhead, numLayers } = settings;
    this.settings = settings;
    this.embedding = new Embedding(numTokens, dModel, settings);
    this.position = new Embedding(maxLen, dModel, settings);
    const layer = () => new TransformerEncoderLayer(dModel, nhead, settings);
    this.transformer_encoder = new TransformerEncoder(Array.from({ length: numLayers }, layer));
    this.fc_out = new Linear(dModel, numTokens, { generator: settings.generator, dtype: settings.dtype });
    this.drop = new Dropout(settings.dropout ?? 0.1, settings.generator);
  }

  /** src (batch, n) token ids → logits (batch, n, num_tokens), and every step before them */
  forward(src: Tensor) {
    return articleModel(src, this.namedParameters(), { ...this.settings, dropout: (x) => this.drop.forward(x) });
  }
}

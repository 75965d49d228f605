/**
 * @file Models that learn: modules that own parameters and call the functions of src/attention with them, losses, optimizers.
 * Names follow PyTorch; parameters carry the names of its state_dict. Randomness is handed in as a `Generator`. No DOM.
 */
export { type Generator, generator } from '../tensor/random.ts';
export { Module } from './nn/module.ts';
export { type Making, constant, fanInUniform, normal, uniform, xavierUniform } from './nn/init.ts';
export { Linear } from './nn/linear.ts';
export { Embedding } from './nn/embedding.ts';
export { LayerNorm, RMSNorm } from './nn/norm.ts';
export { Dropout, dropout } from './nn/dropout.ts';
export { MultiheadAttention, type MultiheadSettings } from './nn/multi-head.ts';
export { type LayerSettings } from './nn/layer.ts';
export { TransformerEncoder, TransformerEncoderLayer } from './nn/encoder.ts';
export { TransformerDecoder, TransformerDecoderLayer } from './nn/decoder.ts';
export { ArticleModel, type ArticleModelSettings } from './article-model.ts';
export { unreached } from './unreached.ts';
export { crossEntropy, type CrossEntropyOptions } from './loss.ts';
export { Optimizer } from './optim/optimizer.ts';
export { SGD, type SgdSettings } from './optim/sgd.ts';
export { Adam, AdamW, type AdamSettings, type Moments } from './optim/adam.ts';
export { clipGradNorm } from './optim/clip.ts';
export { noam, type Schedule, stepDecay, warmupCosine, warmupLinear, type WarmupSettings } from './optim/schedules.ts';

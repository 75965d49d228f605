/**
 * @file Attention, in teaching order. Names follow PyTorch, camel-cased. Masks say true = may attend, except where a
 * signature says otherwise (`multiheadAttention` and the Transformer layers take PyTorch's own true = blocked). No DOM.
 */
export { type DeadRows, type SoftmaxOptions, logSoftmax, softmax } from './softmax.ts';
export { type Attention, type AttentionOptions, scaledDotProductAttention } from './scaled-dot-product.ts';
export { type TiledOptions, tiledAttention } from './tiled-attention.ts';
export { type Align, type CausalAlign, causalMask, flipPolarity, paddingMask } from './masks.ts';
export { relativePositions, stridedMask, windowMask } from './masks.ts';
export { type BahdanauOptions, type BahdanauWeights, bahdanau } from './bahdanau.ts';
export { type LuongLocalOptions, type LuongOptions, type LuongScore } from './luong.ts';
export { luongGlobal, luongLocalM, luongLocalP, luongScore } from './luong.ts';
export { linear } from './linear.ts';
export { type StateDict } from './state-dict.ts';
export { type MultiheadOptions, type MultiheadResult, multiheadAttention } from './multi-head.ts';
export { sinusoidalPositions } from './sinusoidal.ts';
export { type RopeOptions, rope, turnPairs } from './rope.ts';
export { alibiBias, alibiSlopes } from './alibi.ts';
export { type T5Options, t5Bias, t5Bucket } from './t5.ts';
export { shawAttention } from './shaw.ts';
export { type NormOptions, layerNorm, rmsNorm } from './norm.ts';
export { elu, gelu, relu } from './activations.ts';
export { type LayerOptions, type SourceMasks, transformerEncoderLayer } from './transformer-layer.ts';
export { type EncoderResult, transformerEncoder } from './encoder.ts';
export { type TargetMasks, transformerDecoderLayer } from './decoder.ts';
export { type ArticleModelOptions, articleModel } from './article-model.ts';
export { type LinearAttentionOptions, linearAttention, linearAttentionWeights } from './linear-attention.ts';
export { type RecurrentAttentionOptions, recurrentAttention } from './recurrent-attention.ts';
export { type LayerCost, attentionCost, convolutionCost, decoderPassCost, keyValueCacheBytes } from './cost.ts';
export {
  linearAttentionCost,
  lstmCost,
  restrictedAttentionCost,
  rnnCost,
  scoredPairs,
  weightMatrixBytes,
} from './cost.ts';

/**
 * @file Attention, in teaching order. Names follow PyTorch, camel-cased. Masks say true = may attend, except where a
 * signature says otherwise (`multiheadAttention` and the Transformer layers take PyTorch's own true = blocked). No DOM.
 */
export { type DeadRows, type SoftmaxOptions, logSoftmax, softmax } from './softmax.ts';
export { type Attention, type AttentionOptions, scaledDotProductAttention } from './scaled-dot-product.ts';
export {
  type Align,
  type CausalAlign,
  causalMask,
  flipPolarity,
  paddingMask,
  relativePositions,
  stridedMask,
  windowMask,
} from './masks.ts';

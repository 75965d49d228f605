import type { Tensor } from '../tensor/index.ts';
import type { StateDict } from './state-dict.ts';
import { attentionSublayer, feedForwardSublayer, type LayerOptions } from './transformer-layer.ts';

export interface TargetMasks {
  /** PyTorch polarity: bool true = BLOCKED; floating is added. (n_t, n_t) */
  tgtMask?: Tensor;
  /** (n_t, n_s), true = BLOCKED */
  memoryMask?: Tensor;
  /** (batch, n_t), true = PADDING */
  tgtKeyPaddingMask?: Tensor;
  /** (batch, n_s), true = PADDING */
  memoryKeyPaddingMask?: Tensor;
}

/**
 * One decoder layer, `nn.TransformerDecoderLayer(batch_first=True)`: self-attention over the target, cross-attention
 * whose keys and values are the encoder's output `memory`, feed-forward (Vaswani et al. 2017, §3.1).
 * tgt (batch, n_t, d_model), memory (batch, n_s, d_model). `weights`: self_attn.*, multihead_attn.*, linear1.*, linear2.*, norm1–3.*.
 */
export function transformerDecoderLayer(
  tgt: Tensor,
  memory: Tensor,
  weights: StateDict,
  options: LayerOptions & TargetMasks,
) {
  const { tgtMask, memoryMask, tgtKeyPaddingMask, memoryKeyPaddingMask } = options;
  const self = attentionSublayer('self_attn', 'norm1', tgt, undefined, weights, {
    ...options,
    attnMask: tgtMask,
    keyPaddingMask: tgtKeyPaddingMask,
  });
  const cross = attentionSublayer('multihead_attn', 'norm2', self.output, memory, weights, {
    ...options,
    attnMask: memoryMask,
    keyPaddingMask: memoryKeyPaddingMask,
  });
  const output = feedForwardSublayer('norm3', cross.output, weights, options);
  return { output, selfWeightsPerHead: self.weightsPerHead, crossWeightsPerHead: cross.weightsPerHead };
}

import { add, type Tensor } from '../tensor/index.ts';
import { gelu, relu } from './activations.ts';
import { linear } from './linear.ts';
import { multiheadAttention, type MultiheadOptions } from './multi-head.ts';
import { layerNorm } from './norm.ts';
import { type StateDict, weightOf, within } from './state-dict.ts';

export interface LayerOptions {
  nhead: number;
  activation?: 'relu' | 'gelu';
  /** true = pre-norm: normalise what enters a sublayer; false = post-norm, as in the paper: normalise what leaves the sum */
  normFirst?: boolean;
  layerNormEps?: number;
  /** what training drops: from attention weights, inside the feed-forward net, and from what each sublayer adds (§5.4) */
  dropout?: (x: Tensor) => Tensor;
}

export interface SourceMasks {
  /** PyTorch polarity: bool true = BLOCKED; floating is added. (n, n) or (batch · heads, n, n) */
  srcMask?: Tensor;
  /** PyTorch polarity: bool true = PADDING. (batch, n) */
  srcKeyPaddingMask?: Tensor;
}

/**
 * One encoder layer, `nn.TransformerEncoderLayer(batch_first=True)`: self-attention, then a feed-forward net,
 * each with a residual and a layer norm (Vaswani et al. 2017, §3.1). src (batch, n, d_model) → output of that shape and
 * weightsPerHead (batch, heads, n, n). `weights` by state_dict names: self_attn.*, linear1.*, linear2.*, norm1.*, norm2.*.
 */
export function transformerEncoderLayer(src: Tensor, weights: StateDict, options: LayerOptions & SourceMasks) {
  const { srcMask: attnMask, srcKeyPaddingMask: keyPaddingMask } = options;
  const attended = attentionSublayer('self_attn', 'norm1', src, undefined, weights, {
    ...options,
    attnMask,
    keyPaddingMask,
  });
  const output = feedForwardSublayer('norm2', attended.output, weights, options);
  return { output, weightsPerHead: attended.weightsPerHead };
}

/** Attention over `memory`, or over the sublayer's own input when there is none, with residual and norm. */
export function attentionSublayer(
  name: string,
  norm: string,
  x: Tensor,
  memory: Tensor | undefined,
  weights: StateDict,
  options: LayerOptions & Omit<MultiheadOptions, 'numHeads'>,
) {
  const y = entering(norm, x, weights, options);
  const source = memory ?? y;
  const { attnMask, keyPaddingMask, nhead: numHeads, dropout = kept } = options;
  const own = within(weights, `${name}.`);
  const attention = multiheadAttention(y, source, source, own, { numHeads, attnMask, keyPaddingMask, dropout });
  return { ...attention, output: leaving(norm, add(x, dropout(attention.output)), weights, options) };
}

/** The feed-forward net with residual and norm. */
export function feedForwardSublayer(norm: string, x: Tensor, weights: StateDict, options: LayerOptions): Tensor {
  const y = entering(norm, x, weights, options);
  const { dropout = kept } = options;
  return leaving(norm, add(x, dropout(feedForward(y, weights, options))), weights, options);
}

function kept(x: Tensor): Tensor {
  return x;
}

function entering(norm: string, x: Tensor, weights: StateDict, options: LayerOptions): Tensor {
  return options.normFirst ? normalise(norm, x, weights, options) : x;
}

function leaving(norm: string, x: Tensor, weights: StateDict, options: LayerOptions): Tensor {
  return options.normFirst ? x : normalise(norm, x, weights, options);
}

function normalise(norm: string, x: Tensor, weights: StateDict, { layerNormEps: eps }: LayerOptions): Tensor {
  const weight = weightOf('layerNorm', weights, `${norm}.weight`);
  return layerNorm(x, { weight, bias: weights[`${norm}.bias`], eps });
}

/** max(0, x W₁ + b₁) W₂ + b₂ at every position alone (§3.3), or with gelu. */
function feedForward(x: Tensor, weights: StateDict, { activation = 'relu', dropout = kept }: LayerOptions): Tensor {
  const layer = (name: string, y: Tensor) =>
    linear(y, weightOf('feedForward', weights, `${name}.weight`), weights[`${name}.bias`]);
  const hidden = layer('linear1', x);
  return layer('linear2', dropout(activation === 'gelu' ? gelu(hidden) : relu(hidden)));
}

import { add, type Tensor } from '../tensor/index.ts';
import { gelu, relu } from './activations.ts';
import { linear } from './linear.ts';
import { multiheadAttention, type MultiheadOptions, type MultiheadResult } from './multi-head.ts';
import { layerNorm } from './norm.ts';
import { type StateDict, weightOf, within } from './state-dict.ts';

export interface LayerOptions {
  nhead: number;
  activation?: 'relu' | 'gelu';
  /** true = pre-norm: normalise what enters a sublayer; false = post-norm, as in the paper: normalise what leaves the sum */
  normFirst?: boolean;
  layerNormEps?: number;
}

export interface SourceMasks {
  /** PyTorch polarity: bool true = BLOCKED; floating is added. (n, n) or (batch · heads, n, n) */
  srcMask?: Tensor;
  /** PyTorch polarity: bool true = PADDING. (batch, n) */
  srcKeyPaddingMask?: Tensor;
}

/**
 * One encoder layer, `nn.TransformerEncoderLayer(batch_first=True)` in eval mode: self-attention, then a feed-forward net,
 * each with a residual and a layer norm (Vaswani et al. 2017, §3.1). src (batch, n, d_model) → output of that shape and
 * weightsPerHead (batch, heads, n, n). `weights` by state_dict names: self_attn.*, linear1.*, linear2.*, norm1.*, norm2.*.
 */
export function transformerEncoderLayer(src: Tensor, weights: StateDict, options: LayerOptions & SourceMasks) {
  const { srcMask: attnMask, srcKeyPaddingMask: keyPaddingMask } = options;
  const attended = attentionSublayer('self_attn', 'norm1', src, undefined, weights, options, {
    attnMask,
    keyPaddingMask,
  });
  const output = sublayer('norm2', attended.output, weights, options, (x) => feedForward(x, weights, options));
  return { output, weightsPerHead: attended.weightsPerHead };
}

/** x + f(norm(x)) or norm(x + f(x)). */
export function sublayer(
  norm: string,
  x: Tensor,
  weights: StateDict,
  options: LayerOptions,
  f: (x: Tensor) => Tensor,
): Tensor {
  const { normFirst = false, layerNormEps: eps } = options;
  const { weight, bias } = within(weights, `${norm}.`);
  const normalise = (y: Tensor) => layerNorm(y, { weight, bias, eps });
  return normFirst ? add(x, f(normalise(x))) : normalise(add(x, f(x)));
}

/** Attention over `memory`, or over x itself when there is none, as a sublayer. */
export function attentionSublayer(
  name: string,
  norm: string,
  x: Tensor,
  memory: Tensor | undefined,
  weights: StateDict,
  options: LayerOptions,
  masks: Omit<MultiheadOptions, 'numHeads'>,
): Pick<MultiheadResult, 'output' | 'weightsPerHead'> {
  let weightsPerHead: Tensor | undefined;
  const output = sublayer(norm, x, weights, options, (y) => {
    const source = memory ?? y;
    const attention = multiheadAttention(y, source, source, within(weights, `${name}.`), {
      numHeads: options.nhead,
      ...masks,
    });
    weightsPerHead = attention.weightsPerHead;
    return attention.output;
  });
  return { output, weightsPerHead: weightsPerHead! };
}

/** max(0, x W₁ + b₁) W₂ + b₂ at every position alone (§3.3), or with gelu. */
export function feedForward(x: Tensor, weights: StateDict, { activation = 'relu' }: LayerOptions): Tensor {
  const layer = (name: string, y: Tensor) =>
    linear(y, weightOf('feedForward', weights, `${name}.weight`), weights[`${name}.bias`]);
  const hidden = layer('linear1', x);
  return layer('linear2', activation === 'gelu' ? gelu(hidden) : relu(hidden));
}

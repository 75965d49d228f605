import { add, arange, embedding, eq, formatShape, type Tensor } from '../tensor/index.ts';
import { transformerEncoder } from './encoder.ts';
import { linear } from './linear.ts';
import { causalMask, flipPolarity } from './masks.ts';
import { softmax } from './softmax.ts';
import { type StateDict, weightOf, within } from './state-dict.ts';
import type { LayerOptions } from './transformer-layer.ts';

export interface ArticleModelOptions extends LayerOptions {
  /** this token is padding: no query reads it */
  padId?: number;
  isCausal?: boolean;
}

/**
 * The article's `Model` with its defects repaired: positions are looked up by position (it looked them up by token), the batch
 * comes first, padding and the future can be masked.
 *
 * src (batch, n) token ids. `weights`: embedding.weight (num_tokens, d_model), position.weight (max_len, d_model),
 * transformer_encoder.layers.*, fc_out.* → logits and probabilities (batch, n, num_tokens), and every step before them.
 */
export function articleModel(
  src: Tensor,
  weights: StateDict,
  { padId, isCausal = false, ...options }: ArticleModelOptions,
) {
  const weight = (name: string) => weightOf('articleModel', weights, name);
  const n = src.shape[src.ndim - 1];
  if (n > weight('position.weight').shape[0])
    throw new RangeError(
      `articleModel: expected at most max_len positions, got src ${formatShape(src.shape)} and position.weight ${formatShape(weight('position.weight').shape)}`,
    );

  const embedded = add(embedding(src, weight('embedding.weight')), embedding(arange(n), weight('position.weight')));
  const encoded = transformerEncoder(embedded, within(weights, 'transformer_encoder.'), {
    ...options,
    srcMask: isCausal ? flipPolarity(causalMask(n)) : undefined,
    srcKeyPaddingMask: padId === undefined ? undefined : eq(src, padId),
  });
  const logits = linear(encoded.output, weight('fc_out.weight'), weights['fc_out.bias']);
  return {
    embedded,
    layers: encoded.layers,
    weightsPerHead: encoded.weightsPerHead,
    logits,
    probabilities: softmax(logits),
  };
}

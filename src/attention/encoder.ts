import type { Tensor } from '../tensor/index.ts';
import { layerNorm } from './norm.ts';
import { type StateDict, within } from './state-dict.ts';
import { type LayerOptions, type SourceMasks, transformerEncoderLayer } from './transformer-layer.ts';

export interface EncoderResult {
  /** (batch, n, d_model), after the final norm if there is one */
  output: Tensor;
  /** what each layer puts out */
  layers: Tensor[];
  /** of each layer, (batch, heads, n, n) */
  weightsPerHead: Tensor[];
}

/**
 * Encoder layers one after another, `nn.TransformerEncoder`: as many as `weights` has (layers.0.*, layers.1.*, …), then a
 * layer norm if norm.weight is there. Masks in PyTorch polarity, true = BLOCKED.
 */
export function transformerEncoder(
  src: Tensor,
  weights: StateDict,
  options: LayerOptions & SourceMasks,
): EncoderResult {
  const layers: Tensor[] = [];
  const weightsPerHead: Tensor[] = [];
  let x = src;
  for (let k = 0; ; k++) {
    const own = within(weights, `layers.${k}.`);
    if (Object.keys(own).length === 0) break;
    const layer = transformerEncoderLayer(x, own, options);
    x = layer.output;
    layers.push(x);
    weightsPerHead.push(layer.weightsPerHead);
  }
  const { weight, bias } = within(weights, 'norm.');
  return { output: weight ? layerNorm(x, { weight, bias, eps: options.layerNormEps }) : x, layers, weightsPerHead };
}

import { causalMask, paddingMask, scaledDotProductAttention, windowMask } from '../../src/attention/index.ts';
import {
  cat,
  type Dtype,
  flat,
  formatShape,
  full,
  logicalAnd,
  reshape,
  stack,
  type Tensor,
} from '../../src/tensor/index.ts';
import type { Outputs } from './fixture.ts';
import { joinHeads, splitHeads } from './onnx-heads.ts';

/** The numbers of onnx.TensorProto.DataType that softmax_precision may name. */
const dtypes: Record<number, Dtype> = { 1: 'float32', 10: 'float16', 11: 'float64' };

/**
 * ONNX's Attention (opset 25) by our own: heads may lie in one axis with the features, a mask may be shorter than the keys,
 * each sequence of the batch may have its own number of real keys, and with it its own place on the diagonal.
 */
export function onnxAttention(attributes: Record<string, any>, inputs: Record<string, Tensor>): Outputs {
  const { q_num_heads, kv_num_heads, scale, softcap, qk_matmul_output_mode = 0, softmax_precision } = attributes;
  const flatHeads = inputs.Q.ndim === 3;
  const [query, key, value] = flatHeads
    ? [splitHeads(inputs.Q, q_num_heads), splitHeads(inputs.K, kv_num_heads), splitHeads(inputs.V, kv_num_heads)]
    : [inputs.Q, inputs.K, inputs.V];
  if (softmax_precision !== undefined && !dtypes[softmax_precision])
    throw new TypeError(`softmax_precision ${softmax_precision} is none of ours`);

  const past = inputs.past_key?.shape[2] ?? 0;
  const keys = past + key.shape[2];
  const mask = inputs.attn_mask && padded(inputs.attn_mask, keys);
  const open = openPairs(attributes, query.shape[2], keys, past, inputs.nonpad_kv_seqlen);
  if (mask?.dtype === 'bool') open.push(mask);

  const result = scaledDotProductAttention(query, key, value, {
    attnMask: open.length > 0 ? open.reduce(logicalAnd) : undefined,
    bias: mask?.dtype === 'bool' ? undefined : mask,
    pastKey: inputs.past_key,
    pastValue: inputs.past_value,
    scale,
    softcap: softcap || undefined, // 0 means none
    enableGqa: query.shape[1] !== key.shape[1],
    deadRows: 'zero',
    softmaxDtype: dtypes[softmax_precision],
  });
  return {
    Y: flatHeads ? joinHeads(result.output) : result.output,
    present_key: result.key,
    present_value: result.value,
    qk_matmul_output: [result.scores, result.capped, result.logits, result.weights][qk_matmul_output_mode],
  };
}

/** Masks by position: real keys, the causal triangle, the window. Each broadcasts to (batch, heads, queries, keys). */
function openPairs(
  { is_causal, left_window_size: left = -1, right_window_size: right = -1 }: Record<string, any>,
  queries: number,
  keys: number,
  past: number,
  real?: Tensor,
): Tensor[] {
  const lengths = real && Array.from(flat(real));
  const offsets = lengths?.map((length) => length - queries) ?? [past];
  const perSequence = (mask: (align: number) => Tensor) =>
    reshape(stack(offsets.map(mask)), [offsets.length, 1, queries, keys]);
  const reach = (size: number) => (size < 0 ? Infinity : size);
  const masks: Tensor[] = [];
  if (lengths) masks.push(reshape(paddingMask(lengths, keys), [lengths.length, 1, 1, keys]));
  if (is_causal) masks.push(perSequence((align) => causalMask(queries, keys, { align })));
  if (left >= 0 || right >= 0)
    masks.push(perSequence((align) => windowMask(queries, keys, [reach(left), reach(right)], { align })));
  return masks;
}

/** Keys that the mask does not reach are closed. */
function padded(mask: Tensor, keys: number): Tensor {
  const [lead, length] = [mask.shape.slice(0, -1), mask.shape[mask.ndim - 1]];
  if (length > keys) throw new RangeError(`attn_mask ${formatShape(mask.shape)} is longer than the ${keys} keys`);
  const closed = full([...lead, keys - length], mask.dtype === 'bool' ? 0 : -Infinity, { dtype: mask.dtype });
  return length === keys ? mask : cat([mask, closed], -1);
}

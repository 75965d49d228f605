/**
 * @file Cases made by PyTorch; the format is described in tests/fixtures/pytorch/README.md.
 *
 * Each case runs twice: in float64 within 1e-9 · max(1, M) of outputs64, M being the largest magnitude expected in that tensor;
 * in float32 within max(4 · noise, 1e-6 · M) of outputs64, the better truth; noise is PyTorch's own float32 error there.
 * A case with grad_output also asks for gradients of sum(output · grad_output), by its inputs' and weights' names.
 */
import * as attention from '../../src/attention/index.ts';
import type { AttentionOptions, LayerOptions, StateDict } from '../../src/attention/index.ts';
import { add, type Dtype, grad, isFloatingPoint, matmul, mul, requiresGrad, sigmoid } from '../../src/tensor/index.ts';
import { sum, tanh, Tensor, tensor, transpose } from '../../src/tensor/index.ts';
import { decode, difference, type Encoded, type Outputs } from './fixture.ts';

export interface PytorchCase {
  id: string;
  op: string;
  params: Record<string, any>;
  inputs: Record<string, Encoded | Record<string, Encoded>>;
  outputs: Record<string, Encoded>;
  outputs64: Record<string, Encoded>;
  noise: Record<string, number>;
}

type Inputs = Record<string, Tensor> & { weights: any };

/** What is wrong with the case, one line for each tensor; nothing when it passes. */
export function pytorchProblems(c: PytorchCase): string[] {
  if (!Object.hasOwn(ops, nameOf(c))) return [`op ${c.op} is not known here`];
  return (['float64', 'float32'] as const).flatMap((precision) => {
    try {
      return compare(c, precision);
    } catch (error) {
      return [`${precision} ${String(error)}`];
    }
  });
}

function compare(c: PytorchCase, precision: 'float64' | 'float32'): string[] {
  const params = Object.fromEntries(Object.entries(c.params).map(([name, value]) => [name, value ?? undefined]));
  const inputs = decodeInputs(c.inputs, precision);
  const outputs = 'grad_output' in inputs ? withGradients(c, params, inputs) : ops[nameOf(c)](params, inputs);
  return Object.keys(c.outputs).flatMap((name) => {
    const expected = decode(c.outputs64[name] ?? c.outputs[name], 'float64');
    const tolerance = (largest: number) =>
      precision === 'float64' ? 1e-9 * Math.max(1, largest) : Math.max(4 * (c.noise[name] ?? 0), 1e-6 * largest);
    const problem = difference(outputs[name], expected, precision, tolerance);
    return problem ? [`${precision} ${name}: ${problem}`] : [];
  });
}

/** sdpa_grad runs sdpa. */
function nameOf(c: PytorchCase): string {
  return c.op.replace(/_grad$/, '');
}

/** The operation's outputs, and for each expected grad_x the gradient of input or weight x. */
function withGradients(c: PytorchCase, params: Record<string, any>, { grad_output, ...inputs }: Inputs): Outputs {
  const leaves = Object.fromEntries(Object.entries(inputs).map(([name, x]) => [name, name === 'weights' ? leavesOf(x) : leaf(x)])); // prettier-ignore
  const outputs = ops[nameOf(c)](params, leaves as Inputs);
  const names = Object.keys(c.outputs).filter((name) => name.startsWith('grad_')).map((name) => name.slice(5)); // prettier-ignore
  const named = names.map((name) => (leaves[name] ?? (leaves.weights as StateDict)[name]) as Tensor);
  const gradients = grad(sum(mul(outputs.output!, grad_output)), named);
  return { ...outputs, ...Object.fromEntries(names.map((name, k) => [`grad_${name}`, gradients[k]])) };
}

function leaf(x: Tensor): Tensor {
  return isFloatingPoint(x.dtype) ? requiresGrad(x) : x;
}

function leavesOf(weights: StateDict): StateDict {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, leaf(weight)]));
}

function decodeInputs(inputs: PytorchCase['inputs'], precision: Dtype): Inputs {
  const entries = Object.entries(inputs).map(([name, value]) => [
    name,
    Array.isArray(value.shape)
      ? decode(value as Encoded, precision)
      : decodeInputs(value as PytorchCase['inputs'], precision),
  ]);
  return Object.fromEntries(entries);
}

const ops: Record<string, (params: Record<string, any>, inputs: Inputs) => Outputs> = {
  softmax({ axis: dim = -1, temperature = 1 }, { x }) {
    return {
      output: attention.softmax(x, { dim, temperature }),
      output_zero_rows: attention.softmax(x, { dim, temperature, deadRows: 'zero' }),
      log_softmax: attention.logSoftmax(x, { dim, temperature }),
    };
  },

  sdpa: (params, { q, k, v, bias, attend }) => scaledDotProduct(params, q, k, v, { bias, attnMask: attend }),

  luong_global: ({ score }, { h_t, h_s, ...weights }) => ({ ...attention.luongGlobal(h_t, h_s, { score, weights }) }),

  luong_local({ score, predict, D }, { h_t, h_s, ...weights }) {
    const local = predict === 'm' ? attention.luongLocalM : attention.luongLocalP;
    return { ...local(h_t, h_s, { score, D, weights }) };
  },

  bahdanau: (_, { s, h, attend, W_a, U_a, v_a, b_a }) => ({
    ...attention.bahdanau(s, h, { W_a, U_a, v_a, b_a }, { attnMask: attend }),
  }),

  sinusoidal_pe({ d_model, base }, { positions_f }) {
    return { output: attention.sinusoidalPositions(positions_f, d_model, { base, dtype: positions_f.dtype }) };
  },

  rope({ style, base, rotary_dim }, { q, k, positions }) {
    const [q_rotated, k_rotated] = [q, k].map((x) =>
      attention.rope(x, { positions, style, base, rotaryDim: rotary_dim }),
    );
    const scale = 1 / Math.sqrt(q.shape[q.ndim - 1]);
    return { q_rotated, k_rotated, scores: mul(matmul(q_rotated, transpose(k_rotated, -2, -1)), scale) };
  },

  alibi(params, { q, k, v }) {
    const heads: number = params.num_heads;
    const bias = attention.alibiBias(heads, q.shape[1], k.shape[1], { dtype: q.dtype });
    const slopes = tensor(attention.alibiSlopes(heads), { dtype: q.dtype });
    return { slopes, bias, ...scaledDotProduct(params, q, k, v, { bias }) };
  },

  t5_bucket: (params, { relative_position }) => ({ bucket: attention.t5Bucket(relative_position, t5Options(params)) }),

  t5_attention({ causal, ...params }, { q, k, v, table }) {
    const [queries, keys] = [q.shape[1], k.shape[1]];
    const bias = attention.t5Bias(table, queries, keys, t5Options(params));
    const bucket = attention.t5Bucket(attention.relativePositions(queries, keys), t5Options(params));
    return { bucket, bias, ...scaledDotProduct({ scale: 1, causal }, q, k, v, { bias }) };
  },

  shaw_relative: (_, { q, k, v, rel_k, rel_v }) => ({ ...attention.shawAttention(q, k, v, rel_k, rel_v) }),

  linear_attention({ causal: isCausal }, { q, k, v }) {
    return {
      output: attention.linearAttention(q, k, v, { isCausal }),
      equivalent_weights: attention.linearAttentionWeights(q, k, { isCausal }),
    };
  },

  layer_norm: ({ eps }, { x, weight, bias }) => ({ output: attention.layerNorm(x, { weight, bias, eps }) }),

  rms_norm: ({ eps }, { x, weight }) => ({ output: attention.rmsNorm(x, { weight, eps }) }),

  activation: (_, { x }) => ({
    relu: attention.relu(x),
    gelu_erf: attention.gelu(x),
    gelu_tanh: attention.gelu(x, { approximate: 'tanh' }),
    elu_plus_1: add(attention.elu(x), 1),
    sigmoid: sigmoid(x),
    tanh: tanh(x),
  }),

  mha({ num_heads }, { query, key = query, value = key, attn_mask, key_padding_mask, weights }) {
    const result = attention.multiheadAttention(query, key, value, weights, {
      numHeads: num_heads,
      attnMask: attn_mask,
      keyPaddingMask: key_padding_mask,
    });
    return { output: result.output, weights_per_head: result.weightsPerHead, weights_average: result.weightsAverage };
  },

  encoder_layer(params, { src, src_mask, src_key_padding_mask, weights }) {
    const masks = { srcMask: src_mask, srcKeyPaddingMask: src_key_padding_mask };
    const result = attention.transformerEncoderLayer(src, weights, { ...layerOptions(params), ...masks });
    return { output: result.output, weights_per_head: result.weightsPerHead };
  },

  encoder(params, { src, src_mask, src_key_padding_mask, weights }) {
    const masks = { srcMask: src_mask, srcKeyPaddingMask: src_key_padding_mask };
    const result = attention.transformerEncoder(src, weights, { ...layerOptions(params), ...masks });
    return { output: result.output, ...perLayer(result) };
  },

  decoder_layer(params, { tgt, memory, tgt_mask, memory_key_padding_mask, weights }) {
    const masks = { tgtMask: tgt_mask, memoryKeyPaddingMask: memory_key_padding_mask };
    return {
      output: attention.transformerDecoderLayer(tgt, memory, weights, { ...layerOptions(params), ...masks }).output,
    };
  },

  seed_model_fixed(params, { src, weights }) {
    const options = { ...layerOptions(params), padId: params.pad_id, isCausal: params.causal };
    const { embedded, logits, probabilities, ...stack } = attention.articleModel(src, weights, options);
    return { embedded, logits, probabilities, ...perLayer(stack) };
  },
};

function scaledDotProduct(
  params: Record<string, any>,
  q: Tensor,
  k: Tensor,
  v: Tensor,
  more: AttentionOptions,
): Outputs {
  const d = q.shape[q.ndim - 1];
  const named: Record<string, number> = { '1/sqrt(d_k)': 1 / Math.sqrt(d), '1/d_k': 1 / d };
  const options: AttentionOptions = {
    ...more,
    scale: named[params.scale] ?? params.scale,
    softcap: params.softcap,
    temperature: params.temperature,
    window: params.window,
    isCausal: params.causal,
    causalAlign: params.causal_align,
    enableGqa: q.ndim === 4 && k.shape[1] !== q.shape[1],
  };
  const zero = attention.scaledDotProductAttention(q, k, v, { ...options, deadRows: 'zero' });
  return {
    ...attention.scaledDotProductAttention(q, k, v, options),
    weights_zero_rows: zero.weights,
    output_zero_rows: zero.output,
  };
}

function layerOptions({ nhead, activation, norm_first, eps }: Record<string, any>): LayerOptions {
  return { nhead, activation, normFirst: norm_first, layerNormEps: eps };
}

function t5Options({ bidirectional, num_buckets, max_distance }: Record<string, any>) {
  return { bidirectional, numBuckets: num_buckets, maxDistance: max_distance };
}

function perLayer({ layers, weightsPerHead }: { layers: Tensor[]; weightsPerHead: Tensor[] }): Outputs {
  return Object.fromEntries(
    layers.flatMap((layer, k) => [
      [`layer_${k}`, layer],
      [`weights_per_head_${k}`, weightsPerHead[k]],
    ]),
  );
}

/**
 * @file Runs every fixture under a directory against src/attention: `npm run conformance -- DIR`.
 *
 * The format is described in tests/fixtures/pytorch/README.md. Each case runs twice, and every expected tensor must be there
 * with its shape, NaN for NaN and Infinity for Infinity:
 * - in float64, within 1e-9 · max(1, M) of outputs64, M being the largest magnitude expected in that tensor;
 * - in float32, within max(4 · noise, 1e-6 · M) of outputs64, the better truth; noise is PyTorch's own float32 error there.
 * Integers and bools must be equal to `outputs`. The last line is `N passed, M failed, K skipped`; exit 1 on any failure.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as attention from '../src/attention/index.ts';
import type { AttentionOptions, LayerOptions } from '../src/attention/index.ts';
import { add, type Dtype, flat, isFloatingPoint, matmul, mul, reshape, sigmoid } from '../src/tensor/index.ts';
import { formatShape, tanh, type Tensor, tensor, transpose } from '../src/tensor/index.ts';

interface Encoded {
  dtype: string;
  shape: number[];
  data: unknown;
}

interface Case {
  id: string;
  op: string;
  params: Record<string, any>;
  inputs: Record<string, Encoded | Record<string, Encoded>>;
  outputs: Record<string, Encoded>;
  outputs64: Record<string, Encoded>;
  noise: Record<string, number>;
}

type Outputs = Record<string, Tensor | undefined>;
type Inputs = Record<string, Tensor> & { weights: any };

const notYet = [{ reason: 'needs autograd', covers: (c: Case) => 'grad_output' in c.inputs }];

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

function decode({ dtype, shape, data }: Encoded, precision: Dtype): Tensor {
  const values = [data].flat(Infinity).map(Number);
  const own: Dtype = dtype === 'bool' ? 'bool' : dtype === 'int' ? 'int64' : precision;
  return reshape(tensor(values, { dtype: own }), shape);
}

function decodeInputs(inputs: Case['inputs'], precision: Dtype): Inputs {
  const entries = Object.entries(inputs).map(([name, value]) => [
    name,
    Array.isArray(value.shape) ? decode(value as Encoded, precision) : decodeInputs(value as Case['inputs'], precision),
  ]);
  return Object.fromEntries(entries);
}

/** What is wrong with one run of a case, one line per tensor. */
function compare(c: Case, precision: 'float64' | 'float32'): string[] {
  const params = Object.fromEntries(Object.entries(c.params).map(([name, value]) => [name, value ?? undefined]));
  const outputs = ops[c.op](params, decodeInputs(c.inputs, precision));
  return Object.keys(c.outputs).flatMap((name) => {
    const expected = decode(c.outputs64[name] ?? c.outputs[name], 'float64');
    const problem = difference(outputs[name], expected, precision, c.noise[name] ?? 0);
    return problem ? [`${precision} ${name}: ${problem}`] : [];
  });
}

function difference(actual: Tensor | undefined, expected: Tensor, precision: Dtype, noise: number): string | undefined {
  if (!actual) return 'not computed';
  if (formatShape(actual.shape) !== formatShape(expected.shape))
    return `shape ${formatShape(actual.shape)}, expected ${formatShape(expected.shape)}`;
  const dtype = isFloatingPoint(expected.dtype) ? precision : expected.dtype;
  if (actual.dtype !== dtype) return `dtype ${actual.dtype}, expected ${dtype}`;
  const [x, y] = [flat(actual), flat(expected)];
  const largest = Array.from(y).reduce((m, v) => (Number.isFinite(v) ? Math.max(m, Math.abs(v)) : m), 0);
  const float = precision === 'float64' ? 1e-9 * Math.max(1, largest) : Math.max(4 * noise, 1e-6 * largest);
  const tolerance = isFloatingPoint(dtype) ? float : 0;
  let worst = 0;
  for (let k = 0; k < x.length; k++) {
    const error = Object.is(x[k], y[k]) ? 0 : Math.abs(x[k] - y[k]);
    worst = Math.max(worst, Number.isNaN(error) ? Infinity : error);
  }
  return worst <= tolerance ? undefined : `max error ${worst.toExponential(1)}, allowed ${tolerance.toExponential(1)}`;
}

function isCase(value: any): value is Case {
  return typeof value?.op === 'string' && typeof value.inputs === 'object' && typeof value.outputs === 'object';
}

/** Every problem of one case; a thrown error is one of them. */
function problemsOf(c: Case): string[] {
  if (!Object.hasOwn(ops, c.op)) return [`op ${c.op} is not known here`];
  return (['float64', 'float32'] as const).flatMap((precision) => {
    try {
      return compare(c, precision);
    } catch (error) {
      return [`${precision} ${String(error)}`];
    }
  });
}

function main(directory: string): void {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  for (const file of files.sort()) {
    const value: unknown = JSON.parse(readFileSync(join(directory, file), 'utf8'));
    if (!isCase(value)) continue;
    const skip = notYet.find(({ covers }) => covers(value));
    const problems = skip ? [] : problemsOf(value);
    if (skip) console.log(`skipped ${value.id}: ${skip.reason}`);
    for (const problem of problems) console.log(`FAILED ${value.id}: ${problem}`);
    count[skip ? 'skipped' : problems.length > 0 ? 'failed' : 'passed']++;
  }
  console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
}

main(process.argv[2] ?? 'tests/fixtures');

/**
 * @file Node tests of ONNX: what its operators mean, in terms of src/attention. Semantics as of 2026-08 (opset 27).
 *
 * Each case runs in the dtypes it declares. Allowed: float32 1e-5 · max(1, M), float16 2e-3 · max(1, M) (two units in the last
 * place at 1), M being the largest magnitude expected in that tensor. ONNX's own runner allows 1e-3 of each value.
 */
import { gelu, layerNorm, logSoftmax, recurrentAttention, rmsNorm, softmax } from '../../src/attention/index.ts';
import { turnPairs } from '../../src/attention/index.ts';
import { add, cat, div, embedding, mean, reshape, slice, sqrt } from '../../src/tensor/index.ts';
import { type Tensor, unsqueeze, variance } from '../../src/tensor/index.ts';
import { decode, difference, type Encoded, type Outputs } from './fixture.ts';
import { onnxAttention } from './onnx-attention.ts';
import { joinHeads, shareHeads, splitHeads } from './onnx-heads.ts';

export interface OnnxCase {
  id: string;
  op: string;
  opset: number;
  attributes: Record<string, any>;
  inputs: Record<string, Encoded>;
  outputs: Record<string, Encoded>;
}

type Inputs = Record<string, Tensor>;

const ops: Record<string, (attributes: Record<string, any>, inputs: Inputs) => Outputs> = {
  Attention: onnxAttention,

  Softmax: ({ axis = -1 }, { x }) => ({ y: softmax(x, { dim: axis }) }),

  LogSoftmax: ({ axis = -1 }, { x }) => ({ y: logSoftmax(x, { dim: axis }) }),

  Gelu: ({ approximate }, { x }) => ({ y: gelu(x, { approximate }) }),

  LayerNormalization({ axis = -1, epsilon: eps = 1e-5 }, { X, W, B }) {
    const { joined, statistics } = trailing(X, axis);
    const flat = layerNorm(joined, { weight: reshape(W, [-1]), bias: B && reshape(B, [-1]), eps });
    const spread = sqrt(add(variance(joined, -1, { correction: 0 }), eps));
    return {
      Y: reshape(flat, X.shape),
      Mean: reshape(mean(joined, -1), statistics),
      InvStdDev: reshape(div(1, spread), statistics),
    };
  },

  RMSNormalization({ axis = -1, epsilon: eps = 1e-5 }, { X, W }) {
    return { Y: reshape(rmsNorm(trailing(X, axis).joined, { weight: reshape(W, [-1]), eps }), X.shape) };
  },

  RotaryEmbedding({ interleaved, num_heads, rotary_embedding_dim }, { input, cos_cache, sin_cache, position_ids }) {
    const x = input.ndim === 3 ? splitHeads(input, num_heads) : input; // (batch, heads, n, d)
    const half = (rotary_embedding_dim || x.shape[3]) / 2;
    const [c, s] = [cos_cache, sin_cache].map((cache) => {
      const rows = position_ids ? embedding(position_ids, cache) : cache; // (batch, n, half)
      return unsqueeze(slice(rows, -1, 0, half), 1);
    });
    const turned = turnPairs(x, c, s, interleaved ? 'interleaved' : 'half');
    return { output: input.ndim === 3 ? joinHeads(turned) : turned };
  },

  LinearAttention(attributes, { query, key, value, past_state, decay, beta }) {
    const { q_num_heads, kv_num_heads, scale, update_rule = 'gated_delta' } = attributes;
    const perHead = (x: Tensor | undefined) => {
      if (!x) return undefined;
      const heads = x.shape[2] === 1 ? cat(Array(kv_num_heads).fill(x), 2) : x; // beta may be one number for all heads
      return shareHeads(splitHeads(heads, kv_num_heads), q_num_heads);
    };
    const { output, state } = recurrentAttention(splitHeads(query, q_num_heads), perHead(key)!, perHead(value)!, {
      state: past_state && shareHeads(past_state, q_num_heads),
      decay: update_rule.startsWith('gated') ? perHead(decay) : undefined,
      beta: update_rule.endsWith('delta') ? perHead(beta) : undefined,
      scale: scale || undefined,
    });
    return { output: joinHeads(output), present_state: slice(state, 1, 0, Infinity, q_num_heads / kv_num_heads) };
  },
};

/** What is wrong with the case, one line for each tensor; nothing when it passes. */
export function onnxProblems(c: OnnxCase): string[] {
  if (!Object.hasOwn(ops, c.op)) return [`op ${c.op} is not known here`];
  try {
    const inputs = Object.fromEntries(Object.entries(c.inputs).map(([name, value]) => [name, decode(value)]));
    const outputs = ops[c.op](c.attributes, inputs);
    return Object.entries(c.outputs).flatMap(([name, encoded]) => {
      const expected = decode(encoded);
      const unit = expected.dtype === 'float16' ? 2e-3 : 1e-5;
      const problem = difference(outputs[name], expected, expected.dtype, (largest) => unit * Math.max(1, largest));
      return problem ? [`${name}: ${problem}`] : [];
    });
  } catch (error) {
    return [String(error)];
  }
}

/** The axes from `axis` on joined into one, and the shape that numbers computed over them have. */
function trailing(x: Tensor, axis: number) {
  const first = axis < 0 ? axis + x.ndim : axis;
  const lead = x.shape.slice(0, first);
  return { joined: reshape(x, [...lead, -1]), statistics: x.shape.map((n, k) => (k < first ? n : 1)) };
}

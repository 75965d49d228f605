import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StateDict } from '../../attention/index.ts';
import { backward, flat, full, mean, noGrad, ones, pow, reshape, sum, tensor, type Tensor, variance } from '../../tensor/index.ts'; // prettier-ignore
import {
  AdamW,
  ArticleModel,
  clipGradNorm,
  Dropout,
  dropout,
  Embedding,
  generator,
  LayerNorm,
  Linear,
  type Module,
  MultiheadAttention,
  type Optimizer,
  RMSNorm,
  SGD,
  TransformerDecoder,
  TransformerDecoderLayer,
  TransformerEncoder,
  TransformerEncoderLayer,
} from '../index.ts';

// Weights, inputs and outputs: PyTorch 1.13 (tests/fixtures/pytorch), in float64.
function fixture(id: string) {
  const { params, inputs, outputs64 } = JSON.parse(readFileSync(`tests/fixtures/pytorch/${id}.json`, 'utf8'));
  const dtypeOf = (e: any) => (e.dtype === 'int' ? 'int64' : e.dtype === 'bool' ? 'bool' : 'float64');
  const decode = (e: any): any =>
    Array.isArray(e.shape)
      ? tensor(e.data, { dtype: dtypeOf(e) })
      : Object.fromEntries(Object.entries(e).map(([name, inner]) => [name, decode(inner)]));
  const expected: Record<string, Tensor> = decode(outputs64);
  return { params, expected, ...decode(inputs) } as { params: any; expected: Record<string, Tensor> } & {
    [name in 'src' | 'tgt' | 'memory' | 'query' | 'key' | 'value' | 'tgt_mask' | 'memory_key_padding_mask']: Tensor;
  } & { weights: StateDict };
}

function expectClose(a: Tensor, b: Tensor) {
  expect(a.shape).toEqual(b.shape);
  flat(a).forEach((x, k) => expect(x).toBeCloseTo(flat(b)[k], 9));
}

const making = () => ({ generator: generator(1), dtype: 'float64' as const });
const settings = (params: any) => ({
  dimFeedforward: params.dim_feedforward,
  activation: params.activation,
  normFirst: params.norm_first,
  dropout: 0,
  ...making(),
});

/** The module with PyTorch's weights; loading also proves that its names and shapes are PyTorch's. */
function loaded<M extends Module>(module: M, weights: StateDict): M {
  module.loadStateDict(weights);
  return module;
}

test('multi-head attention, also with keys and values of their own width, is PyTorch’s', () => {
  const self = fixture('mha_self_e12h3');
  expectClose(loaded(new MultiheadAttention(12, 3, making()), self.weights).forward(self.query).output, self.expected.output); // prettier-ignore
  const cross = fixture('mha_cross_kdim_vdim');
  const module = loaded(new MultiheadAttention(12, 3, { kdim: 10, vdim: 7, ...making() }), cross.weights);
  expectClose(module.forward(cross.query, cross.key, cross.value).output, cross.expected.output);
  const bare = fixture('mha_self_no_bias');
  const { embed_dim, num_heads } = bare.params;
  const noBias = loaded(new MultiheadAttention(embed_dim, num_heads, { bias: false, ...making() }), bare.weights);
  expectClose(noBias.forward(bare.query).output, bare.expected.output);
});

test('encoder stacks, pre-norm with a final norm and post-norm, are PyTorch’s', () => {
  for (const id of ['encoder_2_layers_pre_final_norm', 'encoder_3_layers']) {
    const { params, src, weights, expected } = fixture(id);
    const layer = () => new TransformerEncoderLayer(params.d_model, params.nhead, settings(params));
    const norm = params.final_norm ? new LayerNorm(params.d_model, { dtype: 'float64' }) : undefined;
    const encoder = new TransformerEncoder(Array.from({ length: params.num_layers }, layer), norm);
    const result = loaded(encoder, weights).forward(src);
    expectClose(result.output, expected.output);
    expectClose(result.weightsPerHead[1], expected.weights_per_head_1);
  }
});

test('decoder layers are PyTorch’s, with masks, alone and in a stack of one', () => {
  const { params, tgt, memory, tgt_mask: tgtMask, memory_key_padding_mask: memoryKeyPaddingMask, weights, expected } = fixture('decoder_layer_pre_padding'); // prettier-ignore
  const layer = loaded(new TransformerDecoderLayer(params.d_model, params.nhead, settings(params)), weights);
  const masks = { tgtMask, memoryKeyPaddingMask };
  expectClose(layer.forward(tgt, memory, masks).output, expected.output);
  expectClose(new TransformerDecoder([layer]).forward(tgt, memory, masks).output, expected.output);
});

test('the article’s model, repaired, causal and padded', () => {
  const { params, src, weights, expected } = fixture('seed_model_causal_padding');
  const {
    num_tokens: numTokens,
    max_len: maxLen,
    d_model: dModel,
    nhead,
    num_layers: numLayers,
    pad_id: padId,
  } = params;
  const model = new ArticleModel({ numTokens, maxLen, dModel, nhead, numLayers, padId, isCausal: true, ...settings(params) }); // prettier-ignore
  expectClose(loaded(model, weights).forward(src).logits, expected.logits);
});

// PyTorch 1.13, float64: the fixture's layer without masks, dropout 0; loss = mean(output³), gradients clipped to a joint norm of 0.5.
test.each<[string, () => { layer: Module; output: () => Tensor }, (p: Tensor[]) => Optimizer, number[]]>([
  [
    'encoder layer by AdamW',
    () => {
      const { params, src, weights } = fixture('encoder_layer_pre_gelu');
      const layer = loaded(new TransformerEncoderLayer(params.d_model, params.nhead, settings(params)), weights);
      return { layer, output: () => layer.forward(src).output };
    },
    (p) => new AdamW(p, { lr: 0.01 }),
    [-0.23667384956024035, -2.118578086717487, -4.254203895017783, -7.041120527350723, -10.87905438417351],
  ],
  [
    'decoder layer by SGD with momentum',
    () => {
      const { params, tgt, memory, weights } = fixture('decoder_layer');
      const layer = loaded(new TransformerDecoderLayer(params.d_model, params.nhead, settings(params)), weights);
      return { layer, output: () => layer.forward(tgt, memory).output };
    },
    (p) => new SGD(p, { lr: 0.1, momentum: 0.9 }),
    [0.08824289689608124, -0.06149868189759382, -0.3538528484090363, -0.8082275923504286, -1.5154543643627891],
  ],
])('five steps of training an %s go where PyTorch’s go', (_, make, optimize, expected) => {
  const { layer, output } = make();
  const optimizer = optimize(layer.parameters());
  const losses = expected.map(() => {
    optimizer.zeroGrad();
    const loss = mean(pow(output(), 3));
    backward(loss);
    clipGradNorm(layer.parameters(), 0.5);
    optimizer.step();
    return loss.item();
  });
  losses.forEach((loss, k) => expect(loss / expected[k]).toBeCloseTo(1, 7));
});

test('fresh weights are spread as PyTorch documents', () => {
  const spread = (x: Tensor) => variance(reshape(x, [-1])).item();
  const largest = (x: Tensor) => Math.max(...flat(x).map(Math.abs));
  const linear = new Linear(100, 200, making());
  expect(largest(linear.weight)).toBeLessThanOrEqual(1 / Math.sqrt(100));
  expect(spread(linear.weight)).toBeCloseTo(1 / (3 * 100), 3); // uniform within ±b: b²/3
  expect(largest(linear.bias!)).toBeLessThanOrEqual(1 / Math.sqrt(100));
  expect(spread(new Embedding(200, 100, making()).weight)).toBeCloseTo(1, 1);
  const attention = new MultiheadAttention(60, 3, making());
  expect(largest(attention.in_proj_weight!)).toBeLessThanOrEqual(Math.sqrt(6 / (60 + 180)));
  expect(largest(attention.in_proj_weight!)).toBeGreaterThan(0.95 * Math.sqrt(6 / (60 + 180)));
  expect(sum(attention.out_proj.bias!).item()).toBe(0);
  expect(new RMSNorm(3).weight.tolist()).toEqual([1, 1, 1]);
});

test('a seed decides every weight, and the default dtype is float32', () => {
  const weights = (seed: number) =>
    new TransformerEncoderLayer(4, 2, { dimFeedforward: 8, generator: generator(seed) });
  const [a, b, c] = [weights(1), weights(1), weights(2)].map((m) => m.stateDict());
  expect(Object.values(a).map((x) => x.tolist())).toEqual(Object.values(b).map((x) => x.tolist()));
  expect(a['linear1.weight'].tolist()).not.toEqual(c['linear1.weight'].tolist());
  expect(Object.values(a).every((x) => x.dtype === 'float32')).toBe(true);
});

test('dropout keeps 1 − p of the elements, scales them up, and rests in eval', () => {
  const x = ones([100, 100]);
  const drop = new Dropout(0.25, generator(5));
  const y = flat(drop.forward(x));
  const kept = y.filter((v) => v !== 0);
  // binomial: 10,000 · 0.75 with σ = √(10,000 · 0.75 · 0.25) ≈ 43
  expect(Math.abs(kept.length - 7500)).toBeLessThan(4 * 43);
  expect(new Set(kept)).toEqual(new Set([1 / 0.75]));
  expect(drop.eval().forward(x)).toBe(x);
  expect(flat(dropout(x, 1, generator(1))).every((v) => v === 0)).toBe(true);
  expect(() => dropout(x, 1.5, generator(1))).toThrow('dropout: p must lie between 0 and 1, got 1.5');
});

test('train and eval reach every part; a layer drops in training only', () => {
  const layer = new TransformerEncoderLayer(8, 2, { dimFeedforward: 16, dropout: 0.5, ...making() });
  const encoder = new TransformerEncoder([layer]);
  const x = full([1, 3, 8], 1);
  const run = () => noGrad(() => encoder.forward(x).output.tolist());
  expect(run()).not.toEqual(run());
  encoder.eval();
  expect(layer.self_attn.training).toBe(false);
  expect(run()).toEqual(run());
});

test('a state_dict is a snapshot; loading is all or nothing', () => {
  const linear = new Linear(2, 3, making());
  const before = linear.stateDict();
  noGrad(() => linear.loadStateDict({ weight: ones([3, 2]), bias: ones([3]) }));
  expect(linear.forward(ones([1, 2])).tolist()).toEqual([[3, 3, 3]]);
  linear.loadStateDict(before);
  expect(linear.stateDict().weight.tolist()).toEqual(before.weight.tolist());
  expect(before.weight.requiresGrad).toBe(false);
  expect(() => linear.loadStateDict({ weight: ones([3, 2]), bais: ones([3]) })).toThrow('loadStateDict: missing bias, unexpected bais'); // prettier-ignore
  expect(() => linear.loadStateDict({ weight: ones([3, 2]), bias: ones([4]) })).toThrow('loadStateDict: expected bias of shape (3,), got (4,)'); // prettier-ignore
  expect(linear.stateDict().weight.tolist()).toEqual(before.weight.tolist());
});

test('an embedding learns only the rows that were looked up, as often as they were', () => {
  const table = new Embedding(4, 2, making());
  backward(sum(table.forward(tensor([1, 3, 1], { dtype: 'int64' }))));
  expect(table.weight.grad!.tolist()).toEqual([[0, 0], [2, 2], [0, 0], [1, 1]]); // prettier-ignore
});

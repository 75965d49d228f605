import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  arange,
  cat,
  flat,
  mul,
  ones,
  reshape,
  select,
  slice,
  sum,
  tensor,
  type Tensor,
  variance,
  zeros,
} from '../tensor/index.ts';
import {
  articleModel,
  causalMask,
  flipPolarity,
  layerNorm,
  linear,
  linearAttention,
  linearAttentionWeights,
} from './index.ts';
import { multiheadAttention, rmsNorm, shawAttention, type StateDict, transformerEncoder } from './index.ts';

// Weights and expected numbers: PyTorch 1.13 (tests/fixtures/pytorch). Conformance compares every number of every case;
// the tests here ask what those single cases can't.
function fixture(id: string) {
  const { inputs, outputs64 } = JSON.parse(readFileSync(`tests/fixtures/pytorch/${id}.json`, 'utf8'));
  const decode = (e: any): any =>
    Array.isArray(e.shape) ? tensor(e.data, { dtype: e.dtype === 'int' ? 'int64' : e.dtype === 'bool' ? 'bool' : 'float64' })
      : Object.fromEntries(Object.entries(e).map(([name, inner]) => [name, decode(inner)])); // prettier-ignore
  return { ...decode(inputs), expected: decode(outputs64) } as Record<string, Tensor> & {
    weights: StateDict;
    expected: Record<string, Tensor>;
  };
}

function expectClose(a: Tensor, b: Tensor) {
  expect(a.shape).toEqual(b.shape);
  const [x, y] = [flat(a), flat(b)];
  x.forEach((value, k) => expect(value).toBeCloseTo(y[k], 10));
}

test('multi-head attention is PyTorch’s, without a batch axis too', () => {
  const { query, weights, expected } = fixture('mha_self_e12h3');
  expectClose(multiheadAttention(query, query, query, weights, { numHeads: 3 }).output, expected.output);
  const one = select(query, 0, 1);
  const result = multiheadAttention(one, one, one, weights, { numHeads: 3 });
  expectClose(result.output, select(expected.output, 0, 1));
  expectClose(result.weightsAverage, select(expected.weights_average, 0, 1));
});

test('a mask per batch and head, and blocked means blocked', () => {
  const { query, weights } = fixture('mha_self_e12h3');
  const blocked = flipPolarity(causalMask(6));
  const shared = multiheadAttention(query, query, query, weights, { numHeads: 3, attnMask: blocked });
  const perHead = multiheadAttention(query, query, query, weights, {
    numHeads: 3,
    attnMask: cat(Array(6).fill(reshape(blocked, [1, 6, 6]))),
  });
  expect(perHead.output.tolist()).toEqual(shared.output.tolist());
  expect(shared.weightsPerHead.tolist<number[][][][]>()[0][0][0].slice(1)).toEqual([0, 0, 0, 0, 0]);
});

test('errors of multi-head attention', () => {
  const { query, weights } = fixture('mha_self_e12h3');
  const run = (w: StateDict, numHeads: number) => () => multiheadAttention(query, query, query, w, { numHeads });
  expect(run(weights, 5)).toThrow('multiheadAttention: numHeads 5 must divide embed_dim, got query (2, 6, 12)');
  expect(run({ in_proj_bias: ones([36]) }, 3)).toThrow(
    'multiheadAttention: expected a weight named in_proj_weight, got in_proj_bias',
  );
  expect(run({ ...weights, bias_k: ones([1]) }, 3)).toThrow('multiheadAttention: bias_k and bias_v are not supported');
  expect(() => linear(ones([2, 3]), ones([4, 5]))).toThrow(
    'linear: expected x (…, in) and weight (out, in), got (2, 3) and (4, 5)',
  );
});

test('an encoder without positions does not see order: shuffled tokens come out shuffled', () => {
  const { src, weights } = fixture('encoder_2_layers');
  const flip = (x: Tensor) =>
    cat(
      Array.from({ length: 7 }, (_, i) => slice(x, 1, 6 - i, 7 - i)),
      1,
    );
  expectClose(
    transformerEncoder(flip(src), weights, { nhead: 3 }).output,
    flip(transformerEncoder(src, weights, { nhead: 3 }).output),
  );
});

test('the model’s logits do not depend on what comes later, and no query reads padding', () => {
  const { src, weights, expected } = fixture('seed_model_causal_padding');
  const options = { nhead: 3, padId: 0, isCausal: true };
  expectClose(articleModel(src, weights, options).logits, expected.logits);
  const shorter = articleModel(slice(src, 1, 0, 4), weights, options);
  expectClose(shorter.logits, slice(expected.logits, 1, 0, 4));
  expect(() => articleModel(reshape(arange(21), [1, 21]), weights, options)).toThrow(
    'articleModel: expected at most max_len positions, got src (1, 21) and position.weight (20, 12)',
  );
});

test('layer norm: mean 0 and variance 1, a constant row becomes the bias', () => {
  const y = layerNorm(tensor([1, 2, 3, 10]), { eps: 0 });
  expect(sum(y).item()).toBeCloseTo(0, 14);
  expect(variance(y, 0, { correction: 0 }).item()).toBeCloseTo(1, 14);
  expect(layerNorm(tensor([7, 7]), { weight: tensor([2, 2]), bias: tensor([3, 4]) }).tolist()).toEqual([3, 4]);
  // √(mean of 9 and 16) = √12.5
  expectClose(rmsNorm(tensor([3, 4]), { eps: 0 }), mul(tensor([3, 4]), 1 / Math.sqrt(12.5)));
});

test('linear attention is its own n × n weights times V; causally, the first output is the first value', () => {
  const x = reshape(tensor(Array.from({ length: 12 }, (_, i) => Math.sin(3 * i))), [4, 3]);
  for (const isCausal of [false, true]) {
    const weights = linearAttentionWeights(x, x, { isCausal });
    expectClose(sum(weights, -1), ones([4]));
    expectClose(
      linearAttention(x, x, x, { isCausal }),
      linear(weights, cat([0, 1, 2].map((d) => reshape(select(x, 1, d), [1, 4])))),
    );
  }
  expectClose(select(linearAttention(x, x, x, { isCausal: true }), 0, 0), select(x, 0, 0));
});

test('Shaw without positions is plain attention; a position vector moves the output by itself', () => {
  const x = reshape(tensor(Array.from({ length: 6 }, (_, i) => Math.cos(i))), [3, 2]);
  const moved = shawAttention(x, x, x, zeros([3, 2]), mul(ones([3, 2]), 5));
  const plain = shawAttention(x, x, x, zeros([3, 2]), zeros([3, 2]));
  expect(plain.index.tolist()).toEqual([[1, 2, 2], [0, 1, 2], [0, 0, 1]]); // prettier-ignore
  expectClose(moved.output, reshape(tensor(Array.from(flat(plain.output), (v) => v + 5)), [3, 2]));
  expect(() => shawAttention(x, x, x, zeros([4, 2]), zeros([4, 2]))).toThrow(
    'shawAttention: expected relK and relV (2·clip + 1, d), got (4, 2) and (4, 2)',
  );
});

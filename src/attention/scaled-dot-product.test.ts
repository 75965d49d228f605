import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  cat,
  embedding,
  flat,
  full,
  maskedFill,
  mul,
  ones,
  reshape,
  select,
  slice,
  sum,
  tensor,
  type Tensor,
  to,
  zeros,
} from '../tensor/index.ts';
import {
  type AttentionOptions,
  causalMask,
  flipPolarity,
  scaledDotProductAttention as attend,
  windowMask,
} from './index.ts';

/** Query, key and value (n, 3), (m, 3), (m, 2) with a bool mask (n, m) whose rows each leave something open. */
const problem = fc
  .record({ n: fc.integer({ min: 1, max: 6 }), m: fc.integer({ min: 1, max: 6 }), seed: fc.integer() })
  .map(({ n, m, seed }) => {
    let state = seed >>> 0;
    const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    const matrix = (r: number, c: number) =>
      tensor(Array.from({ length: r }, () => Array.from({ length: c }, () => 4 * random() - 2)));
    const open = tensor(
      Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => j === i % m || random() < 0.5)),
    );
    const order = Array.from({ length: m }, (_, j) => j).sort(() => random() - 0.5);
    return { n, m, q: matrix(n, 3), k: matrix(m, 3), v: matrix(m, 2), open, order };
  });

const rowsOf = (x: Tensor, order: number[]) => embedding(tensor(order, { dtype: 'int64' }), x);

function expectClose(a: Tensor, b: Tensor) {
  expect(a.shape).toEqual(b.shape);
  const [x, y] = [flat(a), flat(b)];
  x.forEach((value, k) => expect(value).toBeCloseTo(y[k], 12));
}

test('softmax(QKᵀ/√d)V by hand', () => {
  // scores: [2 log 3, 0] / √4 = [log 3, 0], so weights 3/4 and 1/4
  const q = tensor([[2 * Math.log(3), 0, 0, 0]]);
  const k = tensor([[1, 0, 0, 0], [0, 1, 0, 0]]); // prettier-ignore
  const { scores, weights, output } = attend(q, k, tensor([[4, 8], [0, 4]])); // prettier-ignore
  expectClose(scores, tensor([[Math.log(3), 0]]));
  expectClose(weights, tensor([[3 / 4, 1 / 4]]));
  expectClose(output, tensor([[(3 / 4) * 4, (3 / 4) * 8 + (1 / 4) * 4]]));
});

test('a masked weight is exactly 0 and the rest still sums to 1', () => {
  fc.assert(
    fc.property(problem, ({ n, q, k, v, open }) => {
      const { weights } = attend(q, k, v, { attnMask: open });
      expect(sum(maskedFill(weights, open, 0)).item()).toBe(0);
      expectClose(sum(weights, -1), full([n], 1));
    }),
  );
});

test('what is masked cannot be seen, however large', () => {
  fc.assert(
    fc.property(problem, ({ q, k, v, m }) => {
      const attnMask = tensor(Array.from({ length: m }, (_, j) => j === 0));
      const changed = cat([slice(v, 0, 0, 1), mul(slice(v, 0, 1), 1e6)]);
      expect(attend(q, k, changed, { attnMask }).output.tolist()).toEqual(
        attend(q, k, v, { attnMask }).output.tolist(),
      );
    }),
  );
});

test('keys and values may be shuffled together: the output stays', () => {
  fc.assert(
    fc.property(problem, ({ q, k, v, order }) => {
      expectClose(attend(q, rowsOf(k, order), rowsOf(v, order)).output, attend(q, k, v).output);
    }),
  );
});

test('shuffled queries shuffle rows and change none', () => {
  fc.assert(
    fc.property(problem, ({ k, v, order }) => {
      const [rows, all] = [attend(rowsOf(k, order), k, v), attend(k, k, v)];
      expect(rows.weights.tolist()).toEqual(rowsOf(all.weights, order).tolist());
      expect(rows.output.tolist()).toEqual(rowsOf(all.output, order).tolist());
    }),
  );
});

test('a window that reaches every key is global attention, to the last bit', () => {
  fc.assert(
    fc.property(problem, fc.nat(3), ({ m, k, v }, more) => {
      const window = m - 1 + more;
      expect(attend(k, k, v, { window }).output.tolist()).toEqual(attend(k, k, v).output.tolist());
    }),
  );
});

test('each option equals the mask it stands for, and they combine', () => {
  fc.assert(
    fc.property(problem, fc.nat(3), ({ n, m, q, k, v, open }, window) => {
      const same = (a: AttentionOptions, b: AttentionOptions) =>
        expect(attend(q, k, v, a).weights.tolist()).toEqual(attend(q, k, v, b).weights.tolist());
      same({ isCausal: true }, { attnMask: causalMask(n, m) });
      same({ window, deadRows: 'zero' }, { attnMask: windowMask(n, m, window), deadRows: 'zero' });
      const added = maskedFill(zeros([n, m]), flipPolarity(open), -Infinity);
      same({ attnMask: open }, { attnMask: added });
      const both = attend(q, k, v, { isCausal: true, attnMask: open, deadRows: 'zero' }).weights;
      expect(sum(maskedFill(both, causalMask(n, m), 0)).item()).toBe(0);
      expect(sum(maskedFill(both, open, 0)).item()).toBe(0);
    }),
  );
});

test('one query with a cache sees what the last row of full causal attention sees', () => {
  fc.assert(
    fc.property(problem, ({ m, k, v }) => {
      const cached = attend(slice(k, 0, m - 1), k, v, { isCausal: true, causalAlign: 'bottom_right' });
      expectClose(select(cached.output, 0, 0), select(attend(k, k, v, { isCausal: true }).output, 0, m - 1));
    }),
  );
});

test('no softcapped score exceeds the cap', () => {
  const q = tensor([[100], [-100]]);
  // tanh saturates: logits ±2, so the weights are 1 / (1 + e⁻⁴) and its complement
  const { weights, scores } = attend(q, tensor([[1], [-1]]), ones([2, 1]), { softcap: 2 });
  expect(weights.tolist<number[][]>()[0][0]).toBeCloseTo(1 / (1 + Math.exp(-4)), 12);
  expect(scores.tolist()).toEqual([[100, -100], [-100, 100]]); // prettier-ignore
});

test('grouped queries read the head of their group', () => {
  const value = reshape(tensor([10, 20]), [2, 1, 1]); // one key per head: output = value
  const { output } = attend(zeros([4, 1, 1]), zeros([2, 1, 1]), value, { enableGqa: true });
  expect(output.tolist()).toEqual([[[10]], [[10]], [[20]], [[20]]]);
  expect(() => attend(zeros([3, 1, 1]), zeros([2, 1, 1]), value, { enableGqa: true })).toThrow(
    'scaledDotProductAttention: query heads must be a multiple of key and value heads, got (3, 1, 1) and (2, 1, 1)',
  );
});

test('a query that may attend nowhere', () => {
  const [q, v] = [ones([2, 2]), tensor([[1, 2], [3, 4]])]; // prettier-ignore
  const attnMask = tensor([
    [false, false],
    [true, false],
  ]);
  expect(attend(q, q, v, { attnMask }).output.tolist()).toEqual([[NaN, NaN], [1, 2]]); // prettier-ignore
  expect(attend(q, q, v, { attnMask, deadRows: 'zero' }).output.tolist()).toEqual([[0, 0], [1, 2]]); // prettier-ignore
});

test('no queries, no keys, one of each', () => {
  expect(attend(zeros([0, 2]), ones([3, 2]), ones([3, 4])).output.shape).toEqual([0, 4]);
  expect(attend(ones([2, 2]), zeros([0, 2]), zeros([0, 3]), { isCausal: true }).output.tolist()).toEqual([[0, 0, 0], [0, 0, 0]]); // prettier-ignore
  expect(attend(tensor([[7]]), tensor([[-3]]), tensor([[5]])).output.tolist()).toEqual([[5]]);
});

test('float32 in, float32 out, with every option', () => {
  const x = to(tensor([[1, 2], [3, 4]]), 'float32'); // prettier-ignore
  const result = attend(x, x, x, {
    isCausal: true,
    window: 1,
    softcap: 3,
    temperature: 2,
    deadRows: 'zero',
    scale: 0.1,
    bias: x,
  });
  expect(Object.values(result).map((t: Tensor) => t.dtype)).toEqual(Array(7).fill('float32'));
});

test('errors name what must agree and show both shapes', () => {
  const [q, k, v] = [zeros([4, 8]), zeros([6, 8]), zeros([6, 3])];
  expect(() => attend(q, zeros([6, 7]), v)).toThrow(
    'scaledDotProductAttention: query and key must agree in their last axis d_k, got query (4, 8) and key (6, 7)',
  );
  expect(() => attend(q, k, zeros([5, 3]))).toThrow(
    'scaledDotProductAttention: key and value must agree in n_k, their last axis but one, got key (6, 8) and value (5, 3)',
  );
  expect(() => attend(q, k, v, { attnMask: causalMask(4, 5) })).toThrow(
    'scaledDotProductAttention: attnMask must broadcast to the scores (4, 6), got (4, 5)',
  );
  expect(() => attend(q, k, v, { bias: zeros([2, 4, 6]) })).toThrow(
    'scaledDotProductAttention: bias must broadcast to the scores (4, 6), got (2, 4, 6)',
  );
  expect(() => attend(zeros([2, 4, 8]), zeros([3, 6, 8]), zeros([3, 6, 3]))).toThrow(
    'scaledDotProductAttention: leading axes must broadcast, got (2, 4, 8) and (3, 6, 8)',
  );
  expect(() => attend(tensor([1]), k, v)).toThrow(
    'scaledDotProductAttention: each needs (…, n, d), got query (1,) and key (6, 8)',
  );
});

test('heads and batches are independent', () => {
  const q = add(reshape(tensor(Array.from({ length: 24 }, (_, i) => Math.sin(i))), [2, 3, 2, 2]), 0);
  const { output } = attend(q, q, q, { isCausal: true });
  for (const b of [0, 1])
    for (const h of [0, 1, 2]) {
      const one = select(select(q, 0, b), 0, h);
      expect(select(select(output, 0, b), 0, h).tolist()).toEqual(
        attend(one, one, one, { isCausal: true }).output.tolist(),
      );
    }
});

test('past keys and values go before the new ones: one step at a time is the whole at once', () => {
  fc.assert(
    fc.property(problem, ({ k, v, m }) => {
      const whole = attend(k, k, v, { isCausal: true });
      let pastKey = zeros([0, 3]);
      let pastValue = zeros([0, 2]);
      for (let i = 0; i < m; i++) {
        const [own, itsValue] = [slice(k, 0, i, i + 1), slice(v, 0, i, i + 1)];
        const step = attend(own, own, itsValue, { isCausal: true, pastKey, pastValue });
        expectClose(step.output, slice(whole.output, 0, i, i + 1));
        [pastKey, pastValue] = [step.key, step.value];
      }
      expect(pastKey.tolist()).toEqual(k.tolist());
    }),
  );
  expect(() => attend(zeros([1, 3]), zeros([1, 3]), zeros([1, 2]), { pastKey: zeros([4, 2]) })).toThrow(
    'scaledDotProductAttention: pastKey and key must agree except in n, got (4, 2) and (1, 3)',
  );
});

test('the stages between scores and weights can be looked at', () => {
  const attnMask = tensor([true, false]);
  const { scores, capped, logits } = attend(tensor([[3]]), tensor([[1], [2]]), ones([2, 1]), { softcap: 2, attnMask });
  expect(scores.tolist()).toEqual([[3, 6]]);
  expectClose(capped, tensor([[2 * Math.tanh(1.5), 2 * Math.tanh(3)]]));
  expect(logits.tolist<number[][]>()[0]).toEqual([capped.tolist<number[][]>()[0][0], -Infinity]);
});

test('half precision: softmax in float32 keeps what float16 rounds away', () => {
  const x = to(tensor([[0.1], [0.2], [0.3]]), 'float16');
  const half = attend(x, x, x);
  const fine = attend(x, x, x, { softmaxDtype: 'float32' });
  expect([half.weights.dtype, fine.weights.dtype, fine.output.dtype]).toEqual(['float16', 'float16', 'float16']);
  const error = ({ weights }: typeof half) => Math.max(...[0, 1, 2].map((i) => Math.abs(sum(to(select(weights, 0, i), 'float64')).item() - 1))); // prettier-ignore
  expect(error(fine)).toBeLessThanOrEqual(2 ** -11);
});

test('dropout meets the weights before the values do', () => {
  const value = tensor([[4], [8]]);
  const first = tensor([[1, 0]]);
  const result = attend(zeros([1, 1]), zeros([2, 1]), value, { dropout: (weights) => mul(weights, mul(first, 2)) });
  expect([result.output.tolist(), result.weights.tolist()]).toEqual([[[4]], [[0.5, 0.5]]]);
});

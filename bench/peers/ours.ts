import { tiledAttention, transformerEncoderLayer } from '../../src/attention/index.ts';
import { Adam, ArticleModel, crossEntropy, generator, TransformerEncoderLayer } from '../../src/models/index.ts';
import { backward, flip, matmul, noGrad, Tensor, to } from '../../src/tensor/index.ts';
import { useKernel } from '../../src/tensor/kernel.ts';
import { normals } from '../../src/tensor/random.ts';
import { loadKernel, loadRelaxedKernel } from '../../src/tensor/wasm/load.ts';
import type { Inputs, Peer, Run } from './peer.ts';

const [fixed, relaxed] = [await loadKernel(), await loadRelaxedKernel()];

export const ours: Peer = {
  name: 'ours',
  version: '0.1.0',
  async attention(q, k, v, n, d) {
    const [query, key, value] = [q, k, v].map((x) => new Tensor(x, [n, d], 'float32'));
    useKernel(relaxed);
    return () => tiledAttention(query, key, value).data as Float32Array;
  },
  async matmul(a, b, n) {
    const [x, y] = [a, b].map((data) => new Tensor(data, [n, n], 'float32'));
    useKernel(relaxed);
    return () => matmul(x, y).data as Float32Array;
  },
};

const arrays = (named: Readonly<Record<string, Tensor>>): Inputs =>
  Object.fromEntries(
    Object.entries(named).map(([name, x]) => [name, { data: Float32Array.from(x.data), shape: [...x.shape] }]),
  );

/** One encoder layer forward, post-norm, over (1, n, d) with 4 heads: its weights and input, and the run. */
export function layer(n: number, d: number): { inputs: Inputs; run: Run } {
  useKernel(relaxed);
  const own = new TransformerEncoderLayer(d, 4, { dimFeedforward: 4 * d, dtype: 'float32', generator: generator(1) });
  const weights = own.stateDict();
  const src = new Tensor(Float32Array.from({ length: n * d }, normals(2)), [1, n, d], 'float32');
  return {
    inputs: { ...arrays(weights), src: arrays({ src }).src },
    run: () => noGrad(() => transformerEncoderLayer(src, weights, { nhead: 4 }).output.data as Float32Array),
  };
}

/** 20 steps of Adam on one batch of 64 × 8 tokens, one layer of d = 32: its weights and tokens, and the run that returns each step's loss. */
export function training(): { inputs: Inputs; run: Run } {
  const settings = { numTokens: 10, maxLen: 8, dModel: 32, nhead: 2, numLayers: 1, dimFeedforward: 64, dropout: 0 };
  const model = new ArticleModel({ ...settings, dtype: 'float32', generator: generator(3) });
  const start = model.stateDict();
  const { uniform } = generator(4);
  const drawn = Float32Array.from({ length: 64 * 8 }, () => Math.floor(10 * uniform()));
  const tokens = to(new Tensor(drawn, [64, 8], 'float32'), 'int64');
  return {
    inputs: { ...arrays(start), tokens: { data: drawn, shape: [64, 8] } },
    run: () => {
      useKernel(fixed);
      model.loadStateDict(start);
      const optimizer = new Adam(model.parameters(), { lr: 3e-3 });
      return Float32Array.from({ length: 20 }, () => {
        optimizer.zeroGrad();
        const loss = crossEntropy(model.forward(tokens).logits, flip(tokens, 1));
        backward(loss);
        optimizer.step();
        return loss.item();
      });
    },
  };
}

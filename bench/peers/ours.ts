import { tiledAttention } from '../../src/attention/index.ts';
import { matmul, Tensor } from '../../src/tensor/index.ts';
import { useKernel } from '../../src/tensor/kernel.ts';
import { loadKernel } from '../../src/tensor/wasm/load.ts';
import type { Peer } from './peer.ts';

useKernel(await loadKernel());

export const ours: Peer = {
  name: 'ours',
  version: '0.1.0',
  async attention(q, k, v, n, d) {
    const [query, key, value] = [q, k, v].map((x) => new Tensor(x, [n, d], 'float32'));
    return () => tiledAttention(query, key, value).data as Float32Array;
  },
  async matmul(a, b, n) {
    const [x, y] = [a, b].map((data) => new Tensor(data, [n, n], 'float32'));
    return () => matmul(x, y).data as Float32Array;
  },
};

import { createRequire } from 'node:module';
import * as jax from '@jax-js/jax';
import type { Peer } from './peer.ts';

const devices = await jax.init();
if (!devices.includes('wasm')) throw new Error(`jax-js has no wasm here, only ${devices.join(', ')}`);
jax.defaultDevice('wasm');
const np = jax.numpy;

export const peer: Peer = {
  name: 'jax-js, wasm, jit',
  version: createRequire(import.meta.url)('../node_modules/@jax-js/jax/package.json').version,
  async attention(q, k, v, n, d) {
    const attend = jax.jit((Q: any, K: any, V: any) =>
      np.matmul(jax.nn.softmax(np.matmul(Q, np.transpose(K)).mul(1 / Math.sqrt(d)), -1), V),
    );
    const [Q, K, V] = [q, k, v].map((x) => np.array(x as Float32Array<ArrayBuffer>).reshape([n, d]));
    return async () => (await attend(Q.ref, K.ref, V.ref).data()) as Float32Array; // arguments are used up: .ref keeps them
  },
  async matmul(a, b, n) {
    const [A, B] = [a, b].map((x) => np.array(x as Float32Array<ArrayBuffer>).reshape([n, n]));
    return async () => (await np.matmul(A.ref, B.ref).data()) as Float32Array;
  },
};

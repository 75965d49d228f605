import { createRequire } from 'node:module';
import type { Peer } from './peer.ts';

const require = createRequire(import.meta.url); // the Node build finds its .wasm beside itself
const tf = require('@tensorflow/tfjs-core') as typeof import('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-wasm');
await tf.setBackend('wasm');
await tf.ready();

export const peer: Peer = {
  name: `tfjs wasm${(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) ? ' with SIMD' : ''}`,
  version: tf.version_core,
  async attention(q, k, v, n, d) {
    const [Q, K, V] = [q, k, v].map((x) => tf.tensor2d(x, [n, d]));
    return () =>
      tf.tidy(() =>
        tf.matMul(tf.softmax(tf.mul(tf.matMul(Q, K, false, true), 1 / Math.sqrt(d))), V).dataSync(),
      ) as Float32Array;
  },
  async matmul(a, b, n) {
    const [A, B] = [a, b].map((x) => tf.tensor2d(x, [n, n]));
    return () => tf.tidy(() => tf.matMul(A, B).dataSync()) as Float32Array;
  },
};

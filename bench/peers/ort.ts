import * as ort from 'onnxruntime-web';
import type { Peer } from './peer.ts';

ort.env.wasm.numThreads = 1;

/** Protocol buffers, as far as an ONNX model of one node needs them (onnx.proto3). */
const varint = (n: number): number[] => (n < 128 ? [n] : [(n & 127) | 128, ...varint(n >> 7)]);
const whole = (field: number, n: number) => [...varint(field << 3), ...varint(n)];
const part = (field: number, bytes: number[]) => [...varint((field << 3) | 2), ...varint(bytes.length), ...bytes];
const text = (field: number, value: string) => part(field, [...Buffer.from(value)]);
const float = 1;
const value = (name: string, shape: number[]) => {
  const dims = shape.flatMap((n) => part(1, whole(1, n)));
  return [...text(1, name), ...part(2, part(1, [...whole(1, float), ...part(2, dims)]))];
};

async function session(op: string, opset: number, inputs: Record<string, number[]>, output: number[]) {
  const node = [...Object.keys(inputs).flatMap((name) => text(1, name)), ...text(2, 'Y'), ...text(4, op)];
  const graph = [
    ...part(1, node),
    ...text(2, 'g'),
    ...Object.entries(inputs).flatMap(([name, shape]) => part(11, value(name, shape))),
    ...part(12, value('Y', output)),
  ];
  const model = [...whole(1, 10), ...part(7, graph), ...part(8, whole(2, opset))];
  return ort.InferenceSession.create(Uint8Array.from(model), { executionProviders: ['wasm'] });
}

export const peer: Peer = {
  name: 'onnxruntime-web, wasm, 1 thread',
  version: ort.env.versions.web ?? '?',
  async attention(q, k, v, n, d) {
    const shape = [1, 1, n, d];
    const run = await session('Attention', 23, { Q: shape, K: shape, V: shape }, shape);
    const [Q, K, V] = [q, k, v].map((x) => new ort.Tensor('float32', x, shape));
    return async () => (await run.run({ Q, K, V })).Y.data as Float32Array;
  },
  async matmul(a, b, n) {
    const run = await session('MatMul', 13, { A: [n, n], B: [n, n] }, [n, n]);
    const [A, B] = [a, b].map((x) => new ort.Tensor('float32', x, [n, n]));
    return async () => (await run.run({ A, B })).Y.data as Float32Array;
  },
};

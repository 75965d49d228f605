/** A library to be measured beside ours. Each method makes ready what may be made ready, and gives the run that is timed, results back in an array. */
export interface Peer {
  name: string;
  version: string;
  /** softmax(q kᵀ / √d) v, all (n, d) */
  attention?(q: Float32Array, k: Float32Array, v: Float32Array, n: number, d: number): Promise<Run>;
  /** (n, n) · (n, n) */
  matmul?(a: Float32Array, b: Float32Array, n: number): Promise<Run>;
  close?(): void;
}
export type Run = () => Promise<Float32Array> | Float32Array;

/** Arrays by name, with their shapes. */
export type Inputs = Record<string, { data: Float32Array; shape: number[] }>;

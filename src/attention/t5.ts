import { embedding, flat, permute, type Tensor, tensor, reshape } from '../tensor/index.ts';
import { type Align, relativePositions } from './masks.ts';

export interface T5Options {
  /** half of the buckets for what comes after (encoder), or none (decoder) */
  bidirectional?: boolean;
  numBuckets?: number;
  /** all distances from here on share the last bucket */
  maxDistance?: number;
}

/**
 * Distances to buckets: one each while near, then ever wider ones on a logarithmic scale (Raffel et al. 2020, §2.1, after
 * Mesh TensorFlow). `relativePosition` = key − query, integers of any shape → int64 of that shape.
 * The logarithm runs in float32 as it did when T5 was trained: at bucket borders that decides.
 */
export function t5Bucket(relativePosition: Tensor, options: T5Options = {}): Tensor {
  const { bidirectional = true, numBuckets = 32, maxDistance = 128 } = options;
  const buckets = bidirectional ? Math.floor(numBuckets / 2) : numBuckets;
  const near = Math.floor(buckets / 2);
  const range = Math.fround(Math.log(maxDistance / near));
  const far = (distance: number) => {
    const log = Math.fround(Math.log(Math.fround(distance / near)));
    return near + Math.trunc(Math.fround(Math.fround(log / range) * (buckets - near)));
  };
  const ids = Array.from(flat(relativePosition), (relative) => {
    const side = bidirectional && relative > 0 ? buckets : 0;
    const distance = bidirectional ? Math.abs(relative) : Math.max(0, -relative);
    return side + (distance < near ? distance : Math.min(far(distance), buckets - 1));
  });
  return reshape(tensor(ids, { dtype: 'int64' }), relativePosition.shape);
}

/**
 * The learned bias of every query and key: `table` (numBuckets, heads) → (heads, queries, keys), to be added to scores.
 * T5 does not scale its scores: pass `scale: 1` to attention.
 */
export function t5Bias(
  table: Tensor,
  queries: number,
  keys = queries,
  { align, ...options }: T5Options & Align = {},
): Tensor {
  const bucket = t5Bucket(relativePositions(queries, keys, { align }), { numBuckets: table.shape[0], ...options });
  return permute(embedding(bucket, table), [2, 0, 1]);
}

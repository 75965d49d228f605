/**
 * @file What one layer costs for n positions of d numbers: Vaswani et al. 2017, Table 1, with the constants and the projections
 * that its O(…) hides. Unit: multiply-adds (1 multiply-add = 2 FLOPs) of one forward pass over one sequence; softmax, biases and
 * activations are left out. Heads split d and do not change these numbers.
 */

export interface LayerCost {
  /** multiply-adds of each part */
  parts: Record<string, number>;
  /** their sum */
  multiplyAdds: number;
  /** steps that must wait for one another */
  sequentialSteps: number;
  /** the longest way between two positions, in layers or steps */
  pathLength: number;
}

/** Self-attention: Q, K, V and output projections 4nd², then QKᵀ and weights · V, n²d each. */
export function attentionCost(n: number, d: number): LayerCost {
  return layer({ projections: 4 * n * d * d, scores: n * n * d, values: n * n * d }, 1, 1);
}

/**
 * One pass of a decoder's attention: `rows` new positions, scored against `keys` keys, their own and the cached ones. Masked scores
 * are computed before they are masked, so they count. rows = keys = n is attentionCost(n, d); a pass with a cache has rows = 1.
 */
export function decoderPassCost(rows: number, keys: number, d: number): LayerCost {
  return layer({ projections: 4 * rows * d * d, scores: rows * keys * d, values: rows * keys * d }, 1, 1);
}

/** Self-attention restricted to |i − j| ≤ radius: only scoredPairs(n, radius) of the n² scores. */
export function restrictedAttentionCost(n: number, d: number, radius: number): LayerCost {
  const pairs = scoredPairs(n, radius);
  const reach = radius > 0 ? Math.max(1, Math.ceil((n - 1) / radius)) : Infinity;
  return layer({ projections: 4 * n * d * d, scores: pairs * d, values: pairs * d }, 1, n > 1 ? reach : 1);
}

/** Linear attention: φ(K)ᵀV and φ(Q) times it, nd² / heads each (Katharopoulos et al. 2020), beside the same projections. */
export function linearAttentionCost(n: number, d: number, heads = 1): LayerCost {
  return layer({ projections: 4 * n * d * d, summary: (n * d * d) / heads, values: (n * d * d) / heads }, 1, 1);
}

/** A plain recurrent layer: input and recurrent matrix, nd² each. */
export function rnnCost(n: number, d: number): LayerCost {
  return layer({ input: n * d * d, recurrent: n * d * d }, n, n);
}

/** An LSTM: four gates, each with an input and a recurrent matrix. */
export function lstmCost(n: number, d: number): LayerCost {
  return layer({ input: 4 * n * d * d, recurrent: 4 * n * d * d }, n, n);
}

/**
 * A convolution of width k: knd². One layer carries (k − 1)/2 positions to either side. Contiguous kernels pass the message on at
 * that pace, about n/k layers; dilated ones (1, k, k² …) carry (kᴸ − 1)/2 after L layers, about log_k n.
 */
export function convolutionCost(n: number, d: number, k: number, { dilated = false } = {}): LayerCost {
  const joined = dilated ? Math.log(2 * n - 1) / Math.log(k) : (2 * (n - 1)) / (k - 1);
  return layer({ convolution: k * n * d * d }, 1, Math.max(1, Math.ceil(joined - 1e-9)));
}

/** How many (query, key) pairs lie within the radius of each other: n(2r+1) − r(r+1), n² at most. */
export function scoredPairs(n: number, radius: number): number {
  const r = Math.min(radius, n - 1);
  return n === 0 ? 0 : n * (2 * r + 1) - r * (r + 1);
}

/** Bytes of the n × n weights, 4 per float32 number, for every head that keeps its own; tiled (flash) attention needs none of them. */
export function weightMatrixBytes(n: number, { heads = 1, bytesPerNumber = 4 } = {}): number {
  return n * n * heads * bytesPerNumber;
}

/** Bytes of the keys and values a decoder keeps for n positions; grouped-query attention lowers kvHeads. */
export function keyValueCacheBytes(
  n: number,
  headDim: number,
  { kvHeads = 1, layers = 1, bytesPerNumber = 4 } = {},
): number {
  return 2 * n * headDim * kvHeads * layers * bytesPerNumber;
}

function layer(parts: Record<string, number>, sequentialSteps: number, pathLength: number): LayerCost {
  return { parts, multiplyAdds: Object.values(parts).reduce((a, b) => a + b, 0), sequentialSteps, pathLength };
}

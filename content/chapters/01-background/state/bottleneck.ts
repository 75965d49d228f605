import { scaledDotProductAttention } from '../../../../src/attention/index.ts';
import { normals } from '../../../../src/figures/random.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, number } from '../../../../src/state/param.ts';
import { exp, matmul, mul, sub, tensor, transpose, type Tensor } from '../../../../src/tensor/index.ts';

export const most = 64;
export const sizes = ['8', '16', '32'] as const;
export type Size = (typeof sizes)[number];
/** Looking back multiplies q·k by this before softmax, so sharp that a key hardly sees its neighbours. */
export const sharpness = 50;

type Rows = number[][];
const unit = (row: readonly number[]) => {
  const length = Math.hypot(...row);
  return row.map((x) => x / length);
};

/** 64 keys and 64 values of length 1, in directions drawn at random. A smaller d takes the first d components of the same draw. */
export function drawPairs(seed: number): Record<Size, { K: Tensor; V: Tensor }> {
  const draw = normals(seed);
  const [keys, values] = [0, 1].map(() => Array.from({ length: most }, () => Array.from({ length: 32 }, draw)));
  const cut = (rows: Rows, d: number) => tensor(rows.map((row) => unit(row.slice(0, d))));
  const pairs = (d: number) => ({ K: cut(keys, d), V: cut(values, d) });
  return { '8': pairs(8), '16': pairs(16), '32': pairs(32) };
}

export interface Recall {
  /** Of all stored values, the one most like what came back. */
  nearest: number[];
  /** Cosine of what came back with the value that was stored. */
  cosine: number[];
  right: number;
}

/** How good what came back is: values have length 1, so the nearest is the one with the largest dot product. */
export function judge(recalled: Rows, V: Tensor): Recall {
  const likeness = matmul(tensor(recalled), transpose(V, 0, 1)).tolist<Rows>();
  const nearest = likeness.map((row) => row.indexOf(Math.max(...row)));
  return {
    nearest,
    cosine: recalled.map((row, i) => likeness[i][i] / Math.hypot(...row)),
    right: nearest.filter((j, i) => j === i).length,
  };
}

/** The memory M = Σ v kᵀ (rows: parts of a value, columns: parts of a key) and what it gives back, M k for each key. */
export function remember(K: Tensor, V: Tensor): { memory: Tensor; recalled: Tensor } {
  const memory = matmul(transpose(V, 0, 1), K); // (d, d)
  return { memory, recalled: matmul(K, transpose(memory, 0, 1)) }; // (n, d)
}

export const lookBack = (K: Tensor, V: Tensor): Tensor =>
  scaledDotProductAttention(K, K, V, { scale: sharpness }).output;

/**
 * Pairs recalled rightly when the first 1, 2, … 64 are stored. What comes back for key i is Σⱼ f(kᵢ·kⱼ) vⱼ, with f(x) = x in the
 * memory (M k = Σ v (k·kᵢ)) and eˣ in attention (its divisor changes no nearest value), so each new pair adds one term.
 */
export function recallCurve(likeness: Tensor, V: Tensor): number[] {
  const terms = likeness.tolist<Rows>();
  const values = matmul(V, transpose(V, 0, 1)).tolist<Rows>();
  const totals = terms.map(() => new Float64Array(most));
  return terms.map((_, n) => {
    let right = 0;
    for (let i = 0; i < most; i++) {
      const [total, term] = [totals[i], terms[i][n]];
      let best = 0;
      for (let j = 0; j < most; j++) {
        total[j] += term * values[n][j];
        if (j <= n && total[j] > total[best]) best = j;
      }
      if (i <= n && best === i) right++;
    }
    return right;
  });
}

const products = (K: Tensor) => matmul(K, transpose(K, 0, 1));
export const memoryCurve = ({ K, V }: { K: Tensor; V: Tensor }): number[] => recallCurve(products(K), V);
/** The same for attention. Scores are at most 1, so taking 1 off before the exponential keeps it from overflowing. */
export const lookCurve = ({ K, V }: { K: Tensor; V: Tensor }): number[] =>
  recallCurve(exp(mul(sub(products(K), 1), sharpness)), V);

const first = (rows: Tensor, n: number) => tensor(rows.tolist<Rows>().slice(0, n));

export function bottleneck() {
  const memSize = choice('8', sizes);
  const memPairs = number(16, { min: 1, max: most });
  /** The pair that is asked for, from 1; beyond the last stored, the last stored. */
  const memAsk = number(5, { min: 1, max: most });
  const memSeed = number(7, { min: 1, max: 99 });

  const drawn = derived(() => drawPairs(memSeed.value));
  const stored = derived(() => {
    const { K, V } = drawn.value[memSize.value];
    return { K: first(K, memPairs.value), V: first(V, memPairs.value) };
  });
  const held = derived(() => remember(stored.value.K, stored.value.V));
  const memRecalled = derived(() => held.value.recalled.tolist<Rows>());
  const memLooked = derived(() => lookBack(stored.value.K, stored.value.V).tolist<Rows>());
  const memRecall = derived(() => judge(memRecalled.value, stored.value.V));
  const memLook = derived(() => judge(memLooked.value, stored.value.V));
  /** For each size of memory. */
  const memCurves = derived(() => sizes.map((size) => memoryCurve(drawn.value[size])));
  const curve = derived(() => memCurves.value[sizes.indexOf(memSize.value)]);
  return {
    memSize,
    memPairs,
    memAsk,
    memSeed,
    memKeys: derived(() => stored.value.K.tolist<Rows>()),
    memValues: derived(() => stored.value.V.tolist<Rows>()),
    memMatrix: derived(() => held.value.memory.tolist<Rows>()),
    memRecalled,
    memLooked,
    memRecall,
    memLook,
    memCurves,
    memLookCurve: derived(() => lookCurve(drawn.value[memSize.value])),
    memRight: derived(() => memRecall.value.right),
    memBack: derived(() => memLook.value.right),
    /** Mean cosine of what came back with what was stored. */
    memCosine: derived(() => memRecall.value.cosine.reduce((sum, x) => sum + x, 0) / memPairs.value),
    /** The most that this memory ever gives back rightly, and how many it gives back of all 64. */
    memBest: derived(() => Math.max(...curve.value)),
    memLast: derived(() => curve.value[most - 1]),
    /** Numbers kept: in the memory, and when every key and value is kept. */
    memNumbers: derived(() => Number(memSize.value) ** 2),
    memKept: derived(() => 2 * Number(memSize.value) * memPairs.value),
  };
}

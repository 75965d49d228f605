import { softmax } from '../../../../src/attention/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import type { Exercise } from '../../../../src/state/exercise.ts';
import { choice, flag, matrix, number } from '../../../../src/state/param.ts';
import { eye, gt, matmul, mul, select, sigmoid, sqrt, sub, sum, tensor, where } from '../../../../src/tensor/index.ts';
import { normals } from '../../../../src/tensor/random.ts';

type Rows = number[][];
export const count = 6;
export const models = 100;
/** A tasting note, with the start mark that many models put before a text. */
const notes = {
  zh: ['⟨s⟩', '茶', '苦', '，', '但', '香'],
  en: ['⟨s⟩', 'tea', 'bitter', ',', 'but', 'lovely'],
};
/**
 * Set by hand, then searched until the rounded numbers on screen give the numbers on screen, and the largest weight, the largest
 * weight × |value| and the largest effect are three different words.
 */
const byHand = {
  scores: [2.4, 1.6, 0.4, -1.2, 0.4, 1.1],
  values: [
    [0.1, 0],
    [0, 1.3],
    [-2, 0.1],
    [0.1, -0.2],
    [0.4, 1.1],
    [1.9, -0.6],
  ],
};
/** The read-out: p = σ(4 o₁). It reads the first number of the output and not the second. */
export const gain = 4;
const readOut = tensor([[gain], [0]]);

/** Model 0 is set by hand; each other is that one with seeded noise on every score and value. */
export function modelOf(seed: number): { scores: number[]; values: Rows } {
  if (seed === 0) return byHand;
  const draw = normals(seed);
  const round = (x: number) => Math.round(x * 10) / 10;
  return {
    scores: byHand.scores.map((s) => round(s + 0.8 * draw())),
    values: byHand.values.map((row, j) => row.map((x) => round(x + (j === 0 ? 0.1 : 0.6) * draw()))),
  };
}

const answer = (weights: number[][], values: Rows) => {
  const O = matmul(tensor(weights), tensor(values));
  return {
    o: select(O, 1, 0).tolist<number[]>(),
    p: sigmoid(select(matmul(O, readOut), 1, 0)).tolist<number[]>(),
  };
};

export type How = 'cut' | 'zero';
export interface Removed {
  /** First number of the output, and the answer, without each word. */
  o: number[];
  p: number[];
  /** p without the word − p. */
  change: number[];
}

/** Every word removed in turn: cut from the sentence (its score masked, the others share out anew), or its value set to 0. */
export function removal(
  scores: readonly number[],
  values: Rows,
): { weights: number[]; o: number; p: number } & Record<How, Removed> {
  const s = tensor([[...scores]]);
  const weights = softmax(s).tolist<Rows>()[0];
  const whole = answer([weights], values);
  const others = sub(1, eye(count)); // row j: all but word j
  const less = ({ o, p }: { o: number[]; p: number[] }): Removed => ({ o, p, change: p.map((x) => x - whole.p[0]) });
  return {
    weights,
    o: whole.o[0],
    p: whole.p[0],
    cut: less(answer(softmax(where(gt(others, 0), s, -Infinity)).tolist(), values)),
    zero: less(answer(mul(others, tensor([weights])).tolist(), values)),
  };
}

export const lengths = (values: Rows) => sqrt(sum(mul(tensor(values), tensor(values)), -1)).tolist<number[]>();
export const largest = (list: readonly number[]) => {
  const sizes = list.map(Math.abs);
  return sizes.indexOf(Math.max(...sizes));
};

export function* orders(n: number): Generator<number[]> {
  const now = Array.from({ length: n }, (_, i) => i);
  for (;;) {
    yield [...now];
    let i = n - 2;
    while (i >= 0 && now[i] > now[i + 1]) i--;
    if (i < 0) return;
    let j = n - 1;
    while (now[j] < now[i]) j--;
    [now[i], now[j]] = [now[j], now[i]];
    now.splice(i + 1, n, ...now.slice(i + 1).reverse());
  }
}
const allOrders = [...orders(count)];
/** Steps through all 720 orders so that one is nothing like the last (257 and 720 have no common factor). */
export const orderAt = (k: number) => allOrders[(k * 257) % allOrders.length];

/** How much of the attention lies elsewhere: half the sum of all differences, 0 … 1. */
export const moved = (a: readonly number[], b: readonly number[]) =>
  a.reduce((total, x, j) => total + Math.abs(x - b[j]), 0) / 2;

/**
 * Of all weights that give exactly the same answer, those furthest from the model's. The answer only sees Σ α v₁, so two words
 * whose v₁ lie on either side of it are enough; the furthest point of such a set is one of its corners, and these are they.
 */
export function furthest(weights: readonly number[], values: Rows): number[] {
  const z = values.map(([first]) => first);
  const at = z.reduce((total, x, j) => total + weights[j] * x, 0);
  let [best, far]: [number[], number] = [[...weights], 0];
  for (let i = 0; i < z.length; i++)
    for (let j = 0; j < z.length; j++) {
      if (!(z[i] <= at && at <= z[j] && z[i] < z[j])) continue;
      const share = (at - z[i]) / (z[j] - z[i]);
      const pair = z.map((_, k) => (k === j ? share : k === i ? 1 - share : 0));
      const gap = moved(pair, weights);
      if (gap > far + 1e-12) [best, far] = [pair, gap];
    }
  return best;
}

export function explain(locale: Locale) {
  /** 0 is set by hand; 1 … 99 are that model with seeded noise. */
  const eSeed = number(0, { min: 0, max: models - 1 });
  const picks = ['none', '0', '1', '2', '3', '4', '5'] as const;
  const eGuess = choice('none', picks);
  const eShow = flag(false);
  const eHow = choice<How>('cut', ['cut', 'zero']);
  /** The word whose removal is written out. */
  const ePick = number(5, { min: 0, max: count - 1 });
  /** How unlike the values are: 1 as they are, 0 all the same. */
  const eSpread = number(1, { min: 0, max: 1, step: 0.05, digits: 2 });
  const eMix = choice('far', ['model', 'far', 'flat', 'order', 'own']);
  const eOrder = number(1, { min: 0, max: allOrders.length - 1 });
  const eOwn = matrix([[1, 1, 1, 1, 1, 1]], { min: 0, max: 1, step: 0.01, digits: 2 });

  const model = derived(() => modelOf(eSeed.value));
  const eValues = derived((): Rows => {
    const { values } = model.value;
    const t = eSpread.value;
    const mean = [0, 1].map((c) => values.reduce((total, row) => total + row[c], 0) / count);
    return values.map((row) => row.map((x, c) => x * t + mean[c] * (1 - t)));
  });
  const eRemoval = derived(() => removal(model.value.scores, eValues.value));
  const eWeights = derived(() => softmax(tensor(model.value.scores)).tolist<number[]>());
  const eWeighted = derived(() => lengths(eValues.value).map((size, j) => size * eWeights.value[j]));

  /** In how many of the 100 models the largest weight, or the largest weight × |value|, is on the word with the largest effect. */
  const judged = derived(() =>
    Array.from({ length: models }, (_, seed) => {
      const { scores, values } = modelOf(seed);
      const found = removal(scores, values);
      const sizes = lengths(values);
      const tops = [largest(found.weights), largest(found.weights.map((x, j) => x * sizes[j]))];
      return { cut: tops.map((top) => top === largest(found.cut.change)), zero: tops.map((top) => top === largest(found.zero.change)) };
    }),
  ); // prettier-ignore
  const eTally = derived(() => {
    const [weight, weighted] = [0, 1].map((k) => judged.value.filter((one) => one[eHow.value][k]).length);
    return { weight, weighted, of: models };
  });

  const permuted = (order: readonly number[]) => order.map((j) => eWeights.value[j]);
  /** The weights under every order stay the same while the values change. */
  const everyOrder = derived(() => tensor(allOrders.map(permuted))); // (720, 6)
  const orderAnswers = derived(() => {
    const reads = matmul(tensor(eValues.value), readOut); // (6, 1)
    return sigmoid(select(matmul(everyOrder.value, reads), 1, 0)).tolist<number[]>();
  });
  const own = derived(() => {
    const [row] = eOwn.value;
    const total = row.reduce((a, b) => a + b, 0);
    return total > 0 ? row.map((x) => x / total) : row.map(() => 1 / count);
  });
  const eNow = derived((): number[] => {
    if (eMix.value === 'far') return furthest(eWeights.value, eValues.value);
    if (eMix.value === 'flat') return Array.from({ length: count }, () => 1 / count);
    if (eMix.value === 'order') return permuted(orderAt(eOrder.value));
    return eMix.value === 'own' ? own.value : eWeights.value;
  });
  const eNowP = derived(() => answer([eNow.value], eValues.value).p[0]);
  const eP = derived(() => eRemoval.value.p);

  return {
    eSeed, eGuess, eShow, eHow, ePick, eSpread, eMix, eOrder, eOwn,
    eTokens: derived(() => notes[locale]),
    eScores: derived(() => [model.value.scores]),
    eValues,
    eRemoval,
    eWeights,
    eWeighted,
    eTally,
    /** The answers under all 720 orders of the model's own weights. */
    eOrders: orderAnswers,
    eNow,
    eNowP,
    eP,
    eMoved: derived(() => moved(eNow.value, eWeights.value)),
    eFlatP: derived(() => answer([Array.from({ length: count }, () => 1 / count)], eValues.value).p[0]),
    eSink: derived(() => eWeights.value[0]),
    eSinkWeighted: derived(() => eWeighted.value[0]),
    eSinkZero: derived(() => eRemoval.value.zero.change[0]),
    eSinkCut: derived(() => eRemoval.value.cut.change[0]),
    eTallyWeight: derived(() => eTally.value.weight),
    eTallyWeighted: derived(() => eTally.value.weighted),
    /** On paper: weights (0.6, 0.3, 0.1), first numbers of the values (0, 1, −1). */
    without: derived((): Exercise => {
      const [scores, values] = [[0.6, 0.3, 0.1].map(Math.log), [[0], [1], [-1]]];
      const open = [[1, 1, 1], [1, 0, 1], [0, 1, 1]];
      const weights = softmax(where(gt(tensor(open), 0), tensor(scores), -Infinity));
      const [whole, second, first] = matmul(weights, tensor(values)).tolist<Rows>().map(([x]) => x);
      return [
        { answer: whole, slips: { plainMean: 0, sizes: 0.4 } },
        { answer: second, slips: { unshared: whole - 0.3, whole } },
        { answer: first, slips: { unshared: whole, half: whole / 0.6 } },
      ];
    }),
    eWithin: derived(() => orderAnswers.value.filter((p) => Math.abs(p - eP.value) <= 0.1).length),
  }; // prettier-ignore
}

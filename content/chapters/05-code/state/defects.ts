import { matmul, tensor, transpose, type Tensor } from '../../../../src/tensor/index.ts';
import { normals } from '../../../../src/tensor/random.ts';
import type { StateDict } from '../../../../src/attention/index.ts';
import { derived, passing } from '../../../../src/state/chapter.ts';
import { choice, number } from '../../../../src/state/param.ts';
import { forward, type Kind, modelWeights } from './two-models.ts';
import { seed, start } from './walk.ts';

type Ids = readonly (readonly number[])[];
type Out = number[][][];
const outputs = (ids: Ids, weights: StateDict, kind: Kind): Out => forward(ids, weights, kind).logits.tolist<Out>();

/** Largest difference between the logits of two words. */
const apart = (a: readonly number[], b: readonly number[]) => Math.max(...a.map((x, c) => Math.abs(x - b[c])));
const put = (sentence: number, place: number, id: number): Ids =>
  start.map((row, s) => row.map((old, i) => (s === sentence && i === place ? id : old)));

/** Where each word of the shuffled sentences stood before. */
const shuffle = [2, 0, 3, 1];

/** How far the words that are watched move when one thing is changed. All in the batch that the walk starts with. */
export const experiments = {
  /** every sentence is shuffled alike; each word is compared with itself */
  order: (run) => {
    const [now, then] = [run(start), run(start.map((row) => shuffle.map((i) => row[i])))];
    return most(now, (s, i) => apart(then[s][i], now[s][shuffle[i]]));
  },
  /** the first word of sentence 1 is changed, the last word of sentence 1 is watched */
  own: (run) => apart(run(start)[0][3], run(put(0, 0, 2))[0][3]),
  /** the first word of sentence 3 is changed, all of sentence 1 is watched */
  other: (run) => {
    const [now, then] = [run(start), run(put(2, 0, 6))];
    return most(now, (s, i) => (s === 0 ? apart(now[s][i], then[s][i]) : 0));
  },
  /** the last word of sentence 1 is changed, the three before it are watched */
  later: (run) => {
    const [now, then] = [run(start), run(put(0, 3, 6))];
    return most(now, (s, i) => (s === 0 && i < 3 ? apart(now[s][i], then[s][i]) : 0));
  },
  /** two pads stand behind every sentence; all real words are watched */
  pads: (run) => {
    const [now, then] = [run(start), run(start.map((row) => [...row, 0, 0]))];
    return most(now, (s, i) => apart(now[s][i], then[s][i]));
  },
} satisfies Record<string, (run: (ids: Ids) => Out) => number>;
export type Experiment = keyof typeof experiments;

const most = (out: Out, of: (sentence: number, place: number) => number) =>
  Math.max(...out.flatMap((row, s) => row.map((_, i) => of(s, i))));

export function measure(kind: Kind): Record<Experiment, number> {
  const weights = modelWeights(seed, kind.layers);
  const before = outputs(start, weights, kind);
  const run = (ids: Ids) => (ids === start ? before : outputs(ids, weights, kind));
  return Object.fromEntries(Object.entries(experiments).map(([name, experiment]) => [name, experiment(run)])) as Record<
    Experiment,
    number
  >;
}

/** Standard deviation of 64 × 64 scores of seeded queries and keys that are 64 wide, mean 0 and variance 1 each. */
export function spread(divisor: number): number {
  const next = normals(7);
  const drawn = () => tensor(Array.from({ length: 64 }, () => Array.from({ length: 64 }, next)));
  const scores = matmul(drawn(), transpose(drawn(), 0, 1))
    .tolist<number[][]>()
    .flat();
  const mean = scores.reduce((a, b) => a + b) / scores.length;
  return Math.sqrt(scores.reduce((sum, x) => sum + (x - mean) ** 2, 0) / scores.length) / divisor;
}

/** Largest difference between a weight of layer 1 and the same weight of layer 2, before any training. */
export function between(weights: StateDict): number {
  const layer = (k: number) => `transformer_encoder.layers.${k}.`;
  const differences = Object.entries(weights)
    .filter(([name]) => name.startsWith(layer(0)))
    .map(([name, weight]) => {
      const [a, b] = [weight, weights[name.replace(layer(0), layer(1))]].map((t) => t.tolist<number[]>().flat(2));
      return apart(a, b);
    });
  return Math.max(...differences);
}

/** Which parameters a result does not depend on, by reverse mode; the page fetches it when the reader first asks. */
export type Unreached = (weights: StateDict, run: (weights: StateDict) => Tensor) => string[];

const size = (t: Tensor) => t.shape.reduce((a, b) => a * b, 1);
export function dead(kind: Kind, unreached: Unreached) {
  const weights = modelWeights(seed, kind.layers);
  const names = unreached(weights, (w) => forward(start, w, kind).logits);
  const count = (list: readonly string[]) => list.reduce((sum, name) => sum + size(weights[name]), 0);
  return { dead: count(names), of: count(Object.keys(weights)) };
}

export function defects() {
  const dfScale = choice<'d' | 'root'>('d', ['d', 'root']);
  const dfBy = choice<Kind['by']>('token', ['token', 'place']);
  const dfFirst = choice<Kind['first']>('place', ['place', 'batch']);
  const dfLayers = choice<Kind['layers']>('copies', ['copies', 'own']);
  const dfMask = choice<Kind['mask']>('none', ['none', 'padding', 'causal']);
  const kind = derived((): Kind => ({ by: dfBy.value, first: dfFirst.value, layers: dfLayers.value, mask: dfMask.value })); // prettier-ignore
  const dfUnreached = passing<Unreached | null>(null);
  const moves = derived(() => measure(kind.value));
  const layers = derived(() => between(modelWeights(seed, dfLayers.value)));
  const scale = derived(() => spread(dfScale.value === 'd' ? 64 : 8));
  return {
    dfScale,
    dfBy,
    dfFirst,
    dfLayers,
    dfMask,
    /** for each test a digit to base 3: not guessed yet, guessed wrong, guessed right; the first test is the lowest */
    dfGuessed: number(0, { min: 0, max: 3 ** 8 - 1 }),
    dfUnreached,
    dfMoves: derived(() => ({
      scale: scale.value,
      ...moves.value,
      layers: layers.value,
    })),
    dfDead: derived(() => (dfUnreached.value ? dead(kind.value, dfUnreached.value) : null)),
  };
}

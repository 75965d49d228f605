import { scaledDotProductAttention } from '../../src/attention/index.ts';
import { add, matmul, tensor, type Tensor } from '../../src/tensor/index.ts';
import { chapter, derived, passing } from '../../src/state/chapter.ts';
import { choice, number } from '../../src/state/param.ts';
import { features, sentences, type Feature } from './sentence.ts';

type Entry = readonly [from: Feature, to: number, gain: number];
const projection = (width: number, entries: readonly Entry[]): Tensor =>
  tensor(
    features.map((f) =>
      Array.from({ length: width }, (_, c) => entries.find(([g, to]) => g === f && to === c)?.[2] ?? 0),
    ),
  );

// Gains chosen so that the four rows of “it”, rounded to three decimals, still add up to 1.
const channels = 6;
const near: readonly Entry[] = [
  ['cos', 4, 1.4],
  ['sin', 5, 1.4],
];
/** Round 1: a pronoun asks for a description; whatever describes answers. */
const first = {
  query: projection(channels, [['pronoun', 0, 4], ['pronoun', 1, 4], ...near]),
  key: projection(channels, [['ofAgents', 0, 2.4], ['ofThings', 1, 2.4], ...near]),
  value: projection(features.length, [
    ['ofAgents', features.indexOf('ofAgents'), 1.4],
    ['ofThings', features.indexOf('ofThings'), 1.4],
  ]),
};
/** Round 2: a description asks for whom it fits, a deed for who and what, a noun for the deed, a small word for any of them. */
const second = {
  query: projection(channels, [
    ['ofAgents', 0, 3],
    ['ofThings', 1, 3],
    ['deed', 0, 2.4],
    ['deed', 1, 2.4],
    ['agent', 2, 2.6],
    ['thing', 2, 2.6],
    ['small', 3, 1.2],
    ...near,
  ]),
  key: projection(channels, [
    ['agent', 0, 2.4],
    ['thing', 1, 2.4],
    ['deed', 2, 2],
    ['agent', 3, 1],
    ['thing', 3, 1],
    ['deed', 3, 1],
    ...near,
  ]),
};

export default chapter(({ locale }) => {
  const sentence = sentences[locale];
  const word = number(sentence.it, { min: 0, max: sentence.words.length - 1, travels: false });
  const swap = choice('slippery', ['slippery', 'clumsy']);
  /** The word under the pointer, for as long as it is there. */
  const over = passing<number | null>(null);

  const said = derived(() => sentence.words.map((w, i) => (i === sentence.swapAt ? sentence.swap[swap.value] : w)));
  const X = derived(() =>
    said.value.map(([, is], i) =>
      features.map((f) => (f === 'cos' ? Math.cos(0.4 * i) : f === 'sin' ? Math.sin(0.4 * i) : f === is ? 1 : 0)),
    ),
  ); // (n, 9)
  const weights = derived(() => {
    const x = tensor(X.value);
    const read = scaledDotProductAttention(matmul(x, first.query), matmul(x, first.key), matmul(x, first.value));
    const Y = add(x, read.output); // each word has read what it looked at
    return scaledDotProductAttention(matmul(Y, second.query), matmul(Y, second.key), Y).weights.tolist() as number[][];
  });

  const list = (m: Tensor) => m.tolist<number[][]>();
  return {
    word,
    swap,
    over,
    tokens: derived(() => said.value.map(([text]) => text)),
    X,
    /** What both rounds ask and answer with: W_Q, W_K and, in the first, W_V. */
    rounds: derived(() => [first.query, first.key, first.value, second.query, second.key].map(list)),
    weights,
  };
});

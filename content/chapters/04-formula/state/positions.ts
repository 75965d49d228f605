import { scaledDotProductAttention, sinusoidalPositions } from '../../../../src/attention/index.ts';
import { normals } from '../../../../src/tensor/random.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, matrix, number } from '../../../../src/state/param.ts';
import { add, tensor } from '../../../../src/tensor/index.ts';
import { drawn } from './draws.ts';

const sentence = { zh: ['狗', '追', '那只', '小', '猫'], en: ['dog', 'chases', 'the', 'small', 'cat'] };
const home = [0, 1, 2, 3, 4];
const d = 4;
// Drawn so that swapping dog and cat shows in every word once positions are added.
const X = drawn(normals(59), home.length, d);

/** The same five words in the reader's order: does self-attention (Q = K = V) give each word another output? */
export function shuffle(locale: Locale) {
  /** which word stands in each place; anything that is no order of the five counts as the original one */
  const pOrder = matrix([[4, 1, 2, 3, 0]], { min: 0, max: 4, step: 1, digits: 0 });
  const pAdd = choice('none', ['none', 'sin']);
  const pSeed = number(0, { min: 0, max: 9999 });

  const pPlaces = derived((): readonly number[] => {
    const [order] = pOrder.value;
    return [...order].sort().join() === home.join() ? order : home;
  });
  const attend = (places: readonly number[]) => {
    const words = tensor(places.map((word) => X[word]));
    const x = pAdd.value === 'sin' ? add(words, sinusoidalPositions(home.length, d)) : words;
    return scaledDotProductAttention(x, x, x).output.tolist<number[][]>();
  };
  /** outputs by word, in the original order */
  const pHome = derived(() => attend(home));
  /** outputs by place, in the reader's order */
  const pHere = derived(() => attend(pPlaces.value));
  /** by place: how far the output of the word there is from its output in the original order */
  const pApart = derived(() =>
    pPlaces.value.map((word, i) => Math.max(...pHere.value[i].map((x, c) => Math.abs(x - pHome.value[word][c])))),
  );
  return {
    pOrder, pAdd, pSeed, pPlaces, pHome, pHere, pApart,
    pTokens: derived(() => sentence[locale]),
    /** the words' vectors, in the original order */
    pX: derived(() => X),
    pWorst: derived(() => Math.max(...pApart.value)),
  }; // prettier-ignore
}

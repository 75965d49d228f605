import {
  causalMask,
  luongGlobal,
  luongLocalM,
  luongLocalP,
  paddingMask,
  scaledDotProductAttention,
  stridedMask,
  windowMask,
} from '../../../../src/attention/index.ts';
import { ngramVector } from '../../../../src/figures/ngram-vector.ts';
import { uniforms } from '../../../../src/tensor/random.ts';
import { splitWords } from '../../../../src/figures/split-words.ts';
import { otherLocale, type Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, flag, number, text } from '../../../../src/state/param.ts';
import { abs, arange, eq, expand, eye, gt, max, mul, sub, sum, tensor, where } from '../../../../src/tensor/index.ts';
import type { Tensor } from '../../../../src/tensor/index.ts';
import { kinds, predictor, sentences, type Kind } from './sentences.ts';

export const reaches = ['global', 'local-m', 'local-p', 'window', 'causal', 'padding', 'strided'] as const;
export const mostWords = 64;
const pad = '⟨pad⟩';

/** Vectors of the reader's own words come from their letters alone. */
const size = 8;
const hashed = (words: readonly string[]) =>
  words.map((word) => (word === pad ? Array.from({ length: size }, () => 0) : ngramVector(word, size, 2.4)));
const drawn = uniforms(7);
const spread = (length: number, by: number) => Array.from({ length }, () => (drawn() - 0.5) * by);
const anyPredictor = { W_p: [spread(size, 1.2), spread(size, 1.2)], v_p: spread(2, 5) };

export function reach(locale: Locale) {
  const [mine, theirs] = [sentences[locale], sentences[otherLocale(locale)]];
  const rText = text(mine.text, { longest: 600 });
  const rKind = choice('window', reaches);
  const rSource = choice('self', ['self', 'cross']);
  const rRadius = number(2, { min: 0, max: mostWords - 1 });
  const rStride = number(3, { min: 1, max: 16 });
  const rPads = number(3, { min: 1, max: 5 });
  const rWord = number(mine.cup, { min: 0, max: mostWords + 4, travels: false });
  const rByHand = flag(false);
  const rCentre = number(5, { min: 0, max: mostWords - 1, step: 0.1, digits: 1, travels: false });

  const rOwn = derived(() => !rText.isInitial());
  const found = derived(() => (rOwn.value ? splitWords(rText.value, locale) : mine.words.map(([word]) => word)));
  /** How many words the text has; the first 64 are used. */
  const rFound = derived(() => found.value.length);
  const said = derived(() => found.value.slice(0, mostWords));
  const answering = derived(() => (rSource.value === 'self' ? said.value : theirs.words.map(([word]) => word)));
  const pads = derived(() => (rKind.value === 'padding' && said.value.length ? rPads.value : 0));
  const fill = derived(() => Array.from({ length: pads.value }, () => pad));
  /** The words that ask, and the words that answer: one sentence, or two. */
  const rAsk = derived(() => (rSource.value === 'self' ? [...said.value, ...fill.value] : said.value));
  const rKeys = derived(() => (said.value.length ? [...answering.value, ...fill.value] : []));
  const rReal = derived(() => rKeys.value.length - pads.value);
  const rRow = derived(() => Math.max(0, Math.min(rWord.value, rAsk.value.length - 1)));

  const vectors = (words: readonly string[], known: readonly (readonly [string, Kind])[], part: 'q' | 'k') =>
    tensor(
      rOwn.value
        ? hashed(words)
        : words.map((_, i) => (i < known.length ? [...kinds[known[i][1]][part]] : [0, 0, 0, 0])),
    );
  const Q = derived(() => vectors(rAsk.value, mine.words, 'q'));
  const K = derived(() => vectors(rKeys.value, rSource.value === 'self' ? mine.words : theirs.words, 'k'));

  const mask = derived((): Tensor => {
    const [queries, keys] = [rAsk.value.length, rKeys.value.length];
    const kind = rKind.value;
    if (kind === 'window') return windowMask(queries, keys, rRadius.value);
    if (kind === 'causal') return causalMask(queries, keys);
    if (kind === 'strided') return stridedMask(queries, keys, rStride.value);
    return expand(paddingMask([rReal.value], keys), [queries, keys]); // no padding: all open
  });
  const masked = derived(() =>
    scaledDotProductAttention(Q.value, K.value, K.value, { attnMask: mask.value, deadRows: 'zero' }),
  );

  /** Luong's general score with W_a = I / √d: the same scores as everywhere here, so that only the reach differs. */
  const luong = derived(() => {
    const d = Q.value.shape[1];
    const { W_p, v_p } = rOwn.value ? anyPredictor : predictor;
    const weights = { W_a: mul(eye(d), 1 / Math.sqrt(d)), W_p: tensor(W_p), v_p: tensor(v_p) };
    return { score: 'general', weights, deadRows: 'zero', D: 1 } as const;
  });
  const guessed = derived(() => luongLocalP(Q.value, K.value, luong.value).p_t); // whatever D
  const local = derived(() => {
    if (rKind.value === 'local-m') return luongLocalM(Q.value, K.value, { ...luong.value, D: rRadius.value });
    const D = Math.max(1, rRadius.value);
    if (!rByHand.value) return luongLocalP(Q.value, K.value, { ...luong.value, D, p_t: guessed.value });
    const here = eq(arange(rAsk.value.length), rRow.value);
    const p_t = where(here, Math.min(rCentre.value, rReal.value - 1), guessed.value);
    return luongLocalP(Q.value, K.value, { ...luong.value, D, p_t });
  });

  const isLocal = derived(() => rKind.value === 'local-m' || rKind.value === 'local-p');
  const some = <T>(make: () => T, none: T) => derived(() => (said.value.length ? make() : none));
  const weights = derived(() => (isLocal.value ? local.value.weights : masked.value.weights));
  const rWeights = some(() => weights.value.tolist<number[][]>(), []);
  const rScores = some(() => masked.value.scores.tolist<number[][]>(), []);
  /** Which pairs are scored at all. */
  const rOpen = some(() => (isLocal.value ? gt(local.value.align, 0) : mask.value).tolist<boolean[][]>(), []);
  /** Where each word's window stands; and where the model put it, when the reader moved one. */
  const rCentres = some(() => (isLocal.value ? local.value.p_t.tolist<number[]>() : []), []);
  const rGuess = some(() => (rKind.value === 'local-p' ? guessed.value.tolist<number[]>() : []), []);
  const rSums = some(() => sum(weights.value, -1).tolist<number[]>(), []);
  const rPairs = derived(() => rOpen.value.reduce((count, row) => count + row.filter(Boolean).length, 0));
  const rAll = derived(() => rAsk.value.length * rKeys.value.length);
  const everywhere = derived(() =>
    isLocal.value
      ? luongGlobal(Q.value, K.value, luong.value).weights
      : scaledDotProductAttention(Q.value, K.value, K.value).weights,
  );
  /** The largest difference between any weight and the one global attention gives. */
  const rGap = some(() => max(abs(sub(weights.value, everywhere.value))).item(), 0);

  return {
    rText,
    rKind,
    rSource,
    rRadius,
    rStride,
    rPads,
    rWord,
    rByHand,
    rCentre,
    rOwn,
    rFound,
    rAsk,
    rKeys,
    rReal,
    rRow,
    rWeights,
    rScores,
    rOpen,
    rCentres,
    rGuess,
    rSums,
    rPairs,
    rAll,
    rGap,
    rQ: some(() => Q.value.tolist<number[][]>(), []),
    rK: some(() => K.value.tolist<number[][]>(), []),
    /** What guesses where a window stands. */
    rPredictor: derived(() => (rOwn.value ? anyPredictor : predictor)),
    rAsking: derived(() => rAsk.value[rRow.value] ?? ''),
    rSum: derived(() => rSums.value[rRow.value] ?? 0),
    rLast: derived(() => Math.max(0, rKeys.value.length - 1)),
  };
}

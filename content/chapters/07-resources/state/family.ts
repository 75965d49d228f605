import { scaledDotProductAttention } from '../../../../src/attention/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice } from '../../../../src/state/param.ts';
import type { Tensor } from '../../../../src/tensor/index.ts';
import { asked, crossScores, scores, targetScores, words } from './sentence.ts';

const weights = (s: Tensor, isCausal: boolean): number[][] => {
  const { query, key } = asked(s);
  return scaledDotProductAttention(query, key, key, { isCausal }).weights.tolist();
};

/** The Transformer of 2017 and what was kept of it: the weights of every attention in each branch. */
export function family(locale: Locale) {
  return {
    fModel: choice('transformer', ['transformer', 't5', 'whisper', 'bert', 'vit', 'gpt']),
    fSource: derived(() => words[locale].source),
    fTarget: derived(() => words[locale].target),
    fScores: derived(() => {
      const [source, target, cross] = [scores, targetScores, crossScores].map((s) => s.tolist<number[][]>());
      return { source, target, cross };
    }),
    /** Of the source, both ways: an encoder's. */
    fBoth: derived(() => weights(scores, false)),
    /** Of the same words, none looking ahead: a decoder without an encoder. */
    fBack: derived(() => weights(scores, true)),
    /** Of the translation so far, none looking ahead. */
    fTargetBack: derived(() => weights(targetScores, true)),
    /** Rows from the translation, columns from the source. */
    fCross: derived(() => weights(crossScores, false)),
  };
}

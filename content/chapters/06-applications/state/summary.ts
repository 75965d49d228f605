import { softmax } from '../../../../src/attention/index.ts';
import { splitSentences } from '../../../../src/figures/split-sentences.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { flag, number, text } from '../../../../src/state/param.ts';
import { sum, tensor, where } from '../../../../src/tensor/index.ts';
import { dotProducts, termVectors } from './term-vectors.ts';

export const mostSentences = 40;

const examples: Record<Locale, string> = {
  zh: `榫卯是木头和木头之间的连接，不用一根钉子。凸出来的部分叫榫头，凹进去的部分叫卯眼。榫头插进卯眼，两块木头就咬在一起。木头会随着天气胀缩，榫卯给木头留出活动的余地。钉子不会胀缩，日子久了，木头就从钉子旁边裂开。隔壁的猫生了三只小猫。老木匠凭手感就知道榫头插进卯眼是松是紧。这间老屋用了上千个榫卯，不用一根钉子，站了三百年。把木头拆下来，换一处地方，榫头对上卯眼，还能重新装起来。`,
  en: `A honeybee that has found flowers flies home and dances. The dance tells other bees where the flowers are. On the dark comb she runs a straight line and waggles. The angle of the line shows the way from the sun to the flowers. The length of the line shows how far the flowers are from the hive. Other bees follow the dance closely, then fly out to the flowers. It rained on Tuesday. When the sun moves on, dancing bees change the angle of the line. My grandmother kept two hives behind her kitchen.`,
};

/** Attention between the sentences of a text; what a sentence receives ranks it. */
export function summary(locale: Locale) {
  const sText = text(examples[locale], { longest: 10_000 });
  const sPick = number(3, { min: 1, max: 10 });
  const sHeat = number(0.06, { min: 0.02, max: 0.5, step: 0.01, digits: 2 });
  const sRow = number(7, { min: 0, max: mostSentences - 1, travels: false });
  /** Sentences that the reader took out, counted from 1: `3,8`. */
  const sOut = text('', { longest: 160, travels: false });
  const sShown = flag(false);
  /** Which sentence the reader guessed, counted from 1; 0 before. */
  const sGuess = number(0, { min: 0, max: mostSentences, travels: false });
  const sOnly = flag(false);

  const found = derived(() => splitSentences(sText.value));
  const sFound = derived(() => found.value.length);
  const sSaid = derived(() => found.value.slice(0, mostSentences));
  const sTerms = derived(() => termVectors(sSaid.value));
  const sGone = derived(() => {
    const out = new Set(sOut.value.split(',').map(Number));
    return sSaid.value.map((_, i) => out.has(i + 1));
  });
  const none = derived(() => sSaid.value.length === 0);

  const sScores = derived(() => dotProducts(sTerms.value));
  /** Nobody looks at itself, nor at a sentence that was taken out; that one does not look either. */
  const sOpen = derived(() => sGone.value.map((gone, i) => sGone.value.map((other, j) => !gone && !other && i !== j)));
  const weights = derived(() =>
    softmax(where(tensor(sOpen.value, { dtype: 'bool' }), tensor(sScores.value), -Infinity), {
      temperature: sHeat.value,
      deadRows: 'zero',
    }),
  );
  const sWeights = derived(() => (none.value ? [] : weights.value.tolist<number[][]>()));
  const sReceived = derived(() => (none.value ? [] : sum(weights.value, 0).tolist<number[]>()));
  /** Places of the sentences, the most looked at first. */
  const sRanked = derived(() =>
    [...sSaid.value.keys()]
      .filter((i) => !sGone.value[i])
      .sort((i, j) => sReceived.value[j] - sReceived.value[i] || i - j),
  );
  return {
    sText,
    sPick,
    sHeat,
    sRow,
    sOut,
    sShown,
    sGuess,
    sOnly,
    sFound,
    sSaid,
    sTerms,
    sGone,
    sOpen,
    sScores,
    sWeights,
    sReceived,
    sRanked,
    /** The sentence that receives most, counted from 1, and how much; nothing where no sentence is left. */
    sBest: derived(() => (sRanked.value.length ? String(sRanked.value[0] + 1) : '–')),
    sBestGets: derived(() => sReceived.value[sRanked.value[0] ?? -1] ?? 0),
    /** Places of the summary's sentences, in the text's own order. */
    sSummary: derived(() => sRanked.value.slice(0, sPick.value).sort((i, j) => i - j)),
  };
}

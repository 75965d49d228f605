import { multiheadAttention, scaledDotProductAttention } from '../../../../src/attention/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { matrix } from '../../../../src/state/param.ts';
import { cat, eye, select, tensor } from '../../../../src/tensor/index.ts';
import { asked, scores, words } from './sentence.ts';

/** `nn.MultiheadAttention` whose projections change nothing, so that only its reading of the mask is left to see. */
const plain = { in_proj_weight: cat([eye(4), eye(4), eye(4)], 0), 'out_proj.weight': eye(4) };

/** One mask of 16 booleans, read by two libraries. */
export function polarity(locale: Locale) {
  const pMask = matrix(
    [
      [0, 1, 1, 1],
      [0, 0, 1, 1],
      [0, 0, 0, 1],
      [0, 0, 0, 0],
    ],
    { min: 0, max: 1, step: 1, digits: 0 },
  );
  const pTrue = derived(() => pMask.value.map((row) => row.map((x) => x >= 0.5)));
  const mask = derived(() => tensor(pTrue.value));
  const { query, key } = asked(scores);
  return {
    pMask,
    pTrue,
    pWords: derived(() => words[locale].source),
    pScores: derived(() => scores.tolist<number[][]>()),
    /** True = blocked, as `nn.MultiheadAttention` reads it; a row with nothing open is NaN. */
    pBlocked: derived(() => {
      const { weightsPerHead } = multiheadAttention(query, key, key, plain, { numHeads: 1, attnMask: mask.value });
      return select(weightsPerHead, 0, 0).tolist<number[][]>();
    }),
    /** True = may attend, as ONNX `Attention` reads it; a row with nothing open is 0. */
    pAllowed: derived(() =>
      scaledDotProductAttention(query, key, key, { attnMask: mask.value, deadRows: 'zero' }).weights.tolist<
        number[][]
      >(),
    ),
    pCount: derived(() => pTrue.value.flat().filter(Boolean).length),
  };
}

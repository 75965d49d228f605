import { attentionCost, multiheadAttention } from '../../../../src/attention/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, number } from '../../../../src/state/param.ts';
import { eye, mul, tensor } from '../../../../src/tensor/index.ts';
import { normals } from '../../../../src/tensor/random.ts';
import { drawn } from './draws.ts';

const sentence = { zh: ['我们', '总', '喝', '热', '茶'], en: ['we', 'always', 'sip', 'hot', 'tea'] };
const [n, d] = [5, 8];

export function heads(locale: Locale) {
  const hHeads = choice('4', ['1', '2', '4', '8']);
  const hHead = number(0, { min: 0, max: 7 });
  const hRow = number(2, { min: 0, max: n - 1 });
  const hSeed = number(4764, { min: 1, max: 9999 });

  const inputs = derived(() => {
    const next = normals(hSeed.value);
    return { X: tensor(drawn(next, n, d)), W: mul(tensor(drawn(next, 3 * d, d)), 0.5) };
  });
  const attended = derived(() => {
    const { X, W } = inputs.value;
    const weights = { in_proj_weight: W, 'out_proj.weight': eye(d) };
    return multiheadAttention(X, X, X, weights, { numHeads: Number(hHeads.value) });
  });
  return {
    hHeads, hHead, hRow, hSeed,
    hTokens: derived(() => sentence[locale]),
    hX: derived(() => inputs.value.X.tolist<number[][]>()),
    /** W_Q, W_K and W_V one under the other: (3d, d) */
    hW: derived(() => inputs.value.W.tolist<number[][]>()),
    /** (heads, n, n) */
    hMaps: derived(() => attended.value.weightsPerHead.tolist<number[][][]>()),
    /** (n, d): the heads' outputs side by side; the output projection is left out (it is the identity here) */
    hOut: derived(() => attended.value.output.tolist<number[][]>()),
    /** multiply-adds of the whole layer, the same for any number of heads */
    hCost: derived(() => attentionCost(n, d).multiplyAdds),
  }; // prettier-ignore
}

import { linearAttention } from '../../../../src/attention/index.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { number } from '../../../../src/state/param.ts';
import { mul, tensor } from '../../../../src/tensor/index.ts';
import { drawPairs, judge, lookBack, most, sharpness } from '../../01-background/state/bottleneck.ts';

const size = '16';
const drawn = drawPairs(7)[size];

/** Chapter 1's seeded pairs asked back from linear attention and from softmax, both with scores as sharp as there. */
export function capacity() {
  const capPairs = number(16, { min: 1, max: most });
  const stored = derived(() => {
    const first = (rows: number[][]) => tensor(rows.slice(0, capPairs.value));
    return { K: first(drawn.K.tolist()), V: first(drawn.V.tolist()) };
  });
  return {
    capPairs,
    capLinear: derived(() => {
      const { K, V } = stored.value;
      const sharp = mul(K, sharpness);
      return judge(linearAttention(sharp, sharp, V).tolist(), V).right;
    }),
    capSoft: derived(() => judge(lookBack(stored.value.K, stored.value.V).tolist(), stored.value.V).right),
  };
}

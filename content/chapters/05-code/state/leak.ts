import { causalMask, flipPolarity, type StateDict, transformerEncoder } from '../../../../src/attention/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import type { Matrix } from '../../../../src/state/matrix-text.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, number } from '../../../../src/state/param.ts';
import { add, arange, embedding, tensor, type Tensor, transpose } from '../../../../src/tensor/index.ts';
import { normals } from '../../../../src/tensor/random.ts';
import { layerWeights, matrices } from './block.ts';

const batch = {
  zh: [
    ['我', '在', '喝', '热', '茶'],
    ['你', '想', '吃', '冷', '饭'],
    ['他', '要', '买', '新', '书'],
  ],
  en: [
    ['I', 'drink', 'hot', 'green', 'tea'],
    ['you', 'eat', 'cold', 'red', 'plums'],
    ['he', 'buys', 'good', 'old', 'books'],
  ],
};
/** What the chosen word is changed to; it stands nowhere else. */
const stranger = { zh: '山', en: 'stone' };
const [sentences, n, d] = [3, 5, 4];
const ids = Array.from({ length: sentences }, (_, s) => Array.from({ length: n }, (_, i) => s * n + i));

/** Largest difference in each word's output when one word is changed, through two encoder layers. (3, 5) */
export function moved(
  at: number,
  axis: 'batch' | 'words',
  causal: boolean,
  { tokens, places, layers }: Weights,
): Matrix {
  const run = (src: number[][]) => {
    const x = add(embedding(tensor(src, { dtype: 'int64' }), tokens), embedding(arange(n), places));
    // batch_first=False reads the first axis as the sentence: (n, batch, d) is what the layer then believes to see.
    const seen = axis === 'words' ? x : transpose(x, 0, 1);
    const srcMask = causal ? flipPolarity(causalMask(seen.shape[1])) : undefined;
    const { output } = transformerEncoder(seen, layers, { nhead: 2, srcMask });
    return (axis === 'words' ? output : transpose(output, 0, 1)).tolist<number[][][]>();
  };
  const [before, after] = [run(ids), run(ids.map((row) => row.map((id) => (id === at ? sentences * n : id))))];
  return before.map((row, s) => row.map((word, i) => Math.max(...word.map((v, c) => Math.abs(v - after[s][i][c])))));
}

interface Weights {
  tokens: Tensor;
  places: Tensor;
  layers: StateDict;
}
export function leakWeights(seed: number): Weights {
  const next = normals(seed);
  const table = (rows: number) => tensor(Array.from({ length: rows }, () => Array.from({ length: d }, next)));
  const layers = [0, 1].flatMap((k) =>
    Object.entries(layerWeights(seed + 1 + k)).map(([name, weight]) => [`layers.${k}.${name}`, weight]),
  );
  return { tokens: table(sentences * n + 1), places: table(n), layers: Object.fromEntries(layers) as StateDict };
}

export function leak(locale: Locale) {
  const lAxis = choice('batch', ['batch', 'words']);
  const lMask = choice('none', ['none', 'causal']);
  const lAt = number(7, { min: 0, max: sentences * n - 1 });
  const weights = leakWeights(11);
  return {
    lAxis,
    lMask,
    lAt,
    lWords: derived(() => batch[locale]),
    lStranger: derived(() => stranger[locale]),
    /** The layers' matrices, and the vectors of all words and of the stranger, one under the other: (16, 4). */
    lLayers: derived(() => matrices(weights.layers)),
    lVectors: derived(() => weights.tokens.tolist<number[][]>()),
    lPlaces: derived(() => weights.places.tolist<number[][]>()),
    lMoved: derived(() => moved(lAt.value, lAxis.value, lMask.value === 'causal', weights)),
  };
}

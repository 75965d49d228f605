import type { Locale } from '../../../../src/site/locales.ts';
import { derived } from '../../../../src/state/chapter.ts';
import type { Matrix } from '../../../../src/state/matrix-text.ts';
import { choice, matrix, number } from '../../../../src/state/param.ts';
import { flat, select, type Tensor } from '../../../../src/tensor/index.ts';
import { matrices } from './block.ts';
import { article, forward, type Kind, modelWeights, repaired, type Trace } from './two-models.ts';

/** Token 0 is padding. */
export const vocabulary = {
  zh: ['填充', '我', '你', '喝', '买', '热', '冷', '茶'],
  en: ['pad', 'I', 'you', 'drink', 'buy', 'hot', 'cold', 'tea'],
};
/** The third sentence has the first one's words in another order. */
export const start = [
  [1, 3, 5, 7],
  [2, 4, 6, 7],
  [5, 7, 1, 3],
];
/** Chosen so that the weights on screen at the start add up to 1.000 as they stand. */
export const seed = 756;

export const stages = ['embed', 'place', 'x', 'qkv', 'scores', 'weights', 'mixed', 'norm1', 'feed', 'logits'] as const;
export type Stage = (typeof stages)[number];

/** One model's tensors for the chosen word: rows of its sentence, and inside a layer rows of the words that it meets. */
export interface Side {
  embedded: Matrix;
  places: Matrix;
  x: Matrix;
  q: Matrix;
  k: Matrix;
  v: Matrix;
  scores: Matrix;
  open: readonly (readonly boolean[])[];
  weights: Matrix;
  mixed: Matrix;
  entering: Matrix;
  attended: Matrix;
  norm1: Matrix;
  hidden: Matrix;
  output: Matrix;
  /** what the last layer hands to the linear layer, by sentence */
  last: Matrix;
  logits: Matrix;
}

const rows = (t: Tensor, ...at: number[]): Matrix =>
  at.reduce((x, index) => select(x, 0, index), t).tolist<number[][]>();

export function sideOf(trace: Trace, { first }: Kind, at: number, layer: number, head: number): Side {
  const [sentence, place] = [Math.floor(at / 4), at % 4];
  const group = first === 'batch' ? sentence : place;
  const t = trace.layers[layer];
  const before = layer ? trace.layers[layer - 1].output : undefined;
  const [batch, members] = [trace.x, t.scores.shape[2]];
  const column = () => [0, 1, 2].map((s) => rows(batch, s)[place]);
  const last = trace.layers[1].output;
  return {
    embedded: rows(trace.embedded, sentence),
    places: rows(trace.places, sentence),
    x: rows(trace.x, sentence),
    q: rows(t.q, group, head),
    k: rows(t.k, group, head),
    v: rows(t.v, group, head),
    scores: rows(t.scores, group, head),
    open: Array.from({ length: members }, (_, i) =>
      Array.from({ length: members }, (_, j) => isOpen(t.open, group, i, j)),
    ),
    weights: rows(t.weights, group, head),
    mixed: rows(t.mixed, group, head),
    entering: before ? rows(before, group) : first === 'batch' ? rows(batch, sentence) : column(),
    attended: rows(t.attended, group),
    norm1: rows(t.norm1, group),
    hidden: rows(t.hidden, group),
    output: rows(t.output, group),
    last: first === 'batch' ? rows(last, sentence) : [0, 1, 2, 3].map((i) => rows(last, i)[sentence]),
    logits: rows(trace.logits, sentence),
  };
}

function isOpen(mask: Tensor | undefined, group: number, i: number, j: number): boolean {
  if (!mask) return true;
  const [, , queries, keys] = mask.shape; // (groups, 1, 1 or members, members)
  return flat(mask)[(group * queries + (queries === 1 ? 0 : i)) * keys + j] !== 0;
}

export function walk(locale: Locale) {
  const mwSrc = matrix(start, { min: 1, max: 7, step: 1, digits: 0 });
  const mwAt = number(1, { min: 0, max: 11 });
  const mwStage = choice<Stage>('weights', stages);
  const mwLayer = choice('1', ['1', '2']);
  const mwHead = choice('1', ['1', '2']);
  const mwMask = choice<'none' | 'causal'>('none', ['none', 'causal']);
  const [weightsA, weightsR] = [modelWeights(seed, 'copies'), modelWeights(seed, 'own')];
  const mwIds = derived((): Matrix => mwSrc.value.map((row) => row.map(Math.round)));
  const traceA = derived(() => forward(mwIds.value, weightsA, article));
  const traceR = derived(() => forward(mwIds.value, weightsR, { ...repaired, mask: mwMask.value }));
  const side = (trace: Trace, kind: Kind) => sideOf(trace, kind, mwAt.value, +mwLayer.value - 1, +mwHead.value - 1);
  return {
    mwSrc,
    mwAt,
    mwStage,
    mwLayer,
    mwHead,
    mwMask,
    mwIds,
    mwWords: derived(() => vocabulary[locale]),
    /** Both models' matrices, by PyTorch's names. */
    mwWeights: derived(() => ({ article: matrices(weightsA), repaired: matrices(weightsR) })),
    mwArticle: derived(() => side(traceA.value, article)),
    mwRepaired: derived(() => side(traceR.value, repaired)),
  };
}

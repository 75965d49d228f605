import type { Locale } from '../../../../src/site/locales.ts';

/**
 * What a word asks for and how it is found, in four numbers: who, what, deed, how it is. Set by hand, alike in both languages,
 * and so that the rounded weights on screen add up: the tests say where.
 */
export const kinds = {
  agent: { q: [1.2, 0.1, 2.7, 0], k: [2.3, 0, 0.5, 0.1] },
  deed: { q: [2.5, 2.5, 0.2, 0.4], k: [0.9, 0.4, 2.2, 1.1] },
  down: { q: [0.9, 0.8, 2.2, 0.1], k: [0.1, 0.7, 1.6, 0.4] },
  tea: { q: [0.9, 0.4, 1.4, 2.7], k: [0.3, 1.7, 0.1, 0.6] },
  cup: { q: [0.2, 0.5, 1, 3.2], k: [0.2, 2.3, 0.2, 0.6] },
  why: { q: [0.9, 0.2, 1.8, 2.2], k: [0.3, 0.2, 0.2, 0.1] },
  small: { q: [0.7, 0.9, 0.5, 0.7], k: [0, 0.1, 0.1, 0.1] },
  degree: { q: [0.3, 1, 0.4, 3], k: [0.1, 0.1, 0.2, 0.5] },
  quality: { q: [0.7, 3, 0.1, 0.9], k: [0.4, 0.4, 0.4, 2.1] },
} as const satisfies Record<string, { q: readonly number[]; k: readonly number[] }>;
export type Kind = keyof typeof kinds;

/** Where a word expects its answer: W_p reads the query, v_p turns it into earlier or later in the sentence. */
export const predictor = {
  W_p: [
    [-0.2, 0.1, -0.3, 0.5],
    [0.4, 0.2, 0.2, -0.2],
  ],
  v_p: [1.4, -1.2],
};

interface Sentence {
  text: string;
  words: readonly (readonly [word: string, kind: Kind])[];
  /** The word that is chosen at first. */
  cup: number;
}
export const sentences: Record<Locale, Sentence> = {
  zh: {
    text: '她放下了茶，因为杯子实在太烫了',
    words: [
      ['她', 'agent'],
      ['放下', 'deed'],
      ['了', 'small'],
      ['茶', 'tea'],
      ['，', 'small'],
      ['因为', 'why'],
      ['杯子', 'cup'],
      ['实在', 'degree'],
      ['太', 'degree'],
      ['烫', 'quality'],
      ['了', 'small'],
    ],
    cup: 6,
  },
  en: {
    text: 'She put the tea down since the cup was too hot',
    words: [
      ['She', 'agent'],
      ['put', 'deed'],
      ['the', 'small'],
      ['tea', 'tea'],
      ['down', 'down'],
      ['since', 'why'],
      ['the', 'small'],
      ['cup', 'cup'],
      ['was', 'small'],
      ['too', 'degree'],
      ['hot', 'quality'],
    ],
    cup: 7,
  },
};

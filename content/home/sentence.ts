import type { Locale } from '../../src/site/locales.ts';
import type { Swap } from '../../components/widgets/look/picture.ts';

/** What a word's small vector says of it, set by hand. Two more numbers say where it stands. */
export const features = ['agent', 'thing', 'deed', 'pronoun', 'ofAgents', 'ofThings', 'small', 'cos', 'sin'] as const;
export type Feature = (typeof features)[number];
type Word = readonly [text: string, is: Feature];

interface Sentence {
  words: readonly Word[];
  /** Where “it” stands: the word that asks first. */
  it: number;
  /** Where the word stands that can be swapped. */
  swapAt: number;
  swap: Readonly<Record<Swap, Word>>;
}

export const sentences: Readonly<Record<Locale, Sentence>> = {
  zh: {
    words: [
      ['机器人', 'agent'],
      ['没', 'small'],
      ['拿稳', 'deed'],
      ['杯子', 'thing'],
      ['，', 'small'],
      ['因为', 'small'],
      ['它', 'pronoun'],
      ['太', 'small'],
      ['滑', 'ofThings'],
      ['了', 'small'],
    ],
    it: 6,
    swapAt: 8,
    swap: { slippery: ['滑', 'ofThings'], clumsy: ['笨', 'ofAgents'] },
  },
  en: {
    words: [
      ['The', 'small'],
      ['robot', 'agent'],
      ['dropped', 'deed'],
      ['the', 'small'],
      ['cup', 'thing'],
      ['because', 'small'],
      ['it', 'pronoun'],
      ['was', 'small'],
      ['slippery', 'ofThings'],
    ],
    it: 6,
    swapAt: 8,
    swap: { slippery: ['slippery', 'ofThings'], clumsy: ['clumsy', 'ofAgents'] },
  },
};

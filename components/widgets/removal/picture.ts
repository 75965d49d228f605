import { signed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export type How = 'cut' | 'zero';
export const hows = ['cut', 'zero'] as const;
interface Removed {
  o: readonly number[];
  p: readonly number[];
  change: readonly number[];
}
export interface Values {
  eSeed: number;
  eGuess: 'none' | `${number}`;
  eShow: boolean;
  eHow: How;
  ePick: number;
  eSpread: number;
  eTokens: readonly string[];
  eValues: Matrix;
  eWeights: readonly number[];
  eWeighted: readonly number[];
  eRemoval: { o: number; p: number } & Record<How, Removed>;
  eTally: { weight: number; weighted: number; of: number };
}
export const six = [0, 1, 2, 3, 4, 5];
const largest = (list: readonly number[]) => {
  const sizes = list.map(Math.abs);
  return sizes.indexOf(Math.max(...sizes));
};
/** Full for the largest of the column. */
const filled = (list: readonly number[]) => {
  const most = Math.max(...list.map(Math.abs));
  return list.map((x) => (most > 0 ? x / most : 0));
};

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const { eTokens: tokens, eRemoval: found } = v;
  const gone = found[v.eHow];
  const guess = v.eGuess === 'none' ? -1 : Number(v.eGuess);
  const tops = { weight: largest(v.eWeights), weighted: largest(v.eWeighted), effect: largest(gone.change) };
  const marks: Record<string, Mark> = {};
  const [fillW, fillV, fillE] = [filled(v.eWeights), filled(v.eWeighted), filled(gone.change)];
  const chosen = v.eShow ? v.ePick : guess;
  for (const j of six) {
    const top = (column: keyof typeof tops) => (tops[column] === j ? 'top' : '');
    marks[`ask-${j}`] = {
      text: tokens[j],
      'aria-pressed': String(j === chosen),
      'data-choose': v.eShow ? `ePick=${j}` : `eGuess=${j}`,
      'aria-label': v.eShow ? t.pick(tokens[j]) : t.choose(tokens[j]),
    };
    marks[`guess-${j}`] = { text: j === guess ? t.guess : '' };
    for (const c of [0, 1])
      marks[`v-${j}-${c}`] = { text: num(v.eValues[j][c], v.eSpread === 1 ? 1 : 2), '--x': signed(v.eValues[j][c], 2) };
    marks[`wbar-${j}`] = { '--width': fillW[j].toFixed(4) };
    marks[`w-${j}`] = { text: num(v.eWeights[j], 3), class: `n w ${top('weight')}` };
    marks[`vbar-${j}`] = { '--width': fillV[j].toFixed(4) };
    marks[`wv-${j}`] = { text: num(v.eWeighted[j], 3), class: `n v ${top('weighted')}` };
    const share = v.eShow ? fillE[j] : 0;
    marks[`ebar-${j}`] = { '--width': Math.abs(share).toFixed(4), '--left': share < 0 ? (-share).toFixed(4) : 0 };
    marks[`e-${j}`] = {
      text: v.eShow ? `${num(gone.change[j]).startsWith('−') || num(gone.change[j]) === '0.00' ? '' : '+'}${num(gone.change[j])}` : '?',
      class: `n o ${v.eShow ? top('effect') : ''}`,
    }; // prettier-ignore
  }
  for (const how of hows) marks[`how-${how}`] = { 'aria-pressed': String(how === v.eHow) };
  marks.show = { text: v.eShow ? t.hide : t.show, 'data-choose': `eShow=${v.eShow ? 0 : 1}` };
  marks.model = { text: t.model(v.eSeed) };
  marks.prompt = { text: v.eShow ? t.revealed[v.eHow] : guess < 0 ? t.prompt : t.guessed(tokens[guess]) };

  // The removal in hand, in numbers.
  const k = v.eShow ? v.ePick : guess < 0 ? v.ePick : guess;
  const [alpha, value] = [num(v.eWeights[k], 3), num(v.eValues[k][0], v.eSpread === 1 ? 1 : 2)];
  Object.assign(marks, {
    'r-o': { text: num(found.o, 3) },
    'r-p': { text: num(found.p) },
    'r-alpha': { text: alpha },
    'r-alpha2': { text: alpha },
    'r-value': { text: value.startsWith('−') ? `(${value})` : value },
    'r-o2': { text: num(found.o, 3) },
    'r-out': { text: v.eShow ? num(gone.o[k], 3) : '?' },
    'r-outp': { text: v.eShow ? num(gone.p[k]) : '?' },
    'r-name': { text: t.without(tokens[k]) },
    'z-alpha': { text: alpha },
    'z-value': { text: value.startsWith('−') ? `(${value})` : value },
    'z-o2': { text: num(found.o, 3) },
    'z-out': { text: v.eShow ? num(gone.o[k], 3) : '?' },
    'z-outp': { text: v.eShow ? num(gone.p[k]) : '?' },
  } satisfies Record<string, Mark>);
  for (const how of hows)
    marks[`line-${how}`] = {
      class: how === v.eHow ? 'line' : 'line off',
      'aria-hidden': how === v.eHow ? null : 'true',
    };

  marks.readout = {
    text: v.eShow
      ? t.read({ tokens, tops, guess, change: gone.change, p: found.p, without: gone.p })
      : t.before(tokens[tops.weight], v.eWeights[tops.weight], found.p),
  };
  marks.tally = { text: v.eShow ? t.tally(v.eTally) : t.waiting };
  return marks;
}

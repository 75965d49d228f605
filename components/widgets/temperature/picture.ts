import { signed } from '../../../src/figures/cells.ts';
import { num, sub } from '../../../src/figures/format.ts';
import type { Mark, Picture, Run } from '../../../src/figures/picture.ts';
import type { Locale } from '../../../src/site/locales.ts';
import type { Focus } from '../../../src/state/focus.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  T: number;
  tempScores: Matrix;
  tempAdd: boolean;
  tempGiven: readonly number[];
  tempWeights: readonly number[];
  tempCurves: Matrix;
  tempEntropy: number;
}

export const five = [0, 1, 2, 3, 4];
export const quick = [0.1, 1, 2, 10];
/** The drawing is stretched in width, so it holds no text; its height is true, so dots know when they would meet. */
export const frame = { width: 600, height: 220, dot: 20 };
/** 0 at T = 0.1, 1 at T = 10. */
export const place = (T: number) => (Math.log10(T) + 1) / 2;
/** The temperature of a slider's place, with two figures, as a reader would say it. */
export const temperatureAt = (at: number) => Number((10 ** (2 * at - 1)).toPrecision(2));

/** What goes into exp: over T, and less the largest. */
export function exponents({ tempGiven, T }: Pick<Values, 'tempGiven' | 'T'>) {
  const scaled = tempGiven.map((s) => s / T);
  const largest = Math.max(...scaled);
  return { scaled, minus: scaled.map((x) => x - largest) };
}

/** Scores from the largest down; equal ones are joined by an equals sign. */
export function order(scores: readonly number[]): string {
  const places = [...five].sort((a, b) => scores[b] - scores[a]);
  return places
    .map((j, i) => `${i === 0 ? '' : scores[places[i - 1]] === scores[j] ? ' = ' : ' > '}s${sub(j + 1)}`)
    .join('');
}

/** How many dots aside each stands, where it would cover the one above it. */
export function aside(weights: readonly number[]): number[] {
  const steps = five.map(() => 0);
  let last: number | undefined;
  for (const j of [...five].sort((a, b) => weights[b] - weights[a])) {
    if (last !== undefined && (weights[last] - weights[j]) * frame.height < frame.dot) steps[j] = steps[last] + 1;
    last = j;
  }
  return steps;
}

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const { scaled, minus } = exponents(v);
  const marks: Record<string, Mark> = {};
  const [at, steps] = [place(v.T), aside(v.tempWeights)];
  for (const j of five) {
    const [score, weight] = [v.tempScores[0][j], v.tempWeights[j]];
    const text = num(score, 1);
    marks[`score-${j}`] = { '--x': signed(score, 5) };
    marks[`score-${j}-n`] = { text, 'aria-label': t.score(j), 'aria-valuenow': score, 'aria-valuetext': text };
    marks[`scaled-${j}`] = { text: num(scaled[j]) };
    marks[`minus-${j}`] = { text: num(minus[j]) };
    marks[`bar-${j}`] = { '--share': weight.toFixed(4) };
    marks[`weight-${j}`] = { text: num(weight, 3) };
    const points = v.tempCurves.map((row, i) => {
      const x = (i / (v.tempCurves.length - 1)) * frame.width;
      return `${x.toFixed(1)} ${((1 - row[j]) * frame.height).toFixed(1)}`;
    });
    marks[`curve-${j}`] = { d: `M${points.join('L')}` };
    marks[`dot-${j}`] = { '--at': at.toFixed(4), '--y': weight.toFixed(4), '--aside': at > 0.6 ? -steps[j] : steps[j] };
  }
  const top = Math.max(...v.tempScores[0]);
  const first = five.filter((j) => v.tempScores[0][j] === top);
  for (const T of quick) marks[`quick-${T}`] = { 'aria-pressed': String(v.T === T) };
  return {
    ...marks,
    slider: { value: at.toFixed(4), 'aria-valuetext': `T = ${num(v.T)}` },
    rule: { '--at': at.toFixed(4) },
    T: { text: `T = ${num(v.T)}` },
    add: { 'aria-pressed': String(v.tempAdd), 'data-choose': `tempAdd=${v.tempAdd ? 0 : 1}` },
    given: { text: v.tempAdd ? '(s\u00a0+\u00a0100) ÷\u00a0T' : t.columns.scaled },
    sum: {
      text: num(
        v.tempWeights.reduce((a, b) => a + b, 0),
        3,
      ),
    },
    entropy: { text: num(v.tempEntropy, 3) },
    'entropy-bar': { '--share': v.tempEntropy.toFixed(4) },
    readout: {
      text: t.read({
        T: v.T,
        order: order(v.tempScores[0]),
        first,
        weight: v.tempWeights[first[0]],
        entropy: v.tempEntropy,
        add: v.tempAdd,
        exponent: Math.max(...scaled),
      }),
    },
  };
}

/** a₃ = e^−1.00 ÷ (e^0.00 + e^−2.00 + …) = 0.234 */
export function explain(focus: Focus | null, v: Values, locale: Locale): readonly Run[] {
  const t = words[locale];
  const j = focus?.at[1];
  if (!focus || j === undefined) return [t.hint];
  if (focus.role === 's') return t.moves(j);
  const { minus } = exponents(v);
  const power = (x: number): Run[] => ['e', ['power', num(x)]];
  return [
    ['w', `a${sub(j + 1)}`],
    ' = ',
    ...power(minus[j]),
    ' ÷ (',
    ...minus.flatMap((x, i) => (i ? [' + ', ...power(x)] : power(x))),
    ') = ',
    ['w', num(v.tempWeights[j], 3)],
  ];
}

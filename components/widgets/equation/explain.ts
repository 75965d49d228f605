import { num, sub } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { Locale } from '../../../src/site/locales.ts';
import type { Focus } from '../../../src/state/focus.ts';
import { digits, upTo, type Values } from './picture.ts';
import { words } from './words.ts';

type Runs = readonly Run[];
/** A number inside a sum: what is negative stands in brackets. */
const term = (x: number, places: number) => (x < 0 ? `(${num(x, places)})` : num(x, places));
const plus = (terms: readonly Runs[]): Run[] => terms.flatMap((runs, i) => (i ? [' + ', ...runs] : [...runs]));
const index = (i: number, j: number) => `${sub(i + 1)}${sub(j + 1)}`;

/** s₂₃ = (0.2 × 0.3 + 1.7 × 1.6) ÷ √2 = 1.966 */
export function score(v: Values, i: number, j: number): Runs {
  const products = plus(
    upTo(v.dk).map((c) => [['q', term(v.Q[i][c], digits.input)], ' × ', ['k', term(v.K[j][c], digits.input)]]),
  );
  const by = { sqrt: ` ÷ √${v.dk}`, none: '', dk: ` ÷ ${v.dk}` }[v.divisor];
  const open = by !== '' && v.dk > 1;
  return [
    `s${index(i, j)} = ${open ? '(' : ''}`,
    ...products,
    `${open ? ')' : ''}${by} = `,
    ['', num(v.scores[i][j], digits.score)],
  ];
}

/** a₂₃ = e^1.966 ÷ (e^−0.672 + e^0.580 + e^1.966) = 0.757 */
export function weight(v: Values, i: number, j: number): Runs {
  const power = (x: number): Runs => ['e', ['power', num(x, digits.score)]];
  return [
    ['w', `a${index(i, j)}`],
    ' = ',
    ...power(v.scores[i][j]),
    ' ÷ (',
    ...plus(v.scores[i].map(power)),
    ') = ',
    ['w', num(v.weights[i][j], digits.weight)],
  ];
}

/** o₂₁ = 0.054 × 1.0 + 0.189 × 0.3 + 0.757 × (−0.7) = −0.42 */
export function output(v: Values, i: number, c: number): Runs {
  const terms = upTo(v.n).map((j): Runs => [
    ['w', num(v.weights[i][j], digits.weight)],
    ' × ',
    ['v', term(v.V[j][c], digits.input)],
  ]);
  return [['o', `o${index(i, c)}`], ' = ', ...plus(terms), ' = ', ['o', num(v.output[i][c], digits.output)]];
}

/** What pointing at a thing says: a result's arithmetic, or what an input moves. */
export function explain(focus: Focus | null, v: Values, { locale }: { locale: Locale }): Runs {
  const t = words[locale];
  if (!focus || focus.at.some((x) => x >= v.n)) return t.point(score(v, 1, v.n - 1));
  const [first, second] = focus.at;
  if (first === undefined && focus.role in t.whole) return t.whole[focus.role as keyof typeof t.whole](v.n, v.dk);
  switch (focus.role) {
    case 's':
      return score(v, first, second);
    case 'w':
      return weight(v, first, second);
    case 'o':
      return output(v, first, second);
    case 'q':
      return t.query(first, v.tokens[first]);
    case 'k':
      return t.key(first, v.tokens[first]);
    case 'v':
      return t.value(
        first,
        second,
        v.weights.map((row) => row[first]),
      );
    default:
      return [];
  }
}

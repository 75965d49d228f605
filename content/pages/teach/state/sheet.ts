import { scaledDotProductAttention, softmax } from '../../../../src/attention/index.ts';
import { tensor } from '../../../../src/tensor/index.ts';
import { asking, letters, type Sheet } from '../../../../components/widgets/worksheet/values.ts';
import { generator, type Generator } from '../../../../src/tensor/random.ts';

/**
 * A class word as a number: digits are themselves, anything else is hashed (FNV-1a, 32 bits). Capitals, spaces around it and
 * full-width letters make no difference, since a class types it from the board.
 */
export function seedOf(word: string): number {
  const plain = word.normalize('NFKC').trim().toLowerCase();
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(plain)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

const round = (x: number, digits = 3) => Number(x.toFixed(digits));
const halves = ({ uniform }: Generator, rows: number, columns: number, most: number): number[][] =>
  Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (Math.floor(uniform() * (4 * most + 1)) - 2 * most) / 2),
  );

/**
 * The arithmetic of the paper: √2 as 1.414, every result rounded to three decimals before it is used again.
 * Sheets are drawn until this gives the same three decimals as the engine, so no student is wrong by rounding.
 */
export function onPaper(q: readonly number[], K: readonly number[][], V: readonly number[][]) {
  const scores = K.map((k) => round((q[0] * k[0] + q[1] * k[1]) / 1.414));
  const powers = scores.map((s) => round(Math.exp(s)));
  const sum = round(powers[0] + powers[1] + powers[2]);
  const weights = powers.map((p) => round(p / sum));
  const output = [0, 1].map((c) => round(V.reduce((total, v, j) => total + weights[j] * v[c], 0)));
  return { scores, powers, sum, weights, output };
}

const sums = (table: readonly (readonly number[])[]) => table.map((row) => row.reduce((a, b) => a + b, 0));
const columns = (table: readonly number[][]) => table[0].map((_, j) => table.map((row) => row[j]));
const adds = (parts: readonly number[]) => round(parts.reduce((a, b) => a + b, 0)) === 1;
const same = (a: readonly number[], b: readonly number[]) => a.every((x, i) => round(x) === b[i]);

/** Numbers worth an hour: a clear winner that does not take all, scores of both signs, and rounding that cannot bite. */
function question(draw: Generator): { Q: number[][]; K: number[][]; V: number[][] } {
  for (;;) {
    const [Q, K, V] = [halves(draw, 3, 2, 2), halves(draw, 3, 2, 2), halves(draw, 3, 2, 2)];
    const paper = onPaper(Q[asking], K, V);
    const ranked = [...paper.scores].sort((a, b) => b - a);
    if (Q[asking].includes(0) || ranked[2] > -0.3 || ranked[0] - ranked[1] < 0.3 || ranked[1] - ranked[2] < 0.3)
      continue;
    if (ranked[0] > 2.2 || ranked[2] < -2.2 || ranked.includes(0) || !adds(paper.weights)) continue;
    const { scores, weights, output } = attend(Q, K, V);
    if (same(scores, paper.scores) && same(weights, paper.weights) && same(output, paper.output)) return { Q, K, V };
  }
}

function attend(Q: number[][], K: number[][], V: number[][]) {
  const all = scaledDotProductAttention(tensor(Q), tensor(K), tensor(V));
  const row = (of: 'scores' | 'weights' | 'output') => (all[of].tolist() as number[][])[asking];
  return { scores: row('scores'), weights: row('weights'), output: row('output') };
}

/** Both tables add up to 1 one way, exactly as printed, and clearly not the other way. */
function twoTables(draw: Generator): { right: number[][]; wrong: number[][] } {
  for (;;) {
    const scores = halves(draw, 3, 3, 2);
    const powers = scores.map((row) => row.map(Math.exp));
    const [across, down] = [sums(powers), sums(columns(powers))];
    // A trial in plain arithmetic: most draws fail it.
    const right = powers.map((row, i) => row.map((p) => round(p / across[i])));
    const wrong = powers.map((row) => row.map((p, j) => round(p / down[j])));
    const clear = [...sums(columns(right)), ...sums(wrong)].every((sum) => Math.abs(sum - 1) > 0.1);
    if (!clear || !right.every(adds) || !columns(wrong).every(adds)) continue;
    const [rows, cols] = [-1, 0].map((dim) => softmax(tensor(scores), { dim }).tolist() as number[][]);
    return { right: rows, wrong: cols };
  }
}

/** One student's sheet: the same class and number give the same sheet on every machine. */
export function sheetOf(seed: number, student: number): Sheet {
  const draw = generator(seed ^ Math.imul(student, 0x85ebca6b));
  const { Q, K, V } = question(draw);
  const { right, wrong } = twoTables(draw);
  const at = letters[draw.uniform() < 0.5 ? 0 : 1];
  const unscaled = softmax(tensor(K.map((k) => Q[asking][0] * k[0] + Q[asking][1] * k[1]))).tolist() as number[];
  return {
    Q,
    K,
    V,
    ...attend(Q, K, V),
    unscaled,
    tables: at === 'A' ? { A: wrong, B: right } : { A: right, B: wrong },
    wrong: at,
  };
}

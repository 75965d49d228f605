import { num, sub } from '../../../src/figures/format.ts';
import { editable, signed } from '../../../src/figures/cells.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import { arrow, label, px, py, type Plane, type Point } from '../../../src/figures/plane.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  tokens: readonly string[];
  Q: Matrix;
  K: Matrix;
  V: Matrix;
  row: number;
  lane: number;
  step: 'score' | 'weigh' | 'sum';
  shown: boolean;
  guess: Matrix;
  scores: Matrix;
  weights: Matrix;
  output: Matrix;
}

export const steps = ['score', 'weigh', 'sum'] as const;
export const plane: Plane = { width: 400, height: 316, unit: 72 };
const three = [0, 1, 2];
const two = [0, 1];

/** Where the reader is: the weights are hidden before the reveal, the products before the sum. */
export const stage = ({ step, shown }: Pick<Values, 'step' | 'shown'>) => ({
  guessing: step === 'weigh' && !shown,
  weighed: step === 'sum' || (step === 'weigh' && shown),
  summed: step === 'sum',
});

export const mix = (weights: readonly number[], V: Matrix): Point =>
  two.map((c) => weights.reduce((total, w, j) => total + w * V[j][c], 0)) as unknown as Point;

export const largest = (list: readonly number[]) => list.indexOf(Math.max(...list));

export function picture(values: Values, { locale }: Given): Picture {
  return { ...tables(values, locale), ...planes(values, locale), ...equations(values), ...sentences(values, locale) };
}

function tables(v: Values, locale: Given['locale']): Picture {
  const t = words[locale];
  const { guessing, weighed, summed } = stage(v);
  const marks: Record<string, Mark> = {};
  for (const [name, role] of [
    ['Q', 'q'],
    ['K', 'k'],
    ['V', 'v'],
  ] as const) {
    Object.assign(
      marks,
      editable(name, v[name], { reach: 2, digits: 1, label: (j, c) => t.cell(name, v.tokens[j], c) }),
    );
    for (const j of three) marks[`${role}name-${j}`] = { text: v.tokens[j] };
  }
  for (const j of three) {
    const [score, weight] = [v.scores[v.row][j], v.weights[v.row][j]];
    const g = v.guess[0][j];
    marks[`Qrow-${j}`] = { class: j === v.row ? 'rowq' : '' };
    marks[`ask-${j}`] = { 'aria-pressed': String(j === v.row), title: t.choose(v.tokens[j]) };
    marks[`s-${j}`] = { text: num(score, 3), '--x': signed(score, 3), 'data-ref': `s.${v.row}.${j}` };
    marks[`w-${j}`] = { 'data-ref': `w.${v.row}.${j}` };
    marks[`fill-${j}`] = { '--x': weight.toFixed(4), '--width': weighed ? weight.toFixed(4) : 0 };
    marks[`bar-${j}`] = { '--g': v.step === 'score' ? 0 : g };
    marks[`knob-${j}`] = {
      'aria-label': t.guessFor(v.tokens[j]),
      'aria-valuenow': g,
      'aria-valuetext': num(g),
      hidden: !guessing,
    };
    marks[`guess-${j}`] = { hidden: v.step === 'score' };
    marks[`wout-${j}`] = { text: v.step === 'score' ? '·' : weighed ? num(weight, 3) : num(g) };
    for (const c of two) {
      const x = weight * v.V[j][c];
      marks[`x-${j}-${c}`] = { text: summed ? num(x) : '·', '--x': summed ? signed(x, 2) : 0 };
    }
  }
  for (const c of two) {
    const x = v.output[v.row][c];
    marks[`o-${c}`] = { text: summed ? num(x) : '·', '--x': summed ? signed(x, 2) : 0, 'data-ref': `o.${v.row}.${c}` };
  }
  steps.forEach((step, i) => {
    marks[`step-${step}`] = {
      'aria-current': step === v.step ? 'step' : null,
      class: i < steps.indexOf(v.step) ? 'done' : '',
    };
  });
  marks.advance = { text: t.advance[guessing ? 'guess' : v.step] };
  marks.body = { class: `stepper at-${v.step}${guessing ? ' guessing' : ''}` };
  return marks;
}

const seen = (on: boolean) => (on ? null : 'none');

function planes(v: Values, locale: Given['locale']): Picture {
  const t = words[locale];
  const { guessing, weighed } = stage(v);
  const q = v.Q[v.row] as unknown as Point;
  const marks: Record<string, Mark> = {};
  const length = Math.hypot(...q);

  // Lines of equal score: q · x = t √2.
  for (let score = -3; score <= 3; score++) {
    const away = (score * Math.SQRT2) / (length || 1);
    const on = length > 0.15 && Math.abs(away) < 3.2;
    const [nx, ny] = on ? [q[0] / length, q[1] / length] : [1, 0];
    const [cx, cy] = [nx * away, ny * away];
    marks[`iso-${score}`] = {
      x1: px(plane, cx + 6 * ny),
      y1: py(plane, cy - 6 * nx),
      x2: px(plane, cx - 6 * ny),
      y2: py(plane, cy + 6 * nx),
      display: seen(on),
    };
    const place = on ? rightmost(cx, cy, -ny, nx) : null;
    marks[`isolab-${score}`] = {
      x: place?.[0] ?? 0,
      y: place?.[1] ?? 0,
      display: seen(!!place),
      text: `s = ${num(score, 0)}`,
    };
  }
  const far = length > 0.02 ? 4 / length : 0;
  marks.through = {
    x1: px(plane, -q[0] * far),
    y1: py(plane, -q[1] * far),
    x2: px(plane, q[0] * far),
    y2: py(plane, q[1] * far),
  };

  const put = (name: string, at: Point, text: string, spoken: string) => {
    const a = arrow(plane, at);
    marks[`${name}-shaft`] = a.shaft;
    marks[`${name}-head`] = a.head;
    marks[`${name}-label`] = { ...a.label, text };
    marks[`${name}-grab`] = {
      ...a.tip,
      'aria-label': spoken,
      'aria-valuenow': at[0],
      'aria-valuetext': `(${num(at[0], 1)}, ${num(at[1], 1)})`,
    };
    marks[`${name}-halo`] = a.tip;
  };
  put('pq', q, `q${sub(v.row + 1)}`, t.arrow(`q${sub(v.row + 1)}`, v.tokens[v.row]));
  marks['pq-grab']['data-cell'] = v.row;
  marks['pq-group'] = { 'data-ref': `q.${v.row}` };
  for (const j of three) {
    const k = v.K[j] as unknown as Point;
    put(`pk-${j}`, k, `k${sub(j + 1)}`, t.arrow(`k${sub(j + 1)}`, v.tokens[j]));
    const share = length > 0.15 ? (k[0] * q[0] + k[1] * q[1]) / length ** 2 : 0;
    const foot = { x2: px(plane, q[0] * share), y2: py(plane, q[1] * share) };
    const on = j === v.lane ? ' on' : '';
    marks[`drop-${j}`] = { x1: px(plane, k[0]), y1: py(plane, k[1]), ...foot, class: `drop${on}` };
    marks[`foot-${j}`] = { cx: foot.x2, cy: foot.y2, class: `foot${on}` };
  }

  const corners = v.V.map((p) => [px(plane, p[0]), py(plane, p[1])]);
  marks.triangle = { d: `M${corners.map((p) => p.join(' ')).join('L')}Z` };
  const centre = two.map((c) => corners.reduce((sum, p) => sum + p[c] / 3, 0));
  const guessed = mix(v.guess[0], v.V);
  const end = weighed ? (v.output[v.row] as unknown as Point) : guessed;
  const shares = weighed ? v.weights[v.row] : v.guess[0];
  for (const j of three) {
    const [x, y] = corners[j];
    const away = Math.hypot(x - centre[0], y - centre[1]) || 1;
    marks[`pv-${j}`] = { cx: x, cy: y };
    marks[`pv-${j}-label`] = {
      ...label(plane, x + ((x - centre[0]) / away) * 16, y + ((y - centre[1]) / away) * 16),
      text: `v${sub(j + 1)}`,
    };
    marks[`pv-${j}-grab`] = {
      cx: x,
      cy: y,
      'aria-label': t.arrow(`v${sub(j + 1)}`, v.tokens[j]),
      'aria-valuenow': v.V[j][0],
      'aria-valuetext': `(${num(v.V[j][0], 1)}, ${num(v.V[j][1], 1)})`,
    };
    marks[`pv-${j}-halo`] = { cx: x, cy: y };
    marks[`string-${j}`] = {
      x1: x,
      y1: y,
      x2: px(plane, end[0]),
      y2: py(plane, end[1]),
      display: seen(v.step !== 'score'),
      'stroke-width': (0.75 + 13 * shares[j]).toFixed(2),
      opacity: (0.25 + 0.6 * shares[j]).toFixed(2),
      'stroke-dasharray': weighed ? null : `0 ${(7 + 10 * shares[j]).toFixed(1)}`,
    };
  }
  const [ox, oy] = [px(plane, v.output[v.row][0]), py(plane, v.output[v.row][1])];
  marks['po-group'] = { display: seen(weighed), 'data-ref': `o.${v.row}` };
  marks.po = { d: `M${ox} ${oy - 9}l9 9l-9 9l-9 -9z` };
  marks['po-label'] = { ...label(plane, ox + 22, oy), text: `o${sub(v.row + 1)}` };
  const [gx, gy] = [px(plane, guessed[0]), py(plane, guessed[1])];
  marks['pg-group'] = { display: seen(v.step !== 'score') };
  marks.pg = { cx: gx, cy: gy, opacity: guessing ? 1 : 0.6 };
  marks['pg-label'] = { ...label(plane, gx + (locale === 'zh' ? 46 : 54), gy), text: guessing ? t.yourGuess : '' };
  marks['pg-grab'] = {
    cx: gx,
    cy: gy,
    display: seen(guessing),
    'aria-label': t.arrow(t.yourGuess, v.tokens[v.row]),
    'aria-valuenow': Number(guessed[0].toFixed(2)),
    'aria-valuetext': `(${num(guessed[0])}, ${num(guessed[1])})`,
  };
  marks['pg-halo'] = { cx: gx, cy: gy };
  return marks;
}

/** Where a line through (cx, cy) leaves the frame on the right: the place of its label. */
function rightmost(cx: number, cy: number, dx: number, dy: number): [number, number] | null {
  let best: [number, number] | null = null;
  for (let u = -3.4; u <= 3.4; u += 0.05) {
    const [x, y] = [px(plane, cx + u * dx), py(plane, cy + u * dy)];
    if (x > 16 && x < plane.width - 16 && y > 16 && y < plane.height - 8 && (!best || x > best[0])) best = [x, y - 4];
  }
  return best;
}

function equations(v: Values): Picture {
  const { weighed, summed } = stage(v);
  const marks: Record<string, Mark> = {};
  const { row, lane } = v;
  for (const [name, M, r] of [
    ['q', 'Q', row],
    ['k', 'K', lane],
  ] as const) {
    marks[`e-${name}`] = { 'data-ref': `${name}.${r}` };
    for (const c of two) {
      const x = v[M][r][c];
      marks[`e-${name}${c}`] = {
        text: num(x, 1),
        class: 'slot scrub',
        role: 'slider',
        tabindex: 0,
        'data-scrub': M,
        'data-cell': `${r},${c}`,
        'data-ref': `${name}.${r}.${c}`,
        'aria-label': `${name}${sub(r + 1)} ${c + 1}`,
        'aria-valuemin': -2,
        'aria-valuemax': 2,
        'aria-valuenow': x,
        'aria-valuetext': num(x, 1),
      };
    }
  }
  marks['e-i'] = { text: String(row + 1), class: 'index' };
  marks['e-j'] = { text: String(lane + 1), class: 'index' };
  marks['e-s'] = { text: num(v.scores[row][lane], 3), 'data-ref': `s.${row}.${lane}` };
  marks['e-sj'] = { text: num(v.scores[row][lane], 3), 'data-ref': `s.${row}.${lane}` };
  marks['e-w'] = { text: weighed ? num(v.weights[row][lane], 3) : '?', 'data-ref': `w.${row}.${lane}` };
  for (const j of three) {
    marks[`e-s${j}`] = { text: num(v.scores[row][j], 3), 'data-ref': `s.${row}.${j}` };
    marks[`e-w${j}`] = { text: weighed ? num(v.weights[row][j], 3) : '?', 'data-ref': `w.${row}.${j}` };
    for (const c of two) {
      const x = v.V[j][c];
      marks[`e-v${j}${c}`] = {
        text: num(x, 1),
        class: 'slot scrub',
        role: 'slider',
        tabindex: 0,
        'data-scrub': 'V',
        'data-cell': `${j},${c}`,
        'data-ref': `v.${j}.${c}`,
        'aria-label': `v${sub(j + 1)} ${c + 1}`,
        'aria-valuemin': -2,
        'aria-valuemax': 2,
        'aria-valuenow': x,
        'aria-valuetext': num(x, 1),
      };
    }
  }
  for (const c of two) marks[`e-o${c}`] = { text: summed ? num(v.output[row][c]) : '?', 'data-ref': `o.${row}.${c}` };
  steps.forEach((step) => (marks[`line-${step}`] = { class: `line${step === v.step ? ' now' : ''}` }));
  return marks;
}

function sentences(v: Values, locale: Given['locale']): Picture {
  const t = words[locale];
  const { guessing, weighed } = stage(v);
  const [scores, weights, token] = [v.scores[v.row], v.weights[v.row], v.tokens[v.row]];
  const top = largest(weights);
  const misses = weights.map((w, j) => Math.abs(w - v.guess[0][j]));
  const worst = largest(misses);
  const prompt = guessing ? t.prompt.guess(token) : t.prompt[v.step](token);
  const readout =
    v.step === 'score'
      ? t.readScore(token, v.tokens[largest(scores)], Math.max(...scores))
      : !weighed
        ? t.readGuess(v.tokens, v.guess[0])
        : v.step === 'weigh'
          ? Math.max(...weights) - Math.min(...weights) < 5e-4
            ? t.readEven(token, weights[0])
            : t.readWeigh(token, v.tokens[top], weights[top], v.tokens[worst], misses[worst])
          : t.readSum(token, v.output[v.row], weights[top], v.tokens[top]);
  return { prompt: { text: prompt }, readout: { text: readout } };
}

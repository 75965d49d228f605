import { computed, editable } from '../../../src/figures/cells.ts';
import { num, sub } from '../../../src/figures/format.ts';
import type { Mark, Picture, Text } from '../../../src/figures/picture.ts';
import type { Focus } from '../../../src/state/focus.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  tokens: readonly string[];
  pX: Matrix;
  pWq: Matrix;
  pWk: Matrix;
  pWv: Matrix;
  pTie: boolean;
  pKeep: boolean;
  pPair: string;
  pKeyMatrix: Matrix;
  pValueMatrix: Matrix;
  pQ: Matrix;
  pK: Matrix;
  pV: Matrix;
  pScores: Matrix;
  pWeights: Matrix;
  pOutput: Matrix;
  pOwn: Matrix;
}

export const three = [0, 1, 2];
export const two = [0, 1];
export const side = { width: 236, height: 158 };
const reach = 3;

export const pairOf = (text: string): readonly [number, number] => [Number(text[0]) - 1, Number(text[1]) - 1];
/** Where the numbers of W_K and W_V live: a matrix used twice is edited in both places. */
export const source = ({ pTie, pKeep }: Pick<Values, 'pTie' | 'pKeep'>) => {
  const key = pTie ? 'pWq' : 'pWk';
  return { pWq: 'pWq', pWk: key, pWv: pKeep ? key : 'pWv' };
};

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {
    ...editable('pX', v.pX, { reach, digits: 1, label: (i, c) => t.entry('X', i, c) }),
    ...computed('pQ', v.pQ, { scale: 'sg', reach, digits: 2 }),
    ...computed('pK', v.pK, { scale: 'sg', reach, digits: 2 }),
    ...computed('pV', v.pV, { scale: 'sg', reach, digits: 2 }),
    ...computed('pS', v.pScores, { scale: 'sg', reach, digits: 3 }),
    ...computed('pA', v.pWeights, { scale: 'wt', digits: 3 }),
    ...computed('pO', v.pOutput, { scale: 'sg', reach, digits: 2 }),
  };
  const from = source(v);
  for (const [name, m, symbol] of [
    ['pWq', v.pWq, 'W_Q'],
    ['pWk', v.pKeyMatrix, 'W_K'],
    ['pWv', v.pValueMatrix, 'W_V'],
  ] as const) {
    Object.assign(marks, editable(name, m, { reach, digits: 1, label: (i, c) => t.entry(symbol, i, c) }));
    for (const r of two) for (const c of two) marks[`${name}-${r}-${c}-n`]['data-scrub'] = from[name];
  }
  marks['same-pWk'] = { text: v.pTie ? same('Q') : '' };
  marks['same-pWv'] = { text: v.pKeep ? same(v.pTie ? 'Q' : 'K') : '' };
  for (const on of [false, true]) {
    marks[`tie-${Number(on)}`] = { 'aria-pressed': String(v.pTie === on) };
    marks[`keep-${Number(on)}`] = { 'aria-pressed': String(v.pKeep === on) };
  }
  for (const j of three) marks[`word-${j}`] = { text: v.tokens[j] };
  const [i, j] = pairOf(v.pPair);
  for (const a of three)
    for (const b of three)
      for (const name of ['pS', 'pA']) {
        const cell = marks[`${name}-${a}-${b}`];
        cell.class = `${cell.class}${(a === i && b === j) || (a === j && b === i) ? ' held' : ''}`;
      }
  return { ...marks, ...arcs(v, i, j, locale), ...equation(v, i, j), readout: { text: readout(v, i, j, locale) } };
}

const same = (of: string): Text => ['= W', ['sub', of]];

/** Both scores of a pair as arcs, there above and back below; the higher the score, the thicker. */
function arcs(v: Values, i: number, j: number, locale: Given['locale']): Picture {
  const [there, back] = [v.pScores[i][j], v.pScores[j][i]];
  const thick = (s: number) => Math.min(9, Math.max(0.75, 1.75 + 2 * s));
  const [left, right, middle] = [34, side.width - 34, side.height / 2];
  const arc = (x0: number, x1: number, up: number, s: number) => {
    const w = thick(s);
    const head = 7 + w * 0.8;
    const [y0, bend] = [middle + up * 20, middle + up * 72];
    return [
      {
        d: `M${x0} ${y0}C${x0 + (x1 - x0) * 0.2} ${bend} ${x0 + (x1 - x0) * 0.8} ${bend} ${x1} ${y0 + up * head}`,
        'stroke-width': w.toFixed(2),
        'stroke-dasharray': s < 0 ? '3 4' : null,
      },
      {
        d: `M${x1} ${y0}l${(-head * 0.55).toFixed(1)} ${(up * head).toFixed(1)}h${(head * 1.1).toFixed(1)}z`,
      },
    ] as const;
  };
  const [a, ahead] = arc(left, right, -1, there);
  const [b, bhead] = arc(right, left, 1, back);
  const s = (from: number, to: number, x: number) => `s${sub(from + 1)}${sub(to + 1)} = ${num(x, 3)}`;
  return {
    'arc-there': a,
    'arc-there-head': ahead,
    'arc-back': b,
    'arc-back-head': bhead,
    'arc-there-label': { text: s(i, j, there) },
    'arc-back-label': { text: s(j, i, back) },
    'arc-from': { text: v.tokens[i] },
    'arc-to': { text: v.tokens[j] },
    'arc-sign': { text: alike(there, back) ? '=' : '≠' },
    arcs: { 'aria-label': words[locale].arcs(v.tokens[i], v.tokens[j], num(there, 3), num(back, 3)) },
  };
}

const alike = (a: number, b: number) => Math.abs(a - b) < 1e-9;

function equation(v: Values, i: number, j: number): Picture {
  const marks: Record<string, Mark> = {
    'pe-i': { text: String(i + 1), class: 'index' },
    'pe-j': { text: String(j + 1), class: 'index' },
    'pe-name': { text: v.pTie ? 'Q' : 'K', class: 'index mathnormal' },
    'pe-s': { text: num(v.pScores[i][j], 3), 'data-ref': `s.${i}.${j}` },
    'pe-t': { text: num(v.pScores[j][i], 3), 'data-ref': `s.${j}.${i}` },
  };
  const scrub = (name: string, r: number, c: number, x: number, ref: string, label: string): Mark => ({
    text: num(x, 1),
    class: 'slot scrub',
    role: 'slider',
    tabindex: 0,
    'data-scrub': name,
    'data-cell': `${r},${c}`,
    'data-ref': ref,
    'aria-label': label,
    'aria-valuemin': -2,
    'aria-valuemax': 2,
    'aria-valuenow': x,
    'aria-valuetext': num(x, 1),
  });
  const from = source(v);
  for (const c of two) {
    marks[`pe-x${c}`] = scrub('pX', i, c, v.pX[i][c], `x.${i}.${c}`, `x${sub(i + 1)} ${c + 1}`);
    marks[`pe-y${c}`] = scrub('pX', j, c, v.pX[j][c], `x.${j}.${c}`, `x${sub(j + 1)} ${c + 1}`);
    for (const r of two) {
      marks[`pe-wq${r}${c}`] = scrub('pWq', r, c, v.pWq[r][c], `p.0.${r}.${c}`, `W_Q ${r + 1}, ${c + 1}`);
      marks[`pe-wk${r}${c}`] = scrub(from.pWk, r, c, v.pKeyMatrix[r][c], `p.1.${r}.${c}`, `W_K ${r + 1}, ${c + 1}`);
    }
    for (const [slot, m, role, r] of [
      ['q', v.pQ, 'q', i],
      ['k', v.pK, 'k', j],
      ['r', v.pQ, 'q', j],
      ['l', v.pK, 'k', i],
    ] as const)
      marks[`pe-${slot}${c}`] = { text: num(m[r][c]), 'data-ref': `${role}.${r}.${c}` };
  }
  return marks;
}

function readout(v: Values, i: number, j: number, locale: Given['locale']) {
  const t = words[locale];
  const [a, b] = [v.tokens[i], v.tokens[j]];
  const [there, back] = [v.pScores[i][j], v.pScores[j][i]];
  const first = alike(there, back) ? t.readSame(a, b, there, v.pTie) : t.readBoth(a, b, there, back);
  return v.pKeep ? [...first, ...t.readKeep(a, v.pOutput[i], v.pOwn[i])] : first;
}

/** What the number under the pointer is made of, or what it moves. */
export function explain({ role, at: [a, b, c] }: Focus, v: Values, locale: Given['locale']) {
  const t = words[locale];
  const product = { q: ['q', v.pQ, v.pWq], k: ['k', v.pK, v.pKeyMatrix], v: ['v', v.pV, v.pValueMatrix] } as const;
  if ((role === 'q' || role === 'k' || role === 'v') && b !== undefined) {
    const [name, made, w] = product[role];
    const sum = two.map((m) => `${num(v.pX[a][m], 1)} × ${num(w[m][b], 1)}`).join(' + ');
    return t.isProduct(role, `${name}${sub(a + 1)}`, b, `${sum} = ${num(made[a][b])}`);
  }
  if (role === 's')
    return t.isScore(
      v.tokens[a],
      v.tokens[b],
      `(${two.map((m) => `${num(v.pQ[a][m])} × ${num(v.pK[b][m])}`).join(' + ')}) ÷ √2 = ${num(v.pScores[a][b], 3)}`,
    );
  if (role === 'w')
    return t.isWeight(
      v.tokens[a],
      v.tokens[b],
      `exp(${num(v.pScores[a][b], 3)}) ÷ (${v.pScores[a].map((s) => `exp(${num(s, 3)})`).join(' + ')}) = ${num(v.pWeights[a][b], 3)}`,
    );
  if (role === 'o' && b !== undefined)
    return t.isOutput(
      v.tokens[a],
      `${three.map((m) => `${num(v.pWeights[a][m], 3)} × ${num(v.pV[m][b])}`).join(' + ')} = ${num(v.pOutput[a][b])}`,
    );
  if (role === 'x') return t.isInput(v.tokens[a], a);
  if (role === 'p') return t.isMatrix(a, b, c, v.pTie, v.pKeep);
  return t.hint;
}

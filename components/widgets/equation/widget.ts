import { matrixLights } from '../../../src/figures/lights.ts';
import type { Role } from '../../../src/state/focus.ts';
import type { Widget } from '../widget.ts';
import { explain } from './explain.ts';
import { picture, upTo, type Values } from './picture.ts';
import { words } from './words.ts';

export const equation: Widget<Values> = {
  reads: ['tokens', 'n', 'dk', 'divisor', 'Q', 'K', 'V', 'scores', 'weights', 'output'],
  picture,
  program: () => import('./program.ts'),
  table({ n, dk, tokens, Q, K, V, scores, weights, output }, { locale }) {
    const [word, score, weight, out] = words[locale].table;
    const heads = (name: string) => tokens.slice(0, n).map((token) => `${name} ${token}`);
    const vectors = [['q', Q, dk], ['k', K, dk], ['v', V, 2]] as const; // prettier-ignore
    return [
      [
        word,
        ...vectors.flatMap(([name, , width]) => upTo(width).map((c) => `${name}${c + 1}`)),
        ...heads(score),
        ...heads(weight),
        `${out} 1`,
        `${out} 2`,
      ],
      ...upTo(n).map((i) => [
        tokens[i],
        ...vectors.flatMap(([, M, width]) => M[i].slice(0, width)),
        ...[...scores[i], ...weights[i], ...output[i]].map((x) => x.toFixed(4)),
      ]),
    ];
  },
  lights(focus, { n, dk }) {
    const shape = { queries: n, keys: n, depth: dk, columns: 2 };
    if (focus.at.length > 0) return matrixLights(focus, shape);
    const wide: Partial<Record<Role, number>> = { q: dk, k: dk, v: 2, o: 2, s: n, w: n };
    return new Set([
      focus.role,
      ...upTo(n).flatMap((i) => upTo(wide[focus.role] ?? 0).map((c) => `${focus.role}.${i}.${c}`)),
    ]);
  },
  explain,
  shape: ({ n, dk }) => `${n} ${dk}`,
  math: true,
};

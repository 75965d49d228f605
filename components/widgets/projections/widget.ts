import { matrixLights } from '../../../src/figures/lights.ts';
import type { Focus } from '../../../src/state/focus.ts';
import type { Widget } from '../widget.ts';
import { explain, picture, three, two, type Values } from './picture.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

const made = ['q', 'k', 'v'] as const;

/** Which matrices move with this one: a matrix used twice is one matrix. */
const twins = (m: number, { pTie, pKeep }: Values): number[] => {
  const own = [0, pTie ? 0 : 1, pKeep ? (pTie ? 0 : 1) : 2];
  return [0, 1, 2].filter((other) => own[other] === own[m]);
};

/** A product lights its row of X and its column of W; an input lights the products that it moves. */
export function lights(focus: Focus, v: Values): ReadonlySet<string> {
  const { role, at } = focus;
  const [a, b, c] = at;
  const m = made.indexOf(role as 'q');
  const lit = new Set<string>();
  const part = (r: string, i: number) => two.forEach((col) => lit.add(`${r}.${i}.${col}`));
  if (m >= 0 && b !== undefined) {
    lit.add(`${role}.${a}.${b}`).add(`x.${a}`);
    part('x', a);
    for (const r of two) lit.add(`p.${m}.${r}.${b}`);
    return lit;
  }
  if (role === 'x') {
    lit.add(`x.${a}`);
    if (b === undefined) part('x', a);
    else lit.add(`x.${a}.${b}`);
    for (const r of made) part(r, a);
    return lit;
  }
  if (role === 'p') {
    for (const other of twins(a, v)) {
      lit.add(`p.${other}.${b}.${c}`);
      for (const i of three) lit.add(`${made[other]}.${i}.${c}`);
    }
    return lit;
  }
  return matrixLights(focus, { queries: 3, keys: 3, depth: 2, columns: 2 });
}

export const projections: Widget<Values> = {
  reads: [
    'tokens',
    'pX',
    'pWq',
    'pWk',
    'pWv',
    'pTie',
    'pKeep',
    'pPair',
    'pKeyMatrix',
    'pValueMatrix',
    'pQ',
    'pK',
    'pV',
    'pScores',
    'pWeights',
    'pOutput',
    'pOwn',
  ],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => {
    const t = words[locale];
    const head = (name: string, n: number) => Array.from({ length: n }, (_, c) => `${name}${c + 1}`);
    return [
      [
        t.table.token,
        ...head('x', 2),
        ...head('q', 2),
        ...head('k', 2),
        ...head('v', 2),
        ...head('s', 3),
        ...head('α', 3),
        ...head('o', 2),
      ],
      ...v.tokens.map((token, i) => [
        token,
        ...v.pX[i],
        ...v.pQ[i],
        ...v.pK[i],
        ...v.pV[i],
        ...v.pScores[i].map((x) => x.toFixed(4)),
        ...v.pWeights[i].map((x) => x.toFixed(4)),
        ...v.pOutput[i].map((x) => x.toFixed(4)),
      ]),
    ];
  },
  lights,
  explain: (focus, v, { locale }) => (focus ? explain(focus, v, locale) : words[locale].hint),
  wire,
};

import type { Focus } from '../../../src/state/focus.ts';
import type { Widget } from '../widget.ts';
import { startLogSliders } from '../log-slider.ts';
import { four, picture, two } from './picture.ts';
import type { Values } from './values.ts';
import { words } from './words.ts';

/** A weight comes from a query and a key, an output from a row of weights; a key or a value goes into the memory. */
export function lights({ role, at: [first, second] }: Focus): ReadonlySet<string> {
  const lit = new Set<string>();
  const row = (r: string, i: number, n: readonly number[]) => n.forEach((c) => lit.add(`${r}.${i}.${c}`));
  if (role === 'q') {
    row('q', first, two);
    row('w', first, four);
    row('o', first, two);
  }
  if (role === 'k') {
    row('k', first, two);
    four.forEach((i) => lit.add(`w.${i}.${first}`));
    two.forEach((c) => row('s', c, [0, 1, 2]));
  }
  if (role === 'w') {
    row('q', first, two);
    row('k', second, two);
    lit.add(`w.${first}.${second}`);
  }
  if (role === 'v') {
    row('v', first, two);
    two.forEach((i) => lit.add(`s.${i}.${second}`));
  }
  if (role === 's') {
    lit.add(`s.${first}.${second}`);
    four.forEach((j) => {
      lit.add(`k.${j}.${first}`);
      if (second < 2) lit.add(`v.${j}.${second}`);
    });
  }
  if (role === 'o') {
    lit.add(`o.${first}.${second}`);
    row('w', first, four);
    row('q', first, two);
    two.forEach((c) => lit.add(`s.${c}.${second}`).add(`s.${c}.2`));
    four.forEach((j) => lit.add(`v.${j}.${second}`));
  }
  return lit;
}

export const linear: Widget<Values> = {
  reads: [
    'linQ',
    'linK',
    'linV',
    'linRow',
    'linSharp',
    'linTokens',
    'linPhiQ',
    'linPhiK',
    'linSoft',
    'linSoftOut',
    'linWeights',
    'linLeft',
    'linRight',
    'linMemory',
    'linGap',
    'linApart',
    'labN',
    'labD',
    'linOrders',
  ],
  picture,
  program: () => import('./program.ts'),
  table(v, { locale }) {
    const [asks, soft, linearName, softOut, linearOut] = words[locale].table;
    const over = (name: string) => v.linTokens.map((token) => `${name} ${token}`);
    return [
      [
        asks,
        ...over(soft),
        ...over(linearName),
        ...two.map((c) => `${softOut} ${c + 1}`),
        ...two.map((c) => `${linearOut} ${c + 1}`),
      ],
      ...v.linTokens.map((token, i) => [
        token,
        ...[...v.linSoft[i], ...v.linWeights[i], ...v.linSoftOut[i], ...v.linRight[i]].map((x) => x.toFixed(4)),
      ]),
    ];
  },
  lights,
  wire: (root, page, { commit }) => startLogSliders(root, page, commit),
};

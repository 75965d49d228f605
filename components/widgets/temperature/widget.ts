import type { NumberParam } from '../../../src/state/param.ts';
import type { Widget } from '../widget.ts';
import { explain, exponents, five, picture, temperatureAt, type Values } from './picture.ts';
import { words } from './words.ts';

export const temperature: Widget<Values> = {
  reads: ['T', 'tempScores', 'tempAdd', 'tempGiven', 'tempWeights', 'tempCurves', 'tempEntropy'],
  picture,
  program: () => import('./program.ts'),
  table(v, { locale }) {
    const { scaled, minus } = exponents(v);
    return [
      [`T = ${v.T}`, ...words[locale].table],
      ...five.map((j) => [j + 1, v.tempGiven[j], ...[scaled[j], minus[j], v.tempWeights[j]].map((x) => x.toFixed(4))]),
    ];
  },
  /** A score moves every weight; a weight comes from every score. */
  lights({ role, at: [, j] }) {
    const all = (r: string) => five.map((i) => `${r}.0.${i}`);
    return new Set(role === 's' ? [`s.0.${j}`, ...all('w')] : [`w.0.${j}`, ...all('s')]);
  },
  explain: (focus, v, { locale }) => explain(focus, v, locale),
  wire(root, page, { commit }) {
    const T = page.live.T as NumberParam;
    // The slider runs over log T.
    root.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'range') T.value = temperatureAt(Number(target.value));
    });
    root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'range') commit();
    });
  },
};

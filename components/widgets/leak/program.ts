import { causal } from '../../../src/cells/programs/attention.ts';
import { encoderLayer, layerGiven } from '../../../src/cells/programs/layer.ts';
import {
  abs, add, check, each, given, join, joinAll, max, program as of, rows, rowsOf, set, sub, words, type Matrix,
} from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './picture.ts';

export const reads = ['lAxis', 'lMask', 'lAt', 'lWords', 'lLayers', 'lVectors', 'lPlaces', 'lMoved'] as const;
interface Read extends Pick<Values, 'lAxis' | 'lMask' | 'lAt' | 'lWords' | 'lMoved'> {
  lLayers: Readonly<Record<string, Matrix>>;
  lVectors: Matrix;
  lPlaces: Matrix;
}

/**
 * Two encoder layers over words that meet in groups: sentences, or with crossed axes the words in one place of each. Every
 * group passes twice, before a word is changed and after; `moved` is how far each word's output went.
 */
export function program(v: Read) {
  const [sentences, places, d] = [v.lMoved.length, v.lMoved[0].length, v.lPlaces[0].length];
  const count = sentences * places;
  const crossed = v.lAxis === 'batch';
  const members = crossed ? sentences : places;
  /** Words in the order in which they meet, as [sentence, place]. */
  const order = Array.from({ length: count }, (_, at) =>
    crossed ? [at % sentences, Math.floor(at / sentences)] : [Math.floor(at / places), at % places],
  );
  const changed = order.findIndex(([s, i]) => s * places + i === v.lAt);
  const layer = (k: number) =>
    Object.fromEntries(
      Object.entries(v.lLayers).flatMap(([name, m]) => (name.startsWith(`layers.${k}.`) ? [[name.slice(9), m]] : [])),
    );
  const mask = v.lMask === 'causal' ? 'mask' : undefined;
  return of([
    words('words', order.map(([s, i]) => v.lWords[s][i])),
    given('E', order.map(([s, i]) => v.lVectors[s * places + i])),
    given('stranger', [v.lVectors[count]]),
    given('P', order.map(([, i]) => v.lPlaces[i])),
    ...layerGiven(layer(0), d, '_1'),
    ...layerGiven(layer(1), d, '_2'),
    set('E_changed', join([
      ...(changed > 0 ? [rows('E', 0, changed)] : []),
      'stranger',
      ...(changed < count - 1 ? [rows('E', changed + 1, count)] : []),
    ], 0)),
    set('X', join([add('E', 'P'), add('E_changed', 'P')], 0)),
    ...(mask ? [set('mask', causal(members))] : []),
    each(
      'g',
      (2 * count) / members,
      [
        set('x', rowsOf('X', 'g', members)),
        ...encoderLayer('x', 'y', d, 2, mask, '_1'),
        ...encoderLayer('y', 'z', d, 2, mask, '_2'),
      ],
      { outputs: 'z' },
    ),
    set('output', joinAll('outputs', 0)),
    set('moved', max(abs(sub(rows('output', 0, count), rows('output', count, 2 * count))), 1)),
    check('moved', order.map(([s, i]) => [v.lMoved[s][i]]), { rows: 'words' }),
  ]); // prettier-ignore
}

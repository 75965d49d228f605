import { attend } from '../../../src/cells/programs/attention.ts';
import {
  check, columnsOf, each, given, joinAll, matmul, program as of, rows, set, transpose, words, type Matrix,
} from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './picture.ts';

export const reads = ['hTokens', 'hX', 'hW', 'hMaps', 'hOut'] as const;
type Read = Pick<Values, 'hTokens' | 'hMaps' | 'hOut'> & { hX: Matrix; hW: Matrix };

/** Every head attends with its own columns of Q, K and V; their outputs stand side by side. */
export function program({ hTokens, hX, hW, hMaps, hOut }: Read) {
  const d = hX[0].length;
  const width = d / hMaps.length;
  const projected = (first: number) => matmul('X', transpose(rows('W', first, first + d)));
  return of([
    words('words', hTokens),
    given('X', hX),
    given('W', hW),
    set('Q', projected(0)),
    set('K', projected(d)),
    set('V', projected(2 * d)),
    each(
      'h',
      hMaps.length,
      [
        set('q', columnsOf('Q', 'h', width)),
        set('k', columnsOf('K', 'h', width)),
        set('v', columnsOf('V', 'h', width)),
        ...attend(width, { query: 'q', key: 'k', value: 'v' }),
      ],
      { maps: 'weights', heads: 'output' },
    ),
    set('all_weights', joinAll('maps', 0)),
    set('output', joinAll('heads', 1)),
    check('all_weights', hMaps.flat(), { columns: 'words' }),
    check('output', hOut, { rows: 'words' }),
  ]);
}

import { attend, causal } from '../../../src/cells/programs/attention.ts';
import { linear } from '../../../src/cells/programs/layer.ts';
import {
  abs, check, given, join, max, program as of, rows, set, sub, words, type Matrix, type Step,
} from '../../../src/cells/programs/program.ts'; // prettier-ignore
import type { Values } from './values.ts';

export const reads = ['kvLength', 'kvTokens', 'kvLayer', 'kvLeftWeights', 'kvRightWeights'] as const;
type Read = Pick<Values, Exclude<(typeof reads)[number], 'kvLayer'>> & { kvLayer: Readonly<Record<'X' | 'W_Q' | 'W_K' | 'W_V' | 'W_O', Matrix>> }; // prettier-ignore

/** The same pass both ways: all words once more, and the new ones only, behind the keys and values that were kept. */
export function program(v: Read) {
  const { X, W_Q, W_K, W_V, W_O } = v.kvLayer;
  const [all, length] = [v.kvLeftWeights.length, v.kvLength];
  const first = length - v.kvRightWeights.length;
  const attended = (
    count: number,
    past: number,
    of: { query: string; key: string; value: string },
    end = '',
  ): Step[] => [
    set(`mask${end}`, causal(count, past)),
    ...attend(X[0].length, { ...of, mask: `mask${end}`, end }),
    set(`attended${end}`, linear(`output${end}`, 'W_O')),
  ];
  const whole = (name: 'Q' | 'K' | 'V') => set(name, linear('X', `W_${name}`));
  const kept = (name: 'K' | 'V') =>
    first
      ? [
          set(`past_${name}`, linear(rows('X', 0, first), `W_${name}`)),
          set(`cached_${name}`, join([`past_${name}`, linear('x', `W_${name}`)], 0)),
        ]
      : [set(`cached_${name}`, linear('x', `W_${name}`))];
  return of([
    words('words', v.kvTokens),
    words('fresh', v.kvTokens.slice(first, length)),
    given('X', X.slice(0, Math.max(all, length))),
    given('W_Q', W_Q),
    given('W_K', W_K),
    given('W_V', W_V),
    given('W_O', W_O),
    whole('Q'),
    whole('K'),
    whole('V'),
    ...attended(all, 0, { query: 'Q', key: 'K', value: 'V' }),
    set('x', rows('X', first, length)),
    set('q', linear('x', 'W_Q')),
    ...kept('K'),
    ...kept('V'),
    ...attended(length - first, first, { query: 'q', key: 'cached_K', value: 'cached_V' }, '_cached'),
    set('apart', max(max(abs(sub('attended_cached', rows('attended', first, length))), 1), 0)),
    check('weights', v.kvLeftWeights, { rows: 'words', columns: 'words' }),
    check('weights_cached', v.kvRightWeights, { rows: 'fresh', columns: 'words' }),
    check('apart', [[0]]),
  ]);
}

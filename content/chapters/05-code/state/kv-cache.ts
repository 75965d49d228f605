import { type Cache, pass, seeded } from '../../../../components/widgets/kv-cache/decoding.ts';
import { d, n, prompt, type Step, type Timed } from '../../../../components/widgets/kv-cache/values.ts';
import { decoderPassCost } from '../../../../src/attention/index.ts';
import type { Locale } from '../../../../src/site/locales.ts';
import type { Matrix } from '../../../../src/state/matrix-text.ts';
import { derived, passing } from '../../../../src/state/chapter.ts';
import { choice, number } from '../../../../src/state/param.ts';
import { abs, max, slice, sub } from '../../../../src/tensor/index.ts';

const sentence = { zh: ['天', '冷', '了', '多', '穿', '衣'], en: ['It', 'is', 'cold', 'wear', 'a', 'coat'] };
/** The counts of every pass from the prompt on: all words again each time, or the new ones only. */
export const count = (cached: boolean): Step[] => {
  let sum = 0;
  return Array.from({ length: n - prompt + 1 }, (_, pass) => {
    const length = prompt + pass;
    const rows = cached && pass ? 1 : length;
    const work = decoderPassCost(rows, length, d).multiplyAdds;
    sum += work;
    return { length, rows, work, sum };
  });
};

/** Really done both ways: the weights of every pass, and how far apart the outputs of the newest word are. */
export function both(seed: number) {
  const layer = seeded(seed, n, d);
  const again: Matrix[] = [];
  const kept: Matrix[] = [];
  const apart: number[] = [];
  let cache: Cache | undefined;
  for (let length = prompt; length <= n; length++) {
    const whole = pass(layer, 0, length);
    const step = pass(layer, cache ? length - 1 : 0, length, cache);
    cache = step.cache;
    const rows = step.output.shape[0];
    again.push(whole.weights.tolist<number[][]>());
    kept.push(step.weights.tolist<number[][]>());
    apart.push(max(abs(sub(step.output, slice(whole.output, 0, length - rows, length)))).item());
  }
  return { layer, again, kept, apart };
}

export function kvCache(locale: Locale) {
  const kvWay = choice('again', ['again', 'known']);
  const kvLength = number(4, { min: prompt, max: n });
  const kvRuns = choice('128', ['64', '128', '256']);
  const ran = both(119);
  const [again, kept] = [count(false), count(true)];
  const known: Step = { ...again[n - prompt], sum: again[n - prompt].work };
  const at = derived(() => kvLength.value - prompt);
  return {
    kvWay,
    kvLength,
    kvRuns,
    kvTokens: derived(() => sentence[locale]),
    kvLeft: derived(() => (kvWay.value === 'known' ? known : again[at.value])),
    kvRight: derived(() => kept[at.value]),
    kvLeftWeights: derived(() => ran.again[kvWay.value === 'known' ? n - prompt : at.value]),
    kvRightWeights: derived(() => ran.kept[at.value]),
    kvLayer: derived(() => {
      const { X, Q, K, V, O } = ran.layer;
      const [x, W_Q, W_K, W_V, W_O] = [X, Q, K, V, O].map((m) => m.tolist<number[][]>());
      return { X: x, W_Q, W_K, W_V, W_O };
    }),
    kvApart: derived(() => ran.apart[at.value]),
    kvTimed: passing<Timed>({ state: 'idle' }),
  };
}

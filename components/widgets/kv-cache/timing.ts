import { decoderPassCost } from '../../../src/attention/index.ts';
import { abs, max, slice, sub } from '../../../src/tensor/index.ts';
import { type Cache, type Layer, pass, seeded } from './decoding.ts';
import type { Span, Timed } from './values.ts';

const width = 64;
type Outputs = ReturnType<typeof pass>['output'][];

/** Every word in turn, from the first: all words before it again, or only its own row. Outputs of the newest words. */
export function decode(layer: Layer, length: number, cached: boolean): Outputs {
  const outputs: Outputs = [];
  let cache: Cache | undefined;
  for (let n = 1; n <= length; n++) {
    const step = pass(layer, cached ? n - 1 : 0, n, cache);
    if (cached) cache = step.cache;
    outputs.push(slice(step.output, 0, step.output.shape[0] - 1));
  }
  return outputs;
}

/** Decodes both ways, some rounds long, and keeps the least and the most that each took by the given clock. */
export function measure(
  length: number,
  runs: number,
  clock: () => number,
  progress: (run: number) => void = () => {},
): Extract<Timed, { state: 'done' }> {
  const layer = seeded(1, length, width, 'float32');
  const spans: [Span, Span] = [none(), none()];
  let apart = 0;
  for (const cached of [false, true]) decode(layer, Math.min(length, 32), cached); // the engine warms up
  for (let run = 1; run <= runs; run++) {
    progress(run);
    const [again, kept] = [false, true].map((cached, which) => {
      const start = clock();
      const outputs = decode(layer, length, cached);
      const took = clock() - start;
      spans[which].least = Math.min(spans[which].least, took);
      spans[which].most = Math.max(spans[which].most, took);
      return outputs;
    });
    apart = Math.max(apart, ...again.map((output, i) => max(abs(sub(output, kept[i]))).item()));
  }
  return { state: 'done', length, runs, again: spans[0], kept: spans[1], work: work(length, false) / work(length, true), apart }; // prettier-ignore
}

const none = (): Span => ({ least: Infinity, most: 0 });
const work = (length: number, cached: boolean) => {
  let sum = 0;
  for (let n = 1; n <= length; n++) sum += decoderPassCost(cached ? 1 : n, n, width).multiplyAdds;
  return sum;
};

import { causalMask, scoredPairs, weightMatrixBytes } from '../../../../src/attention/index.ts';
import { bytes, grouped } from '../../../../src/figures/format.ts';
import { derived } from '../../../../src/state/chapter.ts';
import type { Exercise } from '../../../../src/state/exercise.ts';
import { number } from '../../../../src/state/param.ts';
import { sum, to } from '../../../../src/tensor/index.ts';

/** What a long text costs, in pairs and in bytes. */
export function cost() {
  const cLength = number(4096, { min: 16, max: 1_048_576, step: 256 });
  const cRadius = number(256, { min: 0, max: 65_536, step: 8 });
  const inWindow = derived(() => scoredPairs(cLength.value, cRadius.value));
  return {
    cLength,
    cRadius,
    cPairs: derived(() => grouped(cLength.value ** 2)),
    cBytes: derived(() => bytes(weightMatrixBytes(cLength.value))),
    cDouble: derived(() => bytes(weightMatrixBytes(2 * cLength.value))),
    cWindowPairs: derived(() => grouped(inWindow.value)),
    /** A float32 for each pair in the window. */
    cWindowBytes: derived(() => bytes(4 * inWindow.value)),
    /** The exercise on paper: eight words. Each slip is what a usual mistake gives. */
    counting: derived((): Exercise => {
      const n = 8;
      const causal = sum(to(causalMask(n), 'float64')).item();
      return [
        { answer: causal, slips: { noSelf: causal - n, halved: (n * n) / 2, all: n * n } },
        { answer: scoredPairs(n, 1), slips: { edges: 3 * n, noSelf: scoredPairs(n, 1) - n } },
        { answer: weightMatrixBytes(n), slips: { numbers: n * n, bits: 32 * n * n } },
      ];
    }),
  };
}

import { scoredPairs, weightMatrixBytes } from '../../../../src/attention/index.ts';
import { bytes, grouped } from '../../../../src/figures/format.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { number } from '../../../../src/state/param.ts';

/** What a long text costs, in pairs and in bytes. */
export function cost() {
  const cLength = number(4096, { min: 16, max: 1_048_576, step: 16 });
  const cRadius = number(256, { min: 0, max: 65_536 });
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
    cShare: derived(() => cLength.value ** 2 / inWindow.value),
  };
}

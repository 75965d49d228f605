import { keyValueCacheBytes } from '../../../../src/attention/index.ts';
import { bytes, grouped } from '../../../../src/figures/format.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { number } from '../../../../src/state/param.ts';

const [layers, heads, headDim, bytesPerNumber] = [32, 32, 128, 2];
const patch = 16;

/** What a decoder keeps, and how many scores a picture and a question take: live numbers of the prose. */
export function kept() {
  const kvWords = number(8192, { min: 1, max: 1_048_576, step: 1024 });
  const kvHeads = number(8, { min: 1, max: heads });
  const cache = (count: () => number) =>
    derived(() => bytes(keyValueCacheBytes(kvWords.value, headDim, { kvHeads: count(), layers, bytesPerNumber })));
  const mmWords = number(20, { min: 1, max: 512 });
  const mmSide = number(224, { min: patch, max: 1024, step: patch });
  const mmPatches = derived(() => Math.floor(mmSide.value / patch) ** 2);
  return {
    kvWords,
    kvHeads,
    kvAll: cache(() => heads),
    kvGrouped: cache(() => kvHeads.value),
    kvOne: cache(() => 1),
    mmWords,
    mmSide,
    mmPatches,
    mmCross: derived(() => grouped(mmWords.value * mmPatches.value)),
    mmMixed: derived(() => grouped((mmWords.value + mmPatches.value) ** 2)),
  };
}

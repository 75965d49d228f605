import { keyValueCacheBytes } from '../../../../src/attention/index.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, number } from '../../../../src/state/param.ts';

/** How many query heads may share one key and value: the divisors, from 1. */
export const divisors = (heads: number): number[] =>
  Array.from({ length: heads }, (_, i) => i + 1).filter((share) => heads % share === 0);

/** What a cache holds: 2 · layers · K/V heads · d_head · n numbers. It starts at the sizes of GPT-2 small. */
export function kvBytes() {
  const kbLayers = number(12, { min: 1, max: 96 });
  const kbHeads = number(12, { min: 1, max: 16 });
  /** which of the divisors: 0 is a key and a value for every head */
  const kbShare = number(0, { min: 0, max: 5 });
  const kbDim = number(64, { min: 16, max: 256, step: 16 });
  const kbLength = number(1024, { min: 1, max: 131_072 });
  const kbBits = choice('16', ['8', '16', '32']);
  const kbGroup = derived(() => {
    const all = divisors(kbHeads.value);
    return all[Math.min(kbShare.value, all.length - 1)];
  });
  const kbKept = derived(() => kbHeads.value / kbGroup.value);
  const held = (length: number, kvHeads: number) =>
    keyValueCacheBytes(length, kbDim.value, {
      kvHeads,
      layers: kbLayers.value,
      bytesPerNumber: Number(kbBits.value) / 8,
    });
  return {
    kbLayers, kbHeads, kbShare, kbDim, kbLength, kbBits, kbGroup, kbKept,
    kbBytes: derived(() => held(kbLength.value, kbKept.value)),
    /** one word more */
    kbEach: derived(() => held(1, kbKept.value)),
    /** with a key and a value for every head */
    kbFull: derived(() => held(kbLength.value, kbHeads.value)),
  }; // prettier-ignore
}

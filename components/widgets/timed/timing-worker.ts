import { loadRelaxedKernel, plainKernel } from '../../../src/tensor/index.ts';
import { answer } from '../beside.ts';
import { measure } from './timing.ts';
import type { Run } from './values.ts';
import { callsFor, watch } from './ways.ts';

answer<number, Run>(async (largest, say) => {
  const loaded = await loadRelaxedKernel();
  const bench = {
    clock: () => performance.now(),
    calls: callsFor,
    bytes: watch(loaded),
    kernel: loaded === plainKernel ? ('plain' as const) : ('simd' as const),
  };
  measure(largest, bench, say);
});

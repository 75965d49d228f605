import { derived } from '../../../../src/state/chapter.ts';
import type { Exercise } from '../../../../src/state/exercise.ts';

/** What each defect does, in numbers that need no machine. Each slip is what a usual mistake gives. */
export const byHand = () => ({
  cByHand: derived((): Exercise => [
    // (q·k / √16) ÷ (q·k / 16)
    { answer: Math.sqrt(16), slips: { whole: 16, inverse: 1 / Math.sqrt(16) } },
    // a spread of √64, divided by 64
    { answer: Math.sqrt(64) / 64, slips: { repaired: 1, unscaled: Math.sqrt(64), squared: 1 / 64 } },
    // (batch, n) = (3, 6) read as (n, batch)
    { answer: 3, slips: { words: 6, all: 18 } },
  ]),
});

import { causalMask, flipPolarity, softmax } from '../../../../src/attention/index.ts';
import { derived } from '../../../../src/state/chapter.ts';
import type { Exercise } from '../../../../src/state/exercise.ts';
import { logicalNot, sum, tensor, to, where } from '../../../../src/tensor/index.ts';

/** The exercise on paper: scores (1, 0, 0), mask (True, False, False), and a causal mask of four words. */
export function oneRow() {
  return {
    oneRow: derived((): Exercise => {
      const s = tensor([1, 0, 0]);
      const mask = tensor([true, false, false]);
      const read = (open: typeof mask) => softmax(where(open, s, -Infinity)).tolist<number[]>();
      const [blocked, allowed, all] = [read(flipPolarity(mask)), read(mask), softmax(s).tolist<number[]>()];
      const closed = sum(to(logicalNot(causalMask(4)), 'float64')).item();
      return [
        { answer: blocked[1], slips: { swapped: allowed[1], ignored: all[1] } },
        { answer: allowed[0], slips: { swapped: blocked[0], ignored: all[0] } },
        { answer: closed, slips: { open: 16 - closed, whole: 16 } },
      ];
    }),
  };
}

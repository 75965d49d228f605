import {
  attentionCost,
  convolutionCost,
  lstmCost,
  restrictedAttentionCost,
  rnnCost,
  scoredPairs,
  weightMatrixBytes,
  type LayerCost,
} from '../../../../src/attention/index.ts';
import { bytes } from '../../../../src/figures/format.ts';
import { derived } from '../../../../src/state/chapter.ts';
import type { Exercise } from '../../../../src/state/exercise.ts';
import { choice, number } from '../../../../src/state/param.ts';

export type Layer = 'mixing' | 'attention' | 'window' | 'rnn' | 'lstm' | 'convolution';

/** What attention costs without its four projections: scores and weighted sums, 2n²d. */
const mixingOnly = (cost: LayerCost): number => cost.parts.scores + cost.parts.values;

export function costsOf(n: number, d: number, k: number, r: number): Record<Layer, LayerCost> {
  const attention = attentionCost(n, d);
  return {
    mixing: { ...attention, multiplyAdds: mixingOnly(attention) },
    attention,
    window: restrictedAttentionCost(n, d, r),
    rnn: rnnCost(n, d),
    lstm: lstmCost(n, d),
    convolution: convolutionCost(n, d, k, { dilated: true }),
  };
}

/** Table 1 of Vaswani et al. 2017 with the reader's n, d, k and r, and the bytes of the n × n weights. */
export function costLab() {
  const labN = number(512, { min: 1, max: 131_072, step: 64 });
  const labD = number(512, { min: 32, max: 4096, step: 32 });
  const labK = number(3, { min: 3, max: 15 });
  const labR = number(64, { min: 1, max: 4096, step: 8 });
  const labHeads = number(8, { min: 1, max: 128 });
  const labBatch = number(1, { min: 1, max: 256 });
  const labBits = choice('16', ['16', '32']);

  const labCosts = derived(() => costsOf(labN.value, labD.value, labK.value, labR.value));
  const labHeadBytes = derived(() => weightMatrixBytes(labN.value, { bytesPerNumber: Number(labBits.value) / 8 }));
  const labBytes = derived(() => labHeadBytes.value * labHeads.value * labBatch.value);
  const againstRnn = (layer: Layer) =>
    derived(() => labCosts.value[layer].multiplyAdds / labCosts.value.rnn.multiplyAdds);
  return {
    labN,
    labD,
    labK,
    labR,
    labHeads,
    labBatch,
    labBits,
    labCosts,
    labPairs: derived(() => scoredPairs(labN.value, labR.value)),
    /** The same layer of convolutions, its kernels side by side instead of dilated. */
    labContiguous: derived(() => convolutionCost(labN.value, labD.value, labK.value).pathLength),
    labHeadBytes,
    labBytes,
    labMixed: againstRnn('mixing'),
    labWhole: againstRnn('attention'),
    labTableSaid: derived(() => bytes(labBytes.value)),
    labPath: derived(() => labCosts.value.window.pathLength),
    /** On paper: six words of four numbers. Each slip is what a usual mistake gives. */
    labOnPaper: derived((): Exercise => {
      const [n, d] = [6, 4];
      const { mixing, attention, rnn } = costsOf(n, d, 3, 1);
      const work = attention.parts;
      return [
        { answer: mixing.multiplyAdds, slips: { once: work.scores, flops: 2 * mixing.multiplyAdds, squared: n * n } },
        {
          answer: attention.multiplyAdds,
          slips: {
            three: (work.projections * 3) / 4 + mixing.multiplyAdds,
            only: work.projections,
            flops: 2 * attention.multiplyAdds,
          },
        },
        { answer: rnn.multiplyAdds, slips: { oneMatrix: rnn.parts.input, flops: 2 * rnn.multiplyAdds } },
      ];
    }),
  };
}

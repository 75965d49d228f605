import type { LayerCost } from '../../../src/attention/index.ts';

export const layers = ['mixing', 'attention', 'window', 'rnn', 'lstm', 'convolution'] as const;
export type Layer = (typeof layers)[number];

export interface Values {
  labN: number;
  labD: number;
  labK: number;
  labR: number;
  labHeads: number;
  labBatch: number;
  labBits: '16' | '32';
  labCosts: Readonly<Record<Layer, LayerCost>>;
  labPairs: number;
  labContiguous: number;
  labHeadBytes: number;
  labBytes: number;
}

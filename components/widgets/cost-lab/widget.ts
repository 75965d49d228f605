import type { Widget } from '../widget.ts';
import { picture } from './picture.ts';
import { layers, type Values } from './values.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const costLab: Widget<Values> = {
  reads: [
    'labN',
    'labD',
    'labK',
    'labR',
    'labHeads',
    'labBatch',
    'labBits',
    'labCosts',
    'labPairs',
    'labContiguous',
    'labHeadBytes',
    'labBytes',
  ],
  picture,
  table: ({ labCosts, labR, labK }, { locale }) => [
    words[locale].table,
    ...layers.map((layer) => {
      const { multiplyAdds, sequentialSteps, pathLength } = labCosts[layer];
      return [
        `${words[locale].layers[layer]}${layer === 'window' ? ` ${labR}` : layer === 'convolution' ? ` ${labK}` : ''}`,
        multiplyAdds,
        multiplyAdds / labCosts.rnn.multiplyAdds,
        sequentialSteps,
        pathLength,
      ];
    }),
  ],
  wire,
};

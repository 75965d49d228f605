import { startLogSliders } from '../log-slider.ts';
import type { Widget } from '../widget.ts';
import { picture } from './picture.ts';
import type { Values } from './values.ts';
import { words } from './words.ts';

export const kvBytes: Widget<Values> = {
  reads: [
    'kbLayers',
    'kbHeads',
    'kbShare',
    'kbDim',
    'kbLength',
    'kbBits',
    'kbGroup',
    'kbKept',
    'kbBytes',
    'kbEach',
    'kbFull',
  ],
  picture,
  table: (v, { locale }) => [words[locale].table, [v.kbLayers, v.kbHeads, v.kbKept, v.kbDim, v.kbLength, v.kbBytes]],
  wire: (root, page, { commit }) => startLogSliders(root, page, commit),
};

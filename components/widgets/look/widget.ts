import type { Widget } from '../widget.ts';
import { picture, type Values } from './picture.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const look: Widget<Values> = {
  reads: ['tokens', 'word', 'over', 'swap', 'weights'],
  picture,
  program: () => import('./program.ts'),
  table: ({ tokens, word, weights }, { locale }) => [
    words[locale].columns,
    ...tokens.map((token, j) => [token, weights[word][j].toFixed(4)]),
  ],
  wire,
};

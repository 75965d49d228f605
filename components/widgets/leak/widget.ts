import type { Widget } from '../widget.ts';
import { five, picture, three, type Values } from './picture.ts';
import { words } from './words.ts';

export const leak: Widget<Values> = {
  reads: ['lAxis', 'lMask', 'lAt', 'lWords', 'lStranger', 'lMoved'],
  picture,
  program: () => import('./program.ts'),
  table: (v, { locale }) => [
    words[locale].table,
    ...three.flatMap((s) => five.map((i) => [s + 1, v.lWords[s][i], v.lMoved[s][i].toFixed(4)])),
  ],
};

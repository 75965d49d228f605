import type { Widget } from '../widget.ts';
import { isShown, passes, picture } from './picture.ts';
import { tests, type Values } from './values.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const defects: Widget<Values> = {
  reads: [
    'dfScale', 'dfBy', 'dfFirst', 'dfLayers', 'dfMask', 'dfGuessed', 'dfUnreached', 'dfMoves', 'dfDead',
  ], // prettier-ignore
  picture,
  /** What is still to be guessed stays a question here too. */
  table: (v, { locale }) => [
    words[locale].table,
    ...tests.map((test) => {
      const shown = isShown(v, test) && !(test === 'dead' && !v.dfDead);
      const value = test === 'dead' ? (v.dfDead?.dead ?? 0) : v.dfMoves[test];
      return [words[locale].tests[test], words[locale].should[test], shown ? value : '?', shown ? String(passes(v, test)) : '?']; // prettier-ignore
    }),
  ],
  wire,
};

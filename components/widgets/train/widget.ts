import type { Widget } from '../widget.ts';
import { picture } from './picture.ts';
import type { Values } from './values.ts';
import { wire } from './wire.ts';
import { words } from './words.ts';

export const train: Widget<Values> = {
  reads: [
    'trTask',
    'trLayers',
    'trSeed',
    'trWords',
    'trInput',
    'trLook',
    'trRow',
    'trSetup',
    'trExample',
    'trSequence',
    'trRun',
    'trRuns',
    'trRecorded',
    'trTyped',
    'trWordsWrong',
    'trInputWrong',
    'trSaid',
  ],
  picture,
  table(v, { locale }) {
    const t = words[locale];
    return [
      [t.table.step, t.table.loss, t.table.accuracy],
      ...v.trRun.curve.map(({ step, loss, accuracy }) => [step, loss?.toFixed(4) ?? '', accuracy.toFixed(4)]),
      // Between two measurements the run stands at a step of its own.
      ...(v.trRun.curve.at(-1)?.step === v.trRun.step ? [] : [[v.trRun.step, '', '']]),
    ];
  },
  wire,
};

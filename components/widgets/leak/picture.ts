import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  lAxis: 'batch' | 'words';
  lMask: 'none' | 'causal';
  lAt: number;
  lWords: readonly (readonly string[])[];
  lStranger: string;
  lMoved: Matrix;
}
export const three = [0, 1, 2];
export const five = [0, 1, 2, 3, 4];

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const [sentence, place] = [Math.floor(v.lAt / 5), v.lAt % 5];
  const marks: Record<string, Mark> = {};
  for (const axis of ['batch', 'words'] as const) marks[`axis-${axis}`] = { 'aria-pressed': String(v.lAxis === axis) };
  for (const mask of ['none', 'causal'] as const) marks[`mask-${mask}`] = { 'aria-pressed': String(v.lMask === mask) };
  for (const s of three)
    for (const i of five) {
      const x = v.lMoved[s][i];
      const changed = s === sentence && i === place;
      const still = x === 0;
      marks[`cell-${s}-${i}`] = {
        class: `${still ? 'still' : 'sg'}${changed ? ' changed' : ''}`,
        '--x': Math.min(1, x / 2).toFixed(3),
      };
      marks[`word-${s}-${i}`] = {
        text: changed ? [['', v.lStranger]] : v.lWords[s][i],
        'aria-pressed': String(changed),
        'aria-label': changed ? t.changed(v.lStranger, v.lWords[s][i], s + 1) : t.change(v.lWords[s][i], s + 1),
      };
      marks[`by-${s}-${i}`] = { text: num(x, 3) };
    }
  const others = v.lMoved.flat().filter((x, id) => x > 0 && id !== v.lAt);
  const own = v.lMoved[sentence].filter((x, i) => x > 0 && i !== place).length;
  marks.shape = { text: v.lAxis === 'batch' ? t.shapes.batch : t.shapes.words };
  marks.readout = {
    text: t.read(v.lWords[sentence][place], sentence + 1, v.lStranger, own, others.length - own),
  };
  return marks;
}

import { chapter } from '../../../src/state/chapter.ts';
import { capacity } from './state/capacity.ts';
import { costLab } from './state/cost-lab.ts';
import { kept } from './state/kept.ts';
import { linear } from './state/linear.ts';
import { timed } from './state/timed.ts';

/** Each part of the state stands in a file of its own; names are shared by the whole page. */
export default chapter(({ locale }) => {
  const lab = costLab();
  return { ...lab, ...linear(locale, lab), ...capacity(), ...kept(), ...timed() };
});

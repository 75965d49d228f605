import { chapter } from '../../../src/state/chapter.ts';
import { equation } from './state/equation.ts';
import { faults } from './state/faults.ts';
import { gradients } from './state/gradients.ts';
import { heads } from './state/heads.ts';
import { shuffle } from './state/positions.ts';
import { codes } from './state/codes.ts';
import { masks } from './state/masks.ts';
import { temperature } from './state/temperature.ts';
import { whyScale } from './state/why-scale.ts';

/** Each figure's part of the state stands in a file of its own, `state/<figure>.ts`; names are shared by the whole page. */
export default chapter(({ locale }) => ({
  ...equation(locale),
  ...whyScale(),
  ...temperature(),
  ...gradients(),
  ...masks(locale),
  ...faults(locale),
  ...heads(locale),
  ...shuffle(locale),
  ...codes(),
}));

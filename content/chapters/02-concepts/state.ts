import { chapter } from '../../../src/state/chapter.ts';
import { axes } from './state/axes.ts';
import { cost } from './state/cost.ts';
import { reach } from './state/reach.ts';

/** Each figure's part of the state stands in a file of its own, `state/<figure>.ts`; names are shared by the whole page. */
export default chapter(({ locale }) => ({ ...reach(locale), ...axes(locale), ...cost() }));

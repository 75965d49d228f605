import { chapter } from '../../../src/state/chapter.ts';
import { family } from './state/family.ts';
import { oneRow } from './state/one-row.ts';
import { polarity } from './state/polarity.ts';

/** Each figure's part of the state stands in a file of its own, `state/<figure>.ts`; names are shared by the whole page. */
export default chapter(({ locale }) => ({ ...polarity(locale), ...family(locale), ...oneRow() }));

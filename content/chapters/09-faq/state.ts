import { chapter } from '../../../src/state/chapter.ts';
import { explain } from './state/explain.ts';
import { facts } from './state/facts.ts';
import { mixers } from './state/mixers.ts';

/** Each figure's part of the state stands in a file of its own; names are shared by the whole page. */
export default chapter(({ locale }) => ({ ...mixers(), ...facts(locale), ...explain(locale) }));

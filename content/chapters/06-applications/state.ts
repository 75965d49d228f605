import { chapter } from '../../../src/state/chapter.ts';
import { counting } from './state/counting.ts';
import { recall } from './state/recall.ts';
import { summary } from './state/summary.ts';

export default chapter(({ locale }) => ({ ...summary(locale), ...recall(), ...counting() }));

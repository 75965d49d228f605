import { chapter } from '../../../src/state/chapter.ts';
import { block } from './state/block.ts';
import { byHand } from './state/by-hand.ts';
import { leak } from './state/leak.ts';

export default chapter(({ locale }) => ({ ...block(locale), ...leak(locale), ...byHand() }));

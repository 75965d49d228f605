import { chapter } from '../../../src/state/chapter.ts';
import { bottleneck } from './state/bottleneck.ts';
import { mixByHand } from './state/mix-by-hand.ts';
import { mixing } from './state/mixing.ts';

export default chapter(() => ({ ...bottleneck(), ...mixing(), ...mixByHand() }));

import { chapter } from '../../../src/state/chapter.ts';
import { block } from './state/block.ts';
import { byHand } from './state/by-hand.ts';
import { kvBytes } from './state/kv-bytes.ts';
import { kvCache } from './state/kv-cache.ts';
import { leak } from './state/leak.ts';

export default chapter(({ locale }) => ({
  ...block(locale),
  ...leak(locale),
  ...kvCache(locale),
  ...kvBytes(),
  ...byHand(),
}));

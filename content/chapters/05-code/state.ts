import { chapter } from '../../../src/state/chapter.ts';
import { block } from './state/block.ts';
import { byHand } from './state/by-hand.ts';
import { defects } from './state/defects.ts';
import { kvBytes } from './state/kv-bytes.ts';
import { kvCache } from './state/kv-cache.ts';
import { leak } from './state/leak.ts';
import { train } from './state/train.ts';
import { walk } from './state/walk.ts';

export default chapter(({ locale }) => ({
  ...block(locale),
  ...leak(locale),
  ...walk(locale),
  ...defects(),
  ...kvCache(locale),
  ...kvBytes(),
  ...train(),
  ...byHand(),
}));

import { chapter } from '../../../src/state/chapter.ts';

/** No numbers: what the page remembers and links is the reader's own code. */
export default chapter(() => ({}));

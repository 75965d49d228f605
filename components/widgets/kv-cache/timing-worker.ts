import { answer } from '../beside.ts';
import { measure } from './timing.ts';
import type { Timed } from './values.ts';

const runs = 5;

answer<number, Timed>((length, say) => {
  say(measure(length, runs, () => performance.now(), (run) => say({ state: 'running', run, runs }))); // prettier-ignore
});

import type { Setup } from '../../../src/models/lab/setup.ts';
import { answerOf } from '../../../src/models/lab/task.ts';
import { type Snapshot, Trainer } from '../../../src/models/lab/trainer.ts';
import { loadKernel, useKernel } from '../../../src/tensor/index.ts';
import { answer } from '../beside.ts';
import type { Frame, Point } from './values.ts';

/** `run` trains from a snapshot, or from the start, to a step; with no step to make it only looks. `look` is for a run under way. */
export type Ask =
  | { do: 'run'; id: number; setup: Setup; from?: Snapshot; until: number; input: readonly number[] }
  | { do: 'look'; input: readonly number[] }
  | { do: 'pause' };

/** What is true after a step. `frame`, `point` and `snapshot` come every ten steps and at the end of a run. */
export interface Said {
  state: 'running' | 'paused' | 'failed';
  id: number;
  step: number;
  pace?: number;
  why?: 'memory' | 'loss';
  point?: Point;
  frame?: Frame;
  snapshot?: Snapshot;
}

const [every, breath] = [10, 150];
let now: { id: number; trainer: Trainer; input: readonly number[]; losses: number[]; pace?: number } | undefined;
const ready = loadKernel().then(useKernel);
const soon = () => new Promise((done) => setTimeout(done));

function report(state: Said['state'], { id, trainer, input, losses, pace }: NonNullable<typeof now>): Said {
  const loss = losses.length ? losses.reduce((sum, x) => sum + x, 0) / losses.length : undefined;
  losses.length = 0;
  const { step, task } = trainer;
  const frame = { step, input, target: answerOf(task, input), ...trainer.look(input) };
  return { state, id, step, pace, point: { step, loss, accuracy: trainer.accuracy() }, frame, snapshot: trainer.snapshot() }; // prettier-ignore
}

answer<Ask, Said>(async (ask, say) => {
  await ready; // all questions wait here, so they are taken up in their order
  if (ask.do === 'run') await run(ask, say);
  else if (now && ask.do === 'look') {
    now.input = ask.input;
    say(report('running', now));
  } else if (now) {
    say(report('paused', now));
    now = undefined;
  }
});

async function run({ id, setup, from, until, input }: Extract<Ask, { do: 'run' }>, say: (said: Said) => void) {
  if (now) say(report('paused', now));
  now = undefined;
  try {
    const mine = (now = { id, trainer: new Trainer(setup, from), input, losses: [] as number[], pace: undefined as number | undefined }); // prettier-ignore
    const { trainer, losses } = mine;
    if (trainer.step < until) say(report('running', mine));
    let [since, steps] = [performance.now(), 0];
    while (now === mine && trainer.step < until) {
      const start = performance.now();
      do {
        losses.push(trainer.advance());
        steps++;
      } while (trainer.step % every !== 0 && trainer.step < until && performance.now() - start < breath);
      mine.pace = (performance.now() - since) / steps;
      if (trainer.step % every === 0 && trainer.step < until) say(report('running', mine));
      else say({ state: 'running', id, step: trainer.step, pace: mine.pace });
      await soon();
    }
    if (now !== mine) return;
    now = undefined;
    say(report('paused', mine));
  } catch (problem) {
    now = undefined;
    // "Array buffer allocation failed", "WebAssembly.Memory.grow(): …"; the trainer names a loss that is no number
    if (!(problem instanceof RangeError)) throw problem;
    const why = problem.message.startsWith('Trainer: the loss') ? 'loss' : 'memory';
    say({ state: 'failed', id, step: from?.step ?? 0, why });
  }
}

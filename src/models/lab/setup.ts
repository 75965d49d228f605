import { generator } from '../../tensor/random.ts';
import { builtIn, drawMany, type Task, type TaskName, taskOf } from './task.ts';

/** What decides a training run: the same setup gives the same numbers at every step. */
export interface Setup {
  readonly task: TaskName;
  readonly vocabulary: readonly string[];
  readonly layers: 1 | 2;
  readonly seed: number;
}

/** The same in every run: in the model, in training and in the PyTorch program. */
export const fixed = {
  dModel: 32,
  nhead: 2,
  dimFeedforward: 64,
  /** the highest learning rate, and the step that has it */
  lr: 1.5e-2,
  warmup: 50,
  /** sequences on which accuracy is measured */
  heldOut: 100,
  steps: 300,
} as const;

/** A linear rise, then a fall with the root of the step, whatever the end: the shape of Vaswani et al. 2017, eq. 3. */
export const rate = (step: number) => fixed.lr * Math.min(step / fixed.warmup, Math.sqrt(fixed.warmup / step));

/** Sequences of one step; induction's are twice as long. */
export const batchOf = (task: TaskName): number => (task === 'induction' ? 32 : 64);

/** One layer looks at places and at tokens; for what stood behind a token it takes a second that looks at the first's work. */
export const layersOf = (task: TaskName): 1 | 2 => (task === 'induction' ? 2 : 1);

export const setupOf = (task: TaskName, changes: Partial<Setup> = {}): Setup => ({
  task,
  vocabulary: builtIn[task],
  layers: layersOf(task),
  seed: 1,
  ...changes,
});

/** The draws of one part of a run: 0 the first weights, k the batch of step k, 99,999 what is held out. */
export const stream = (seed: number, part: number) => generator(seed * 100_000 + part);

export const heldOutOf = ({ seed }: Setup, task: Task, count: number) =>
  drawMany(task, count, true, stream(seed, 99_999));

/** The sequence that is shown until the reader types one: the first that is held out. */
export const exampleOf = (setup: Setup): readonly number[] =>
  heldOutOf(setup, taskOf(setup.task, setup.vocabulary), 1)[0].input;

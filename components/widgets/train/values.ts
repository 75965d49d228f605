import type { Setup } from '../../../src/models/lab/setup.ts';
import type { TaskName } from '../../../src/models/lab/task.ts';
import type { Snapshot } from '../../../src/models/lab/trainer.ts';
import type { ListProblem } from '../../../src/models/lab/vocabulary.ts';

/** Positions of the longest sequence, and maps of the deepest model: two layers of two heads. */
export const [longest, mostMaps] = [16, 4];

/** What the model made of one sequence at one step. */
export interface Frame {
  readonly step: number;
  readonly input: readonly number[];
  /** a negative id: nothing is asked there */
  readonly target: readonly number[];
  readonly answer: readonly number[];
  readonly sure: readonly number[];
  /** n · n weights for each head of each layer, row by row */
  readonly maps: readonly ArrayLike<number>[];
}
export interface Point {
  readonly step: number;
  /** the mean of the steps since the last point */
  readonly loss?: number;
  readonly accuracy: number;
}

export type Why = 'reader' | 'hidden' | 'moved' | 'died' | 'memory' | 'loss' | 'file';
export interface Run {
  /** `none`: nothing is known of this setup; `waiting`: its recording is on the way. */
  readonly state: 'none' | 'waiting' | 'recorded' | 'starting' | 'running' | 'paused';
  readonly why?: Why;
  readonly step: number;
  readonly until: number;
  readonly curve: readonly Point[];
  readonly frames: readonly Frame[];
  /** where it can go on from */
  readonly snapshot?: Snapshot;
  /** milliseconds per step */
  readonly pace?: number;
}

export interface Values {
  trTask: TaskName;
  trLayers: 'own' | '1' | '2';
  trSeed: number;
  trWords: string;
  trInput: string;
  /** The moment that is shown, as a share of the run; 1 is now. */
  trLook: number;
  trRow: number;
  trSetup: Setup;
  trExample: readonly number[];
  /** The reader's own sequence, as far as it can be read. */
  trSequence: readonly number[] | undefined;
  trRun: Run;
  /** The reader's runs and the recorded ones, by setup. */
  trRuns: Readonly<Record<string, Run>>;
  trRecorded: Readonly<Record<string, Run>>;
  /** What is wrong with what is being typed. */
  trTyped: Readonly<{ words?: ListProblem; input?: ListProblem }>;
  trWordsWrong: ListProblem | undefined;
  trInputWrong: ListProblem | undefined;
  /** What saving, loading or copying came to, in the page's language. */
  trSaid: { text: string; wrong?: boolean } | undefined;
}

export const keyOf = (setup: Setup): string => JSON.stringify([setup.task, setup.layers, setup.seed, setup.vocabulary]);

export const isLive = ({ state }: Run) => state === 'starting' || state === 'running';
/** Whether this is the reader's own run, not a recorded one. */
export const isOwn = (run: Run) => isLive(run) || run.state === 'paused';
export const isOver = (run: Run) => run.state === 'paused' && run.step >= run.until;

/** The frame at the moment that is shown. */
export const frameOf = ({ trRun: { frames }, trLook }: Values): Frame | undefined =>
  frames[Math.round(trLook * (frames.length - 1))];

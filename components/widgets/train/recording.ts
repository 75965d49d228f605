import type { Setup } from '../../../src/models/lab/setup.ts';
import { builtIn, type TaskName } from '../../../src/models/lab/task.ts';
import type { Frame, Point, Run } from './values.ts';

/** @file Runs of the real engine, written down by `npm run record-training`: losses, accuracies, and the maps of some steps. */

export interface Recording {
  /** Of every tenth step, from 0 on; the loss of step 0 is not known. */
  readonly loss: readonly number[];
  readonly accuracy: readonly number[];
  readonly input: readonly number[];
  readonly target: readonly number[];
  readonly frames: readonly {
    readonly step: number;
    readonly answer: readonly number[];
    readonly sure: readonly number[];
    /** one text for each map: two base-36 digits for each weight, in thousandths */
    readonly maps: readonly string[];
  }[];
}

export const every = 10;
/** The steps whose maps are kept: close together where attention forms. */
export const kept = [0, 20, 40, 60, 80, 100, 140, 180, 220, 260, 300];

export const recordings = ['reverse-1', 'sort-1', 'induction-2', 'induction-1'] as const;
export type RecordingName = (typeof recordings)[number];

/** The recording of a setup, if there is one: seed 1, the symbols that are built in. */
export function recordingOf({ task, vocabulary, layers, seed }: Setup): RecordingName | undefined {
  const own = vocabulary.join() !== builtIn[task].join();
  return own || seed !== 1 ? undefined : recordings.find((name) => name === `${task}-${layers}`);
}

export const taskOfRecording = (name: RecordingName): [TaskName, 1 | 2] => {
  const [task, layers] = name.split('-');
  return [task as TaskName, Number(layers) as 1 | 2];
};

export const pack = (weights: ArrayLike<number>): string =>
  Array.from(weights, (w) => Math.round(w * 1000).toString(36).padStart(2, '0')).join(''); // prettier-ignore
const unpack = (text: string): number[] => text.match(/../g)!.map((pair) => Number.parseInt(pair, 36) / 1000);

export function played({ loss, accuracy, input, target, frames }: Recording): Run {
  const curve = accuracy.map((share, k): Point => ({ step: k * every, loss: k ? loss[k - 1] : undefined, accuracy: share })); // prettier-ignore
  const step = curve[curve.length - 1].step;
  return {
    state: 'recorded',
    step,
    until: step,
    curve,
    frames: frames.map((frame): Frame => ({ ...frame, input, target, maps: frame.maps.map(unpack) })),
  };
}

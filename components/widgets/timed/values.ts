/** Four ways to the output, in the order in which each size is timed. */
export const ways = ['full', 'tiled', 'window', 'linear'] as const;
export type Way = (typeof ways)[number];

/** Numbers in a vector, and how far a window reaches to either side. */
export const [d, radius] = [64, 64];
export const sizes = [128, 256, 512, 1024, 2048, 4096, 8192, 16_384];
export const largests = ['512', '1024', '2048', '4096', '8192', '16384'] as const;
/** An exponent is fitted from here on, four times what a window sees: below, a window is nearly the whole text. */
export const fittedFrom = 512;

export interface Point {
  way: Way;
  n: number;
  /** milliseconds of one call: the least and the most of so many samples */
  least: number;
  most: number;
  samples: number;
  /** even the shortest sample lasted fewer than ten ticks of the clock */
  coarse: boolean;
  /** the largest array that the engine filled on the way */
  bytes: number;
}
export interface Place {
  way: Way;
  n: number;
}

/** What has been measured so far. It stands whatever became of the run. */
export interface Run {
  state: 'idle' | 'running' | 'done' | 'stopped' | 'dead';
  largest: number;
  kernel?: 'simd' | 'plain';
  /** the smallest step that the clock was seen to make, in milliseconds */
  tick: number;
  points: readonly Point[];
  /** where memory ran out */
  short: readonly Place[];
  now?: Place & { sample: number; samples: number };
  /** ways and sizes in all */
  of: number;
  /** milliseconds still to go, once every way has been timed at some size */
  left?: number;
  /** how far the outputs of full and tiled attention lay apart at most */
  apart: number;
  /** sizes that were being timed while the tab was hidden */
  away: readonly number[];
}

export const idle: Run = { state: 'idle', largest: 0, tick: 0, points: [], short: [], of: 0, apart: 0, away: [] };
export const started = (largest: number): Run => ({ ...idle, state: 'running', largest });

export interface Values {
  tmLargest: (typeof largests)[number];
  tmRun: Run;
}

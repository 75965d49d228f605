import { places, work } from './formula.ts';
import type { Place, Point, Run, Way } from './values.ts';
import type { Call } from './ways.ts';

/** So many samples of each way and size at least; more, up to `most`, as long as they fit into `plenty` milliseconds: one of many short ones is likely to have had the processor to itself. */
const [several, most, plenty] = [5, 30, 600];
/** A sample shorter than this many ticks of the clock is too coarse to be used. */
const ticksNeeded = 10;
/** A call that takes so many milliseconds gets `few` samples and no rehearsal: its first run is the first sample. */
const [long, few] = [1000, 3];
/** A sample is never more calls than this. */
const mostCalls = 4096;
/** Words to the page are at least so many milliseconds apart. */
const pause = 120;

export interface Bench {
  /** milliseconds */
  clock(): number;
  calls(n: number): Record<Way, Call>;
  /** bytes of the largest array since this was last asked */
  bytes(): number;
  kernel: 'simd' | 'plain';
}

/** The smallest step that a clock is seen to make in a handful of steps. */
export function tickOf(clock: () => number): number {
  let smallest = Infinity;
  for (let steps = 0, last = clock(); steps < 5;) {
    const now = clock();
    if (now === last) continue;
    smallest = Math.min(smallest, now - last);
    last = now;
    steps++;
  }
  return smallest;
}

/** How long a sample should last, so that the clock's tick hardly matters; a clock of 100 ms is beyond help for short calls. */
const enough = (tick: number) => Math.min(50, Math.max(4, 2 * ticksNeeded * tick));

const samplesOf = (span: number): number =>
  span >= long ? few : Math.min(most, Math.max(several, Math.ceil(plenty / span)));

/** What timing a call of so many milliseconds will take in all. */
const expected = (call: number, tick: number): number => {
  const span = Math.max(call, enough(tick));
  return samplesOf(span) * span + (span >= long ? 0 : 2 * span);
};

/** Times every way at every size up to `largest`, small sizes first. What is known so far is said again and again, at last with state 'done'. */
export function measure(largest: number, bench: Bench, say: (run: Run) => void): void {
  const { clock, kernel } = bench;
  const tick = tickOf(clock);
  const todo = places(largest);
  const points: Point[] = [];
  let run: Run = { state: 'running', largest, kernel, tick, points, short: [], of: todo.length, apart: 0, away: [] };
  let said = -Infinity;
  /** `next`: milliseconds until it can tell again. */
  const tell = (news: Partial<Run>, next = NaN) => {
    run = { ...run, ...news, points: [...points] };
    if (run.state === 'running' && clock() - said < pause && !(next >= pause)) return;
    said = clock();
    say(run);
  };
  const open = ({ way }: Place) => run.short.every((place) => place.way !== way);

  let [drawn, calls] = [0, {} as Record<Way, Call>];
  let whole: Float32Array | undefined; // what full attention gave at this size
  todo.forEach((place, i) => {
    const { way, n } = place;
    if (!open(place)) return;
    if (n !== drawn) [drawn, calls, whole] = [n, bench.calls(n), undefined];
    const later = todo.slice(i + 1).filter(open);
    let output: Float32Array | undefined;
    const heard = (sample: number, samples: number, call = lastTime(place, points)) =>
      tell(
        {
          now: { way, n, sample, samples },
          left: later
            .map((other) => expected(lastTime(other, points), tick))
            .reduce((sum, more) => sum + more, sample ? (samples - sample + 1) * call : expected(call, tick)),
        },
        call,
      );
    try {
      const measured = sampled(() => (output = calls[way]()), bench, tick, heard);
      points.push({ way, n, ...measured });
    } catch (problem) {
      if (!(problem instanceof RangeError)) throw problem;
      tell({ short: [...run.short, place] }); // no room for the arrays
      return;
    }
    if (way === 'full') whole = output;
    else if (way === 'tiled' && whole) run.apart = Math.max(run.apart, farthest(whole, output!));
  });
  tell({ state: 'done', now: undefined, left: 0 });
}

/** What a call will take by its way's last point and the formula; NaN before there is one. */
function lastTime({ way, n }: Place, points: readonly Point[]): number {
  const last = points.filter((point) => point.way === way).at(-1);
  return last ? (last.least * work(way, n)) / work(way, last.n) : NaN;
}

/** One way at one size. `heard` is told before each sample which it is (0: the rehearsal), of how many, and what a sample lasts. */
function sampled(
  call: () => void,
  { clock, bytes }: Bench,
  tick: number,
  heard: (sample: number, samples: number, lasts?: number) => void,
): Omit<Point, keyof Place> {
  const took = (times: number) => {
    const start = clock();
    for (let i = 0; i < times; i++) call();
    return clock() - start;
  };
  heard(0, 0);
  bytes();
  let [times, span] = [1, took(1)];
  const largest = bytes();
  const spans = span >= long ? [span] : [];
  const lengthen = () => {
    const growth = span > 0 ? enough(tick) / span : 2;
    times = Math.min(mostCalls, Math.ceil(times * Math.min(8, Math.max(2, growth))));
    spans.length = 0;
  };
  while (span < enough(tick) && times < mostCalls) {
    lengthen();
    span = took(times);
  }
  const samples = samplesOf(span);
  while (spans.length < samples) {
    heard(spans.length + 1, samples, span);
    span = took(times);
    if (span < enough(tick) / 2 && times < mostCalls)
      lengthen(); // compiled by now, it runs faster than at the rehearsal
    else spans.push(span);
  }
  const [least, longest] = [Math.min(...spans), Math.max(...spans)];
  return { least: least / times, most: longest / times, samples, coarse: least < ticksNeeded * tick, bytes: largest };
}

const farthest = (a: Float32Array, b: Float32Array) => a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i])), 0);

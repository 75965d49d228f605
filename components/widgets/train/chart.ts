import type { Mark } from '../../../src/figures/picture.ts';
import type { Run } from './values.ts';

/** Two panels over one axis of steps, in the units of the drawing. */
export const plot = { width: 320, height: 292, left: 34, right: 310, loss: [22, 128], share: [164, 270] } as const;
export const goal = 0.99;

const round = (x: number) => Math.round(x * 10) / 10;
/** A polyline through the points that are there. */
const line = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y], k) => `${k ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');

/** Loss and held-out accuracy so far, the loss of guessing among `symbols`, and the moment that is shown. */
export function chart({ curve, until }: Run, symbols: number, shown: number | undefined): Record<string, Mark> {
  const end = Math.max(until, 1);
  const guess = Math.log(symbols);
  const top = Math.max(guess * 1.2, ...curve.map((point) => point.loss ?? 0));
  const x = (step: number) => plot.left + (step / end) * (plot.right - plot.left);
  const y = ([high, low]: readonly [number, number], share: number) => low - share * (low - high);
  const now = shown === undefined ? undefined : round(x(shown));
  return {
    'loss-line': {
      d: line(curve.flatMap((p) => (p.loss === undefined ? [] : [[x(p.step), y(plot.loss, p.loss / top)] as const]))),
    },
    'share-line': { d: line(curve.map((p) => [x(p.step), y(plot.share, p.accuracy)] as const)) },
    'guess-line': { d: `M${plot.left} ${round(y(plot.loss, guess / top))}H${plot.right}` },
    'guess-name': { y: round(y(plot.loss, guess / top)) - 4 },
    'goal-line': { d: `M${plot.left} ${round(y(plot.share, goal))}H${plot.right}` },
    'chance-line': { d: `M${plot.left} ${round(y(plot.share, 1 / symbols))}H${plot.right}` },
    'goal-name': { y: round(y(plot.share, goal)) + 14 },
    'chance-name': { y: round(y(plot.share, 1 / symbols)) - 4 },
    'loss-top': { text: top.toFixed(1) },
    'end-step': { text: String(until) },
    'half-step': { text: String(Math.round(until / 2)) },
    'look-line': { d: now === undefined ? '' : `M${now} ${plot.loss[0]}V${plot.loss[1]}M${now} ${plot.share[0]}V${plot.share[1]}` },
  }; // prettier-ignore
}

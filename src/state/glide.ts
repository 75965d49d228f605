import { batch } from '@preact/signals-core';
import { params, type State } from './chapter.ts';
import type { AnyParam } from './param.ts';

const duration = 260;
const ease = (u: number) => 1 - (1 - u) ** 3;

type Between = (u: number) => void;

/** Sets the param to a place between two values; null where there is nothing between (choices, whole numbers, words). */
function between(param: AnyParam, from: unknown, to: unknown): Between | null {
  if (param.kind === 'number' && param.spec.step < 1) {
    const [a, b] = [from as number, to as number];
    return (u) => void (param.value = a + (b - a) * u);
  }
  if (param.kind === 'matrix') {
    const [a, b] = [from as number[][], to as number[][]];
    return (u) => void (param.value = a.map((row, i) => row.map((x, j) => x + (b[i][j] - x) * u)));
  }
  return null;
}

let running = 0;
let end: (() => void) | undefined;

/** Ends a glide where it was going: before anything else sets the state, or its next frame would undo that. */
export const arrive = () => end?.();

/**
 * Runs `change`, which must leave the state final, then lets numbers travel there so that the eye can follow them.
 * Not with reduced motion; a touch, a key or another glide ends it at once.
 */
export function glide(state: State, change: () => void): void {
  const before = new Map([...params(state)].map(([name, param]) => [name, param.peek()]));
  batch(change);
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const moves: Between[] = [];
  for (const [name, param] of params(state)) {
    const [from, to] = [before.get(name), param.peek()];
    const move = from === to ? null : between(param, from, to);
    if (move) moves.push(move);
  }
  if (moves.length === 0) return;

  const run = ++running;
  const place = (u: number) => batch(() => moves.forEach((move) => move(u)));
  const start = performance.now();
  const stop = () => {
    removeEventListener('pointerdown', stop, true);
    removeEventListener('keydown', stop, true);
    if (run !== running) return;
    running += 1;
    end = undefined;
    place(1);
  };
  end = stop;
  addEventListener('pointerdown', stop, true);
  addEventListener('keydown', stop, true);
  const tick = (now: number) => {
    if (run !== running) return;
    const u = (now - start) / duration;
    if (u >= 1) return stop();
    place(ease(Math.max(0, u)));
    requestAnimationFrame(tick);
  };
  place(0);
  requestAnimationFrame(tick);
}

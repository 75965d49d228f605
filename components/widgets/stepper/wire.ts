import { num } from '../../../src/figures/format.ts';
import { fly } from '../../../src/figures/fly.ts';
import type { Point } from '../../../src/figures/plane.ts';
import { cornerShares } from '../../../src/figures/shares.ts';
import type { Page } from '../../../src/state/chapter.ts';
import type { ChoiceParam, FlagParam, MatrixParam, NumberParam } from '../../../src/state/param.ts';
import { dragPoints } from '../drag.ts';
import { dragShares } from '../shares.ts';
import type { Tools } from '../widget.ts';
import { mix, plane, stage, type Values } from './picture.ts';

interface Live {
  Q: MatrixParam;
  K: MatrixParam;
  V: MatrixParam;
  row: NumberParam;
  lane: NumberParam;
  step: ChoiceParam<Values['step']>;
  shown: FlagParam;
  guess: MatrixParam;
}

export function wire(root: HTMLElement, page: Page, { values, commit }: Tools): void {
  const state = page.live as unknown as Live;
  const now = () => values<Values>();
  const find = (slot: string) => root.querySelector(`.lanes [data-slot="${slot}"]`);

  const go = (step: Values['step'], shown: boolean) => {
    const before = now();
    state.step.value = step;
    state.shown.value = shown;
    const after = now();
    const { row, scores, weights, V } = after;
    for (const j of [0, 1, 2]) {
      const delay = j * 40;
      if (step === 'score' && before.step !== 'score')
        fly(root, find(`K-${j}-0`), find(`s-${j}`), num(scores[row][j], 3), 'k', delay);
      if (stage(after).weighed && !stage(before).weighed)
        fly(root, find(`s-${j}`), find(`wout-${j}`), num(weights[row][j], 3), 'w', delay);
      if (step === 'sum' && before.step !== 'sum') {
        fly(root, find(`wout-${j}`), find(`x-${j}-0`), num(weights[row][j], 3), 'w', delay);
        fly(root, find(`x-${j}-0`), find('o-0'), num(weights[row][j] * V[j][0]), 'o', 260 + delay);
      }
    }
    commit();
  };

  const ask = (row: number) => {
    state.row.value = row;
    state.guess.reset();
    if (state.step.peek() === 'weigh') state.shown.value = false;
  };
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    if (!button) return;
    const { step, row } = button.dataset;
    const v = now();
    if (step) go(step as Values['step'], step === 'weigh' ? v.shown : step === 'sum');
    else if (row !== undefined) {
      // A guess was for the word that asked; another word starts without one.
      if (Number(row) !== v.row) ask(Number(row));
      commit();
    } else if (button.hasAttribute('data-advance')) {
      if (v.step === 'score') go('weigh', false);
      else if (v.step === 'weigh') go(v.shown ? 'sum' : 'weigh', true);
      else {
        ask((v.row + 1) % 3);
        go('score', false);
      }
    }
  });

  // The key in hand is the one last pointed at in the tables or the plane; the equation's own terms don't change it.
  root.addEventListener('pointerover', (event) => {
    const target = event.target as Element;
    const [role, a, b] = target.closest<HTMLElement>('[data-ref]')?.dataset.ref?.split('.') ?? [];
    if (target.closest('.eq') || !role) return;
    if (role === 'k') state.lane.value = Number(a);
    if (role === 's' || role === 'w') state.lane.value = Number(b);
  });

  const setGuess = (shares: readonly number[]) => (state.guess.value = [shares]);
  dragShares(root, { get: () => now().guess[0], set: setGuess, free: () => stage(now()).guessing });

  const matrixOf = (handle: HTMLElement) => state[handle.dataset.drag as 'Q' | 'K' | 'V'];
  dragPoints(root.querySelector<HTMLElement>('.planes')!, plane, {
    grain: 0.1,
    get(handle) {
      if (handle.dataset.drag === 'guess') return mix(now().guess[0], now().V);
      return matrixOf(handle).peek()[Number(handle.dataset.cell)] as unknown as Point;
    },
    put(handle, [x, y]) {
      if (handle.dataset.drag === 'guess') {
        const shares = cornerShares(now().V, [x, y]);
        if (shares) setGuess(shares);
        return;
      }
      const [matrix, row] = [matrixOf(handle), Number(handle.dataset.cell)];
      matrix.value = matrix.peek().map((line, i) => (i === row ? [x, y] : line));
      if (handle.dataset.drag === 'K') state.lane.value = row;
    },
  });
}

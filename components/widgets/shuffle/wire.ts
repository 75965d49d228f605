import { uniforms } from '../../../src/figures/random.ts';
import type { Page } from '../../../src/state/chapter.ts';
import type { MatrixParam, NumberParam } from '../../../src/state/param.ts';
import type { Tools } from '../widget.ts';
import { five, type Values } from './picture.ts';

export function wire(root: HTMLElement, page: Page, { values, commit }: Tools): void {
  const state = page.live as unknown as { pOrder: MatrixParam; pSeed: NumberParam };
  const handles = [...root.querySelectorAll<HTMLElement>('[data-place]')];
  const places = () => values<Values>().pPlaces;

  /** Takes the word in one place to another; those between move up. Returns where it stands. */
  const move = (from: number, to: number): number => {
    const place = Math.min(4, Math.max(0, to));
    const order = [...places()];
    order.splice(place, 0, ...order.splice(from, 1));
    state.pOrder.value = [order];
    return place;
  };

  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    if (button?.dataset.up) move(Number(button.dataset.up), Number(button.dataset.up) - 1);
    else if (button?.hasAttribute('data-shuffle')) {
      // Each press is the next seed; one that would change nothing is passed over.
      let seed = state.pSeed.peek();
      const before = places().join();
      do seed = (seed + 1) % 10000;
      while (shuffled(seed).join() === before);
      state.pSeed.value = seed;
      state.pOrder.value = [shuffled(seed)];
    } else return;
    commit();
  });

  for (const [at, handle] of handles.entries()) {
    let held = at;
    handle.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      held = at;
      handles[held].focus({ preventScroll: true });
    });
    handle.addEventListener('pointermove', (event) => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      const box = handles[0].closest('tbody')!.getBoundingClientRect();
      const over = Math.floor(((event.clientY - box.top) / box.height) * 5);
      if (over === held) return;
      held = move(held, over);
      handles[held].focus({ preventScroll: true });
    });
    handle.addEventListener('pointerup', commit);
    handle.addEventListener('keydown', (event) => {
      const way = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1, Home: -4, End: 4 }[event.key];
      if (!way) return;
      event.preventDefault();
      handles[move(at, at + way)].focus();
      commit();
    });
  }
}

/** Fisher and Yates. */
export function shuffled(seed: number): number[] {
  const next = uniforms(seed);
  const order = [...five];
  for (let i = 4; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

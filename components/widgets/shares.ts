import { pull } from '../../src/figures/shares.ts';

/**
 * Bars that share a whole (`Bar.tsx`): drag one, or move its knob with the arrow keys (Shift for ten), and the others give way.
 * A drag starts from the shares under the finger, so pulling a bar to its end and back puts the others back too.
 */
export function dragShares(
  root: HTMLElement,
  {
    get,
    set,
    free = () => true,
  }: { get(): readonly number[]; set(shares: readonly number[], hand: number): void; free?(): boolean },
): void {
  for (const rail of root.querySelectorAll<HTMLElement>('[data-bar]')) {
    const j = Number(rail.dataset.bar);
    let start = get();
    const to = (event: PointerEvent) => {
      const box = rail.getBoundingClientRect();
      set(pull(start, j, Math.round(((event.clientX - box.left) / box.width) * 100) / 100), j);
    };
    rail.addEventListener('pointerdown', (event) => {
      if (!free()) return;
      rail.setPointerCapture(event.pointerId);
      start = get();
      to(event);
    });
    rail.addEventListener('pointermove', (event) => rail.hasPointerCapture(event.pointerId) && to(event));
    rail.querySelector('[data-knob]')!.addEventListener('keydown', (event) => {
      const { key, shiftKey } = event as KeyboardEvent;
      const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key];
      if (!way) return;
      event.preventDefault();
      set(pull(get(), j, get()[j] + way * (shiftKey ? 0.1 : 0.01)), j);
    });
  }
}

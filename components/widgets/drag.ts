import { unitsAt, type Plane, type Point } from '../../src/figures/plane.ts';

const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] } as Record<string, Point>;

/** Points to drag in a plane (`data-drag`): pointer, or arrow keys in steps (Shift for ten). */
export function dragPoints(
  root: HTMLElement,
  plane: Plane,
  { get, put, grain }: { get(handle: HTMLElement): Point; put(handle: HTMLElement, to: Point): void; grain: number },
): void {
  const snap = ([x, y]: Point): Point => [Math.round(x / grain) * grain, Math.round(y / grain) * grain];
  for (const handle of root.querySelectorAll<HTMLElement>('[data-drag]')) {
    const svg = handle.closest('svg')!;
    handle.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      handle.focus({ preventScroll: true });
    });
    handle.addEventListener('pointermove', (event) => {
      if (handle.hasPointerCapture(event.pointerId)) put(handle, snap(unitsAt(plane, svg, event)));
    });
    handle.addEventListener('keydown', (event) => {
      const way = step[event.key];
      if (!way) return;
      event.preventDefault();
      const [x, y] = get(handle);
      const by = grain * (event.shiftKey ? 10 : 1);
      put(handle, snap([x + way[0] * by, y + way[1] * by]));
    });
  }
}

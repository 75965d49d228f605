import type { Page } from '../../../src/state/chapter.ts';
import type { NumberParam } from '../../../src/state/param.ts';
import { doubled, startLogSliders } from '../log-slider.ts';
import type { Tools } from '../widget.ts';
import { plot } from './picture.ts';

/** The point on the line of the mixing: it is dragged along n. */
export function wire(root: HTMLElement, page: Page, { commit }: Tools): void {
  startLogSliders(root, page, commit);
  const n = page.live.labN as NumberParam;
  const grip = root.querySelector<SVGElement>('[data-grip]')!;
  const svg = grip.closest('svg')!;
  const put = (log: number) => {
    n.value = doubled(Math.min(plot.most, Math.max(0, log)));
  };
  grip.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    grip.focus({ preventScroll: true });
  });
  grip.addEventListener('pointermove', (event) => {
    if (!grip.hasPointerCapture(event.pointerId)) return;
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * plot.width;
    put(((x - plot.left) / (plot.right - plot.left)) * plot.most);
  });
  grip.addEventListener('pointerup', commit);
  grip.addEventListener('keydown', (event) => {
    const way = { ArrowRight: 0.25, ArrowUp: 0.25, ArrowLeft: -0.25, ArrowDown: -0.25 }[event.key];
    const now = Math.log2(n.peek());
    if (way) put(now + way * (event.shiftKey ? 4 : 1));
    else if (event.key === 'Home') put(0);
    else if (event.key === 'End') put(plot.most);
    else return;
    event.preventDefault();
    commit();
  });
}

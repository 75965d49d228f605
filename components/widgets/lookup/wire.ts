import { unitsAt } from '../../../src/figures/plane.ts';
import type { Page } from '../../../src/state/chapter.ts';
import type { MatrixParam, NumberParam } from '../../../src/state/param.ts';
import { dragPoints } from '../drag.ts';
import type { Tools } from '../widget.ts';
import { middle, plane } from './picture.ts';

interface Live {
  lKeys: MatrixParam;
  lVals: MatrixParam;
  lX: NumberParam;
}

export function wire(root: HTMLElement, page: Page, { commit }: Tools): void {
  const { lKeys, lVals, lX } = page.live as unknown as Live;
  const [mx, my] = middle;
  dragPoints(root, plane, {
    grain: 0.1,
    get(handle) {
      const j = Number(handle.dataset.cell);
      return handle.dataset.drag === 'x' ? [lX.peek() - mx, 0] : [lKeys.peek()[0][j] - mx, lVals.peek()[0][j] - my];
    },
    put(handle, [x, y]) {
      const j = Number(handle.dataset.cell);
      if (handle.dataset.drag === 'x') {
        lX.value = x + mx;
        return;
      }
      lKeys.value = lKeys.withCell(0, j, x + mx);
      lVals.value = lVals.withCell(0, j, y + my);
    },
  });

  // Anywhere on the ground the query comes to the pointer.
  const ground = root.querySelector<SVGElement>('[data-ground]')!;
  const svg = ground.closest('svg')!;
  const come = (event: PointerEvent) => (lX.value = Math.round((unitsAt(plane, svg, event)[0] + mx) * 10) / 10);
  ground.addEventListener('pointerdown', (event) => {
    ground.setPointerCapture(event.pointerId);
    come(event);
  });
  ground.addEventListener('pointermove', (event) => ground.hasPointerCapture(event.pointerId) && come(event));
  ground.addEventListener('pointerup', commit);
}

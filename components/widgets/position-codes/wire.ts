import type { Point } from '../../../src/figures/plane.ts';
import type { Page } from '../../../src/state/chapter.ts';
import type { MatrixParam, NumberParam } from '../../../src/state/param.ts';
import { dragPoints } from '../drag.ts';
import { columns, plane, positions } from './picture.ts';
import type { Tools } from '../widget.ts';

export function wire(root: HTMLElement, page: Page, { commit }: Tools): void {
  const state = page.live as unknown as Record<'pPair' | 'pAt', NumberParam> & Record<'pQ' | 'pK', MatrixParam>;
  const raster = root.querySelector<HTMLElement>('.raster')!;
  const choose = (event: PointerEvent) => {
    const box = raster.getBoundingClientRect();
    state.pAt.value = Math.floor(((event.clientX - box.left) / box.width) * positions);
    state.pPair.value = 1 + Math.floor(((event.clientY - box.top) / box.height) * (columns / 2));
  };
  raster.addEventListener('pointerdown', (event) => {
    raster.setPointerCapture(event.pointerId);
    choose(event);
  });
  raster.addEventListener('pointermove', (event) => raster.hasPointerCapture(event.pointerId) && choose(event));
  raster.addEventListener('pointerup', commit);

  const arm = (handle: HTMLElement) => state[handle.dataset.drag as 'pQ' | 'pK'];
  dragPoints(root.querySelector<HTMLElement>('.arms')!, plane, {
    grain: 0.1,
    get: (handle) => arm(handle).peek()[0] as unknown as Point,
    put: (handle, to) => (arm(handle).value = [to]),
  });
}

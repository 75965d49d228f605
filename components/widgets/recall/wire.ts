import type { Page } from '../../../src/state/chapter.ts';
import type { MatrixParam } from '../../../src/state/param.ts';
import type { Tools } from '../widget.ts';
import { placeOf, side, type Values } from './values.ts';

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: side, ArrowUp: -side };

export function wire(root: HTMLElement, page: Page, { values, commit }: Tools): void {
  const query = page.live.dQuery as MatrixParam;
  const now = () => values<Values>();
  const put = (i: number, ink: boolean) => (query.value = query.withCell(...placeOf(i), ink ? 1 : 0));
  const ask = (pixels: readonly number[]) => {
    query.value = Array.from({ length: side }, (_, r) =>
      pixels.slice(r * side, (r + 1) * side).map((x) => (x > 0 ? 1 : 0)),
    );
    commit();
  };
  const grid = root.querySelector<HTMLElement>('[data-grid]')!;
  const pixelAt = (x: number, y: number) => {
    const found = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-pixel]');
    return found && grid.contains(found) ? Number(found.dataset.pixel) : -1;
  };

  // The first pixel decides: drawing, or rubbing out.
  let ink: boolean | null = null;
  grid.addEventListener('pointerdown', (event) => {
    const i = pixelAt(event.clientX, event.clientY);
    if (i < 0 || event.button !== 0) return;
    ink = !now().dInk[i];
    put(i, ink);
    grid.setPointerCapture(event.pointerId);
  });
  grid.addEventListener('pointermove', (event) => {
    const i = ink === null ? -1 : pixelAt(event.clientX, event.clientY);
    if (i >= 0 && now().dInk[i] !== ink) put(i, ink!);
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    grid.addEventListener(end, () => {
      if (ink !== null) commit();
      ink = null;
    });

  root.addEventListener('click', (event) => {
    const target = event.target as Element;
    const pixel = target.closest<HTMLElement>('[data-pixel]');
    const store = target.closest<HTMLElement>('[data-store]');
    // A click of a key or of assistive technology comes with no pointer before it.
    if (pixel && event.detail === 0) {
      const i = Number(pixel.dataset.pixel);
      put(i, !now().dInk[i]);
      commit();
    } else if (store) ask(now().dStored[Number(store.dataset.store)]);
    else if (target.closest('[data-again]')) ask(now().dBlend);
    else if (target.closest('[data-clear]')) ask(now().dBlend.map(() => 0));
  });
  grid.addEventListener('keydown', (event) => {
    const pixel = (event.target as Element).closest<HTMLElement>('[data-pixel]');
    const step = steps[event.key];
    if (!pixel || step === undefined) return;
    event.preventDefault();
    const i = Number(pixel.dataset.pixel);
    const beyond = Math.abs(step) === 1 && placeOf(i)[0] !== placeOf(i + step)[0];
    const next = beyond ? null : grid.querySelector<HTMLElement>(`[data-pixel="${i + step}"]`);
    if (!next) return;
    pixel.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}

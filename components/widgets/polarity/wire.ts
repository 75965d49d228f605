import type { Page } from '../../../src/state/chapter.ts';
import type { MatrixParam } from '../../../src/state/param.ts';
import type { Tools } from '../widget.ts';

/** A press turns one boolean. One tab stop for all 16; arrow keys move inside. */
export function wire(root: HTMLElement, page: Page, { commit }: Tools): void {
  const mask = page.live.pMask as MatrixParam;
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-toggle]')];
  const roam = (to: number) => buttons.forEach((button, at) => (button.tabIndex = at === to ? 0 : -1));

  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-toggle]') : null;
    if (!button) return;
    const [i, j] = button.dataset.toggle!.split(',').map(Number);
    mask.value = mask.withCell(i, j, mask.peek()[i][j] >= 0.5 ? 0 : 1);
    roam(buttons.indexOf(button));
    commit();
  });
  root.addEventListener('keydown', (event) => {
    const from = buttons.indexOf(event.target as HTMLButtonElement);
    const way = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 4, ArrowUp: -4 }[event.key];
    if (from < 0 || !way) return;
    event.preventDefault();
    const to = from + way;
    if (to < 0 || to >= buttons.length || (Math.abs(way) === 1 && Math.floor(to / 4) !== Math.floor(from / 4))) return;
    roam(to);
    buttons[to].focus();
  });
}

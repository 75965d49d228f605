import type { Page } from '../../../src/state/chapter.ts';
import type { MatrixParam, NumberParam } from '../../../src/state/param.ts';
import type { Tools } from '../widget.ts';

/** `button[data-put="3"]` puts token 3 where the word in hand stands. */
export function wire(root: HTMLElement, page: Page, { commit }: Tools): void {
  const { mwSrc, mwAt } = page.live as unknown as { mwSrc: MatrixParam; mwAt: NumberParam };
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-put]') : null;
    if (!button) return;
    const at = mwAt.peek();
    mwSrc.value = mwSrc.withCell(Math.floor(at / 4), at % 4, Number(button.dataset.put));
    commit();
  });
}

import { said } from '../../src/site/said.ts';
import type { Page } from '../../src/state/chapter.ts';
import type { Session } from '../../src/state/session.ts';
import { kept } from './kept.ts';
import { packedCells } from './packed.ts';

/** What the page's state has more, where there are cells: the code in its link. */
export const cellState = (roots: readonly HTMLElement[]) => ({
  cells: packedCells(roots.map((root) => root.dataset.file!)),
});

/**
 * Waits for the first touch of a cell, and fetches what cells need then; at once only where the reader has code of their own.
 * `refuse`: the code in the link is junk.
 */
export function startCells(roots: readonly HTMLElement[], page: Page, session: Session, refuse: () => void): void {
  const place = document.documentElement.dataset.state!;
  let opened: Promise<(root: HTMLElement, target: Element) => void> | undefined;
  let ready = false;
  const open = () => {
    opened ??= import('./cells.ts').then(({ openCells }) => {
      ready = true;
      return openCells(roots, page, session, refuse);
    });
    // Offline, say: the next touch tries again.
    opened.catch(() => (opened = undefined));
    return opened;
  };
  for (const root of roots) {
    const now = (target: Element) =>
      void open().then(
        (act) => act(root, target),
        () => {
          const ran = root.querySelector<HTMLElement>('[data-ran]')!;
          ran.hidden = false;
          ran.textContent = said[page.locale].notFetched;
        },
      );
    root.addEventListener('pointerenter', () => void open());
    root.addEventListener('focusin', () => void open());
    root.addEventListener('click', (event) => {
      const { target } = event;
      if (!(target instanceof Element)) return;
      // What is copied and downloaded has more in it than the code on the page.
      if (target.closest('[data-copy], a[download]')) {
        event.preventDefault();
        event.stopPropagation();
      }
      // Once they are open, cells hear clicks and keys themselves.
      if (!ready) now(target);
    });
    root.addEventListener('keydown', ({ key, target }) => {
      if (!ready && key === 'Enter' && target instanceof HTMLPreElement) now(target);
    });
  }
  if (page.live.cells.value !== '' || roots.some((root) => kept(place, root.dataset.file!) !== null)) void open();
}

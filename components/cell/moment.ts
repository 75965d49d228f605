import type { Language } from '../../src/figures/highlight.ts';
import type { Page } from '../../src/state/chapter.ts';
import { openCell, type OpenCell } from './cell.ts';
import { drawCell } from './draw.ts';

/** A cell for the moment, with code (a `<code>`) that is no file of the page: to be run and changed, not kept. */
export function momentCell(file: string, language: Language, code: HTMLElement, page: Page): HTMLElement {
  const root = drawCell(file, language, code, page.locale);
  // What is copied and downloaded is the cell's to say, not the page's.
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-copy], a[download]')) return;
    event.preventDefault();
    event.stopPropagation();
  });
  const others = new Map<string, OpenCell>();
  others.set(file, openCell(root, { page, others }));
  return root;
}

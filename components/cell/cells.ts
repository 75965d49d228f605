import { effect } from '@preact/signals-core';
import type { Page } from '../../src/state/chapter.ts';
import type { TextParam } from '../../src/state/param.ts';
import type { Session } from '../../src/state/session.ts';
import { openCell, type OpenCell } from './cell.ts';
import { unpack } from './pack.ts';
import { packedOf } from './packed.ts';

/** Opens all cells of a page; gives what a click that came before does. */
export function openCells(roots: readonly HTMLElement[], page: Page, session: Session, refuse: () => void) {
  const all = new Map<string, OpenCell>();
  const link = page.live.cells as TextParam;
  for (const root of roots) {
    const cell = openCell(root, { page, others: all, shared: { session, link } });
    all.set(root.dataset.file!, cell);
  }

  // The link's code, now and after Back. The reader's own stays where it is kept until they change this one.
  effect(() => {
    const packed = link.value;
    for (const [file, cell] of all) {
      const code = packedOf(packed, file);
      if (code === undefined) continue;
      void unpack(code).then((text) => {
        if (text !== undefined) return cell.arrive(text);
        link.reset();
        refuse();
      });
    }
  });
  return (root: HTMLElement, target: Element) => all.get(root.dataset.file!)?.act(target);
}

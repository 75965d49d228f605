import type { Page } from '../../../src/state/chapter.ts';
import type { ChoiceParam } from '../../../src/state/param.ts';

/** The pair in hand is the score or weight last pointed at or walked to; a word with itself has no way back. */
export function wire(root: HTMLElement, page: Page): void {
  const pair = (page.live as unknown as { pPair: ChoiceParam }).pPair;
  const hold = (event: Event) => {
    const cell = (event.target as Element).closest<HTMLElement>('.maps [data-ref]');
    const [role, a, b] = cell?.dataset.ref?.split('.') ?? [];
    if ((role === 's' || role === 'w') && a !== b) pair.value = `${Number(a) + 1}${Number(b) + 1}`;
  };
  root.addEventListener('pointerover', hold);
  root.addEventListener('focusin', hold);
}

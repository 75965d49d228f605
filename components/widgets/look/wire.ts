import type { Signal } from '@preact/signals-core';
import type { Page } from '../../../src/state/chapter.ts';
import type { NumberParam } from '../../../src/state/param.ts';
import type { Tools } from '../widget.ts';

/** One tab stop; arrow keys walk the sentence and choose, as radio buttons do. A mouse only looks until it clicks. */
export function wire(root: HTMLElement, page: Page, { commit }: Tools): void {
  const { word, over } = page.live as unknown as { word: NumberParam; over: Signal<number | null> };
  const line = root.querySelector<HTMLElement>('.sentence')!;
  const buttons = [...line.querySelectorAll<HTMLElement>('[data-word]')];
  const at = (event: Event) => buttons.findIndex((b) => event.target instanceof Node && b.contains(event.target));

  line.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse' && at(event) >= 0) over.value = at(event);
  });
  line.addEventListener('pointerleave', () => (over.value = null));
  line.addEventListener('click', (event) => {
    if (at(event) < 0) return;
    word.value = at(event);
    commit();
  });
  line.addEventListener('keydown', (event) => {
    const now = at(event);
    const last = buttons.length - 1;
    const to = {
      ArrowRight: now === last ? 0 : now + 1,
      ArrowDown: now === last ? 0 : now + 1,
      ArrowLeft: now === 0 ? last : now - 1,
      ArrowUp: now === 0 ? last : now - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined || now < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    over.value = null;
    word.value = to;
    buttons[to].focus();
  });
}

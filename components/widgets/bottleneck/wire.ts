import type { Page } from '../../../src/state/chapter.ts';
import type { NumberParam } from '../../../src/state/param.ts';
import type { Tools } from '../widget.ts';
import { tally, type Values } from './picture.ts';

/** A click on a square asks for that pair. */
export function wire(root: HTMLElement, page: Page, { values, commit }: Tools): void {
  const ask = page.live.memAsk as NumberParam;
  root.querySelector('[data-tally]')!.addEventListener('click', (event) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const { clientX, clientY } = event as PointerEvent;
    const at = (from: number, length: number) =>
      Math.min(tally.across - 1, Math.max(0, Math.floor((from / length) * tally.across)));
    const pair = at(clientY - box.top, box.height) * tally.across + at(clientX - box.left, box.width) + 1;
    if (pair > values<Values>().memPairs) return;
    ask.value = pair;
    commit();
  });
}

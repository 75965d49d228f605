import type { Signal } from '@preact/signals-core';
import type { Page } from '../../../src/state/chapter.ts';
import { beside } from '../beside.ts';
import type { Tools } from '../widget.ts';
import type { Timed, Values } from './values.ts';

/** The timing runs beside the page, in a worker that is fetched when the button is pressed. */
export function wire(root: HTMLElement, page: Page, { values }: Tools): void {
  const timed = page.live.kvTimed as Signal<Timed>;
  const worker = beside<number, Timed>(
    () => new Worker(new URL('./timing-worker.ts', import.meta.url), { type: 'module' }),
    (said) => (timed.value = said),
    () => (timed.value = { state: 'failed' }),
  );
  root.querySelector('[data-time]')!.addEventListener('click', () => {
    timed.value = { state: 'running', run: 1, runs: 5 };
    worker.ask(Number(values<Values>().kvRuns));
  });
}

import type { Signal } from '@preact/signals-core';
import type { Page } from '../../../src/state/chapter.ts';
import type { Tools } from '../widget.ts';
import type { Timed, Values } from './values.ts';

/** The timing runs beside the page, in a worker that is fetched when the button is pressed. */
export function wire(root: HTMLElement, page: Page, { values }: Tools): void {
  const timed = page.live.kvTimed as Signal<Timed>;
  let worker: Worker | undefined;
  root.querySelector('[data-time]')!.addEventListener('click', () => {
    timed.value = { state: 'running', run: 1, runs: 5 };
    worker ??= new Worker(new URL('./timing-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Timed>) => {
      timed.value = data;
    };
    worker.onerror = () => {
      worker = undefined;
      timed.value = { state: 'failed' };
    };
    worker.postMessage(Number(values<Values>().kvRuns));
  });
}

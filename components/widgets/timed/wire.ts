import type { Signal } from '@preact/signals-core';
import type { Page } from '../../../src/state/chapter.ts';
import { beside } from '../beside.ts';
import type { Tools } from '../widget.ts';
import { type Run, started, type Values } from './values.ts';

/** One button starts and cancels. What has been measured stays whatever ends the run. */
export function wire(root: HTMLElement, page: Page, { values }: Tools): void {
  const run = page.live.tmRun as Signal<Run>;
  const put = (news: Partial<Run>) => (run.value = { ...run.peek(), ...news });
  const worker = beside<number, Run>(
    () => new Worker(new URL('./timing-worker.ts', import.meta.url), { type: 'module' }),
    (said) => {
      put({ ...said, away: run.peek().away });
      noteHidden();
    },
    () => put({ state: 'dead' }),
  );
  root.querySelector('[data-run]')!.addEventListener('click', () => {
    if (run.peek().state === 'running') {
      worker.stop();
      return put({ state: 'stopped' });
    }
    const largest = Number(values<Values>().tmLargest);
    run.value = started(largest);
    worker.ask(largest);
  });

  function noteHidden(): void {
    const { state, now, away } = run.peek();
    if (state === 'running' && now && document.hidden && !away.includes(now.n)) put({ away: [...away, now.n] });
  }
  document.addEventListener('visibilitychange', noteHidden);
}

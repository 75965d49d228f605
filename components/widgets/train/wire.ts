import { effect, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { Page } from '../../../src/state/chapter.ts';
import type { NumberParam } from '../../../src/state/param.ts';
import type { Tools } from '../widget.ts';
import { played, type Recording, type RecordingName, recordingOf } from './recording.ts';
import type { Values } from './values.ts';

interface Live {
  trRow: NumberParam;
  trSetup: ReadonlySignal<Values['trSetup']>;
  trRecorded: Signal<Values['trRecorded']>;
}

const recorded: Record<Exclude<RecordingName, 'reverse-1'>, () => Promise<{ recording: Recording }>> = {
  'sort-1': () => import('./recorded/sort-1.ts'),
  'induction-2': () => import('./recorded/induction-2.ts'),
  'induction-1': () => import('./recorded/induction-1.ts'),
};

/** Recordings come when their setup does; all that trains, reads and writes comes with the first hand on the figure. */
export function wire(root: HTMLElement, page: Page, tools: Tools): void {
  const live = page.live as unknown as Live;
  effect(() => {
    const name = recordingOf(live.trSetup.value);
    if (!name || name === 'reverse-1' || live.trRecorded.peek()[name]) return;
    void recorded[name]().then(({ recording }) => {
      live.trRecorded.value = { ...live.trRecorded.peek(), [name]: played(recording) };
    });
  });

  let driven: Promise<void> | undefined;
  let ready = false;
  const start = () =>
    (driven ??= import('./drive/drive.ts').then(
      ({ drive }) => {
        drive(root, page, tools);
        ready = true;
      },
      (problem: unknown) => {
        driven = undefined; // offline, say: the next touch tries again
        throw problem;
      },
    ));
  const find = (event: Event, selector: string) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
  for (const type of ['pointerover', 'focusin'])
    root.addEventListener(type, (event) => {
      if (find(event, '[data-train], [data-file], [data-list], label.btn')) void start();
    });
  root.addEventListener('click', (event) => {
    // A press that came before its code did is made again when it is there.
    const button = ready ? null : find(event, 'button:is([data-train], [data-file])');
    if (button) void start().then(() => button.click());
    const map = find(event, '[data-map]');
    if (!map) return;
    const box = map.getBoundingClientRect();
    const n = tools.values<Values>().trExample.length;
    live.trRow.value = Math.floor((((event as MouseEvent).clientY - box.top) / box.height) * n);
    tools.commit();
  });
}

import { effect, type ReadonlySignal, type Signal, untracked } from '@preact/signals-core';
import { fixed } from '../../../../src/models/lab/setup.ts';
import { taskOf } from '../../../../src/models/lab/task.ts';
import { readSequence, readVocabulary } from '../../../../src/models/lab/vocabulary.ts';
import type { Page } from '../../../../src/state/chapter.ts';
import type { NumberParam, TextParam } from '../../../../src/state/param.ts';
import { beside } from '../../beside.ts';
import type { Tools } from '../../widget.ts';
import { startFiles } from './files.ts';
import { isLive, isOver, isOwn, keyOf, type Run, type Values, type Why } from '../values.ts';
import type { Ask, Said as Heard } from '../worker.ts';

interface Live {
  trWords: TextParam;
  trInput: TextParam;
  trLook: NumberParam;
  trSetup: ReadonlySignal<Values['trSetup']>;
  trSequence: ReadonlySignal<Values['trSequence']>;
  trRuns: Signal<Values['trRuns']>;
  trTyped: Signal<Values['trTyped']>;
  trSaid: Signal<Values['trSaid']>;
}

const fresh: Run = { state: 'starting', step: 0, until: fixed.steps, curve: [], frames: [] };

/** The worker trains one setup at a time; every setup's run stays on the page, and can go on from its last snapshot in another worker. */
export function drive(root: HTMLElement, page: Page, { values, commit, given }: Tools): void {
  const live = page.live as unknown as Live;
  const now = () => values<Values>();
  const key = () => keyOf(now().trSetup);
  const put = (name: string, change: Partial<Run>) => {
    const runs = live.trRuns.peek();
    live.trRuns.value = { ...runs, [name]: { ...(runs[name] ?? fresh), ...change } };
  };

  /** What the worker is asked to do: the run's name, and a number that tells its reports from those of a run before it. */
  let job: { name: string; id: number } | undefined;
  let jobs = 0;
  const end = (why: Why) => {
    const run = job && live.trRuns.peek()[job.name];
    if (job && run) put(job.name, { state: 'paused', why, step: run.snapshot?.step ?? 0 });
    job = undefined;
  };
  const worker = beside<Ask, Heard>(
    () => new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' }),
    (heard) => {
      if (!job || heard.id !== job.id) return;
      if (heard.state === 'failed') {
        end(heard.why!);
        return;
      }
      const run = live.trRuns.peek()[job.name];
      const { point, frame, snapshot } = heard;
      put(job.name, {
        state: heard.state,
        step: heard.step,
        pace: heard.pace ?? run.pace,
        ...(point && { curve: [...run.curve.filter(({ step }) => step < point.step), point] }),
        ...(frame && { frames: [...run.frames.filter(({ step }) => step < frame.step), frame] }),
        ...(snapshot && { snapshot }),
      });
      if (heard.state === 'paused') job = undefined;
    },
    () => end('died'),
  );

  function go(until: number, change: Partial<Run> = {}): void {
    const { trSetup: setup, trRun: run, trSequence, trExample } = now();
    const from = isOwn(run) ? run.snapshot : undefined;
    job = { name: key(), id: ++jobs };
    live.trLook.value = 1;
    put(job.name, { ...(isOwn(run) ? {} : fresh), state: 'starting', why: undefined, ...change });
    worker.ask({ do: 'run', id: job.id, setup, from, until, input: trSequence ?? trExample });
  }
  function pause(why: Why): void {
    if (!job || !isLive(live.trRuns.peek()[job.name])) return;
    put(job.name, { why });
    worker.ask({ do: 'pause' });
  }
  const press: Record<string, () => void> = {
    main() {
      const { trRun: run } = now();
      if (isLive(run)) pause('reader');
      else if (isOver(run)) go(run.until + fixed.steps, { until: run.until + fixed.steps });
      else go(isOwn(run) ? run.until : fixed.steps);
    },
    one() {
      const { trRun: run } = now();
      const next = isOwn(run) ? run.step + 1 : 1;
      go(next, { until: Math.max(next, isOwn(run) ? run.until : fixed.steps) });
    },
    over() {
      const { [key()]: _, ...others } = live.trRuns.peek();
      live.trRuns.value = others;
    },
  };
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('[data-train]');
    // A button that is pressed keeps the focus: none is `disabled` by its own press.
    if (button && button.getAttribute('aria-disabled') !== 'true') press[button.dataset.train!]();
  });

  // A run that is taken away, by its own button or by the figure's reset, ends its worker.
  effect(() => {
    const runs = live.trRuns.value;
    if (!job || runs[job.name]) return;
    job = undefined;
    worker.stop();
  });
  // Another setup: what was training waits, and what was said is over.
  effect(() => {
    const setup = live.trSetup.value;
    untracked(() => {
      if (job && job.name !== keyOf(setup)) pause('moved');
      live.trSaid.value = undefined;
      live.trTyped.value = { words: live.trTyped.value.words };
    });
  });
  // A new sequence is answered at once, in the middle of training too.
  let asked = live.trSequence.peek()?.join();
  effect(() => {
    const sequence = live.trSequence.value;
    if (sequence?.join() === asked) return;
    asked = sequence?.join();
    untracked(() => {
      const { trExample, trRun: run } = now();
      if (run.state === 'running') worker.ask({ do: 'look', input: sequence ?? trExample });
      else if (run.state === 'paused' && run.snapshot) go(run.step);
    });
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) pause('hidden');
  });

  const readers = {
    words: (text: string) => (text.trim() === '' ? { value: [] } : readVocabulary(text)),
    input(text: string) {
      const { task, vocabulary } = now().trSetup;
      return text.trim() === '' ? { value: [] } : readSequence(text, vocabulary, taskOf(task, vocabulary).length);
    },
  };
  const complain = (list: keyof typeof readers, field: HTMLInputElement) => {
    const found = readers[list](field.value);
    live.trTyped.value = { ...live.trTyped.peek(), [list]: 'problem' in found ? found.problem : undefined };
    return 'value' in found;
  };
  const fieldOf = ({ target }: Event) =>
    target instanceof HTMLInputElement && target.dataset.list ? target : undefined;
  root.addEventListener('input', (event) => {
    const field = fieldOf(event);
    if (!field) return;
    const good = complain(field.dataset.list as keyof typeof readers, field);
    if (good && field.dataset.list === 'input') live.trInput.value = field.value;
  });
  // Words count once they are all there: half a list would be another training.
  root.addEventListener('change', (event) => {
    const field = fieldOf(event);
    const text = field?.value.trim() ?? ''; // before the complaint is withdrawn, and the field with it
    if (!field || !complain(field.dataset.list as keyof typeof readers, field)) return;
    live[field.dataset.list === 'words' ? 'trWords' : 'trInput'].value = text;
    commit();
  });

  // A text that was refused is gone with its complaint, once the hand has left the field.
  effect(() => {
    if (live.trTyped.value.words) return;
    const field = root.querySelector<HTMLInputElement>('[data-list="words"]')!;
    if (field !== document.activeElement) field.value = live.trWords.peek();
  });

  // What was typed before this code came.
  const typing = document.activeElement;
  if (typing instanceof HTMLInputElement && typing.dataset.list && root.contains(typing))
    typing.dispatchEvent(new Event('input', { bubbles: true }));

  startFiles(root, given.locale, {
    now,
    say: (said) => (live.trSaid.value = said),
    took(snapshot) {
      pause('reader');
      put(key(), { ...fresh, state: 'paused', why: 'file', step: snapshot.step, until: snapshot.step, snapshot });
      go(snapshot.step, { why: 'file' });
    },
  });
}

import { effect, signal } from '@preact/signals-core';
import type { Program, Running } from '../../src/cells/cells.ts';
import type { Ended } from '../../src/cells/sandbox/sandbox.ts';
import type { Language } from '../../src/figures/highlight.ts';
import type { Locale } from '../../src/site/locales.ts';
import { element } from '../site/element.ts';
import { engineOf } from './engines.ts';
import { writeOutput } from './output.ts';
import { cellWords } from './words.ts';

/** What an output is made of. */
type Made = Pick<Program, 'cells' | 'given' | 'beside'>;

interface About {
  file: string;
  language: Language;
  locale: Locale;
  /** What is to be run, as it is now. */
  program(): Made;
  /** Whether code is as the page has it: what was recorded is of that. */
  untouched(): boolean;
  /** Whether it runs anew by itself when a number of the page changes. */
  follows(): boolean;
  /** The line of this file that an error came from; undefined: none did yet. */
  mark(line: number | undefined): void;
}

export interface Runs {
  /** Anew, where one is under way. */
  run(): void;
  /** The button: runs, or stops what runs. */
  press(): void;
  /** The recorded output again. */
  forget(): void;
  /** Code has changed, here or in a cell that this one may need: is what is shown still of it? Changed numbers of the page are noticed by themselves. */
  judge(): void;
  /** A part of the cell could not be fetched. */
  failed(): void;
}

/** The runs of a cell, one at a time, and the place where they tell what they have to tell. */
export function openRuns(root: HTMLElement, about: About): Runs {
  const { file, language, locale, program, mark } = about;
  const words = cellWords[locale];
  const ran = root.querySelector<HTMLElement>('[data-ran]')!;
  const recorded = root.querySelector<HTMLElement>('[data-recorded]');
  const button = root.querySelector<HTMLButtonElement>('[data-cell-do="run"]')!;
  const aloud = root.querySelector('[data-cell-say]')!;
  const label = button.textContent!;
  let running: Running | undefined;
  /** While one is under way, from the press on: what runs it may still have to be fetched. */
  let stop: (() => void) | undefined;
  /** Runs asked for so far: a run that was overtaken says nothing more. */
  let asked = 0;

  let ranFrom: Made | undefined;
  const stale = element('p', { class: 'problem' }, words.stale);
  function markStale(out: HTMLElement, on: boolean): void {
    if (out.classList.toggle('stale', on)) out.firstElementChild!.after(stale);
    else stale.remove();
  }
  const key = ({ given, ...code }: Made) => JSON.stringify(about.follows() ? code : { ...code, given });
  const changes = signal(0);
  const judge = () => void (changes.value += 1);
  effect(() => {
    void changes.value;
    if (stop) return;
    if (ranFrom) markStale(ran, key(ranFrom) !== key(program()));
    else if (recorded) markStale(recorded, !about.untouched());
  });

  /** An empty output in the place of the last. */
  function begin(line: string) {
    if (recorded) recorded.hidden = true;
    ran.hidden = false;
    const head = element('p', {}, line);
    const bar = element('progress', { 'aria-label': words.fetching, hidden: '' });
    ran.replaceChildren(head, bar);
    /** What runs the program is on its way, by bytes; then it starts. */
    const loading: Program['loading'] = (loaded) => {
      bar.hidden = loaded === undefined;
      if (!loaded) return void (head.textContent = words.running);
      const { bytes, total } = loaded;
      const whole = total !== undefined && bytes >= total;
      if (total !== undefined && !whole) bar.value = bytes / total;
      else bar.removeAttribute('value');
      head.textContent = whole ? words.starting : words.loading(bytes, total);
    };
    const headed = (line: string) => {
      head.textContent = line;
      head.hidden = line === '';
    };
    headed(line);
    return { ...writeOutput(ran, words), headed, loading };
  }

  async function run(): Promise<void> {
    const mine = ++asked;
    stop?.();
    button.textContent = words.stop;
    root.dataset.running = '';
    mark(undefined);
    // A short run replaces the last output at once, without an empty moment between them.
    ran.style.minHeight = ran.hidden ? '' : `${ran.offsetHeight}px`;
    const output = begin(words.running);
    const made = program();
    ranFrom = made;
    let wrong: number | undefined;
    let heard = 0;
    let ms: number | undefined;
    let ended: Ended | 'failed';
    let limit = 0;
    let over = false;
    const stopped = new Promise<Ended>((resolve) => {
      stop = () => {
        over = true;
        running?.stop();
        resolve('stopped');
      };
    });
    const all = async (): Promise<Ended> => {
      const engine = await engineOf(language);
      if (over) return 'stopped';
      running = engine({
        ...made,
        loading: (loaded) => mine === asked && output.loading(loaded),
        say(one, from) {
          if (mine !== asked) return;
          if (one.kind === 'done') ms = one.ms;
          else heard += 1;
          const line = one.kind === 'error' ? one.line : undefined;
          if (from === file) wrong ??= line;
          const where = from === file ? words.line : (at: number) => words.lineIn(from, at);
          output.say(one, line === undefined ? '' : where(line));
        },
      });
      limit = running.limit;
      return running.ended;
    };
    try {
      ended = await Promise.race([stopped, all()]);
    } catch {
      ended = 'failed';
    }
    if (mine !== asked) return;
    running = stop = undefined;
    button.textContent = label;
    delete root.dataset.running;
    ran.style.minHeight = '';
    output.headed(ms === undefined ? '' : words.ran(Math.max(1, Math.round(ms))));
    const silent = heard === 0 ? words.nothing : '';
    const end = ended === 'done' ? silent : ended === 'time' ? words.time(limit / 1000) : words[ended];
    if (end) output.note(end);
    aloud.textContent = end || words.ranShort(file);
    if (wrong !== undefined) mark(wrong);
    judge();
  }

  return {
    run: () => void run(),
    press: () => (stop ? stop() : void run()),
    forget() {
      ran.hidden = true;
      if (recorded) recorded.hidden = false;
      ranFrom = undefined;
      judge();
    },
    judge,
    failed: () => begin('').note(words.failed),
  };
}

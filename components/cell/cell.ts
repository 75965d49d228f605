import { effect } from '@preact/signals-core';
import type { Cell, Given, Running } from '../../src/cells/cells.ts';
import type { Ended } from '../../src/cells/sandbox/sandbox.ts';
import type { Language } from '../../src/figures/highlight.ts';
import { said } from '../../src/site/said.ts';
import { afterOf, importsOf, readsOf } from '../../src/site/snippet.ts';
import type { Page } from '../../src/state/chapter.ts';
import type { TextParam } from '../../src/state/param.ts';
import type { Session } from '../../src/state/session.ts';
import { leans, standalonePython, standaloneTypeScript } from '../../src/cells/standalone.ts';
import { copy } from '../site/copy.ts';
import { save } from '../site/save.ts';
import type { Editor } from './editor.ts';
import { engineOf } from './engines.ts';
import { keep, kept } from './kept.ts';
import { writeOutput } from './output.ts';
import { pack } from './pack.ts';
import { packedOf, withPacked } from './packed.ts';
import { cellWords } from './words.ts';

interface Around {
  page: Page;
  others: ReadonlyMap<string, OpenCell>;
  /** The code that the page's link carries. Without it the cell is there for the moment: its text is neither kept nor linked. */
  shared?: { session: Session; link: TextParam };
}

export interface OpenCell {
  /** The click of a button of the cell, or on its code. */
  act(target: Element, at?: { x: number; y: number }): void;
  /** Code that came with the link. */
  arrive(text: string): void;
  /** A cell above it has changed. */
  grewStale(): void;
  text(): string;
}

/** How long a dragged number is waited for before the cell runs anew. */
const quiet = 200;

/** One cell, from its first touch on. Its text is what the page's <code> holds: copying and printing find it there. */
export function openCell(root: HTMLElement, { page, others, shared }: Around): OpenCell {
  const words = cellWords[page.locale];
  const place = document.documentElement.dataset.state!;
  const file = root.dataset.file!;
  const language = root.dataset.runs as Language;
  const find = <T extends HTMLElement = HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
  const [pre, code, ran] = [find('pre'), find('pre code'), find('[data-ran]')];
  const recorded = root.querySelector<HTMLElement>('[data-recorded]');
  const button = (name: string) => find<HTMLButtonElement>(`[data-cell-do="${name}"]`);
  const runLabel = button('run').textContent!;
  const original = code.textContent!;

  const text = () => code.textContent!;
  let editor: Editor | undefined;
  let opening: Promise<Editor> | undefined;
  let running: Running | undefined;
  /** Runs asked for so far: a run that was overtaken says nothing more. */
  let asked = 0;

  // The code --------------------------------------------------------------------------------------------------------

  const inLink = () => shared && packedOf(shared.link.peek(), file);
  function leaveLink(): void {
    if (inLink() === undefined) return;
    const without = withPacked(shared!.link.peek(), file, undefined);
    if (without !== undefined) shared!.link.value = without;
  }
  const keepMine = (mine: string | null) => shared && keep(place, file, mine);

  async function paint(): Promise<void> {
    const shown = text();
    const { highlight } = await import('../../src/figures/highlight.ts');
    if (shown !== text()) return;
    const runs = highlight(shown, language).map(({ text, look }) => {
      if (!look) return text;
      const span = document.createElement('span');
      span.className = look;
      span.textContent = text;
      return span;
    });
    code.replaceChildren(...runs);
  }

  function status(): void {
    const edited = text() !== original;
    button('reset').hidden = !edited;
    if (!shared) return;
    button('link').hidden = !edited;
    const mine = kept(place, file);
    const fromLink = inLink() !== undefined && mine !== text();
    note.textContent = !edited ? '' : fromLink ? words.fromLink : words.edited;
    mineButton.hidden = !(fromLink && mine !== null);
  }
  /** Said for a moment in the place of the status. */
  function flash(line: string): void {
    note.textContent = line;
    setTimeout(status, 3000);
  }
  const note = document.createElement('span');
  note.className = 'needs';
  const mineButton = document.createElement('button');
  mineButton.type = 'button';
  mineButton.dataset.cellDo = 'mine';
  mineButton.textContent = words.mine;
  mineButton.hidden = true;
  find('.do').before(note);
  find('.do').prepend(mineButton);

  /** Another text from elsewhere than the editor. */
  function show(next: string): void {
    if (next === text()) return;
    code.textContent = next;
    if (editor) editor.set(next);
    else void paint();
    changed();
  }
  /** Whether a cell with this text goes on from this one, or imports it, at any remove. */
  function needs(other: string, seen = new Set<string>()): boolean {
    return [afterOf(other), ...(language === 'py' ? importsOf(other) : [])].some((name) => {
      if (name === file) return true;
      const above = name === undefined || seen.has(name) ? undefined : others.get(name)?.text();
      return above !== undefined && needs(above, seen.add(name!));
    });
  }
  function changed(): void {
    status();
    for (const other of others.values()) if (other !== self && needs(other.text())) other.grewStale();
  }

  function typed(next: string): void {
    if (next === text()) return;
    code.textContent = next;
    keepMine(next === original ? null : next);
    leaveLink();
    changed();
  }

  /** The editor in the code's place; it takes the focus only where the reader asks for it. */
  function withEditor(then: (editor: Editor) => void): void {
    opening ??= import('./editor.ts').then(({ openEditor }) => {
      const host = document.createElement('div');
      host.className = 'editor';
      const hint = document.createElement('p');
      hint.className = 'hint';
      hint.textContent = words.hint(language);
      pre.after(host, hint);
      pre.hidden = true;
      editor = openEditor(host, { text: text(), language, label: file, changed: typed, run: () => void run() });
      return editor;
    });
    opening.then(then, () => {
      opening = undefined;
      begin().note(words.failed);
    });
  }
  const edit = (at?: { x: number; y: number }) => withEditor((it) => it.focus(at));

  // Running ---------------------------------------------------------------------------------------------------------

  /** This cell and those it goes on from, first to last. */
  function program(): Cell[] {
    const cells: Cell[] = [{ file, text: text() }];
    for (let name = afterOf(text()); name !== undefined;) {
      const above = others.get(name)?.text();
      if (above === undefined || cells.some((cell) => cell.file === name)) break;
      cells.unshift({ file: name, text: above });
      name = afterOf(above);
    }
    return cells;
  }
  /** The page's own Python files that these import, and what those import. */
  function beside(cells: readonly Cell[]): Cell[] {
    const found = new Map<string, Cell>();
    const look = (from: string) => {
      for (const name of importsOf(from)) {
        const there = others.get(name)?.text();
        if (there === undefined || found.has(name)) continue;
        found.set(name, { file: name, text: there });
        look(there);
      }
    };
    if (language === 'py') for (const one of cells) look(one.text);
    return [...found.values()];
  }
  const given = (cells: readonly Cell[]): Given => {
    const names = cells.flatMap((cell) => readsOf(cell.text)).filter((name) => name in page.live);
    return Object.fromEntries(names.map((name) => [name, page.live[name].value]));
  };

  function begin() {
    if (recorded) recorded.hidden = true;
    ran.hidden = false;
    ran.classList.remove('stale');
    ran.replaceChildren();
    const head = document.createElement('p');
    head.textContent = words.running;
    const bar = document.createElement('progress');
    bar.hidden = true;
    bar.setAttribute('aria-label', words.fetching);
    ran.append(head, bar);
    /** What runs the program is on its way, by bytes; then it starts. */
    const loading = (loaded: { bytes: number; total: number | undefined } | undefined) => {
      bar.hidden = loaded === undefined;
      if (!loaded) return void (head.textContent = words.running);
      const { bytes, total } = loaded;
      const whole = total !== undefined && bytes >= total;
      if (total !== undefined && !whole) bar.value = bytes / total;
      else bar.removeAttribute('value');
      head.textContent = whole ? words.starting : words.loading(bytes, total);
    };
    return { ...writeOutput(ran, words), head, loading };
  }
  const tell = (line: string) => (find('[data-cell-say]').textContent = line);

  async function run(): Promise<void> {
    const mine = ++asked;
    running?.stop();
    const stop = button('run');
    stop.textContent = words.stop;
    root.dataset.running = '';
    editor?.mark(undefined);
    // A short run replaces the last output at once, without an empty moment between them.
    const height = ran.offsetHeight;
    ran.style.minHeight = ran.hidden ? '' : `${height}px`;
    const output = begin();
    let wrong: number | undefined;
    let heard = 0;
    let ms: number | undefined;
    let ended: Ended | 'failed';
    let limit = 0;
    try {
      const engine = await engineOf(language);
      if (mine !== asked) return;
      const cells = program();
      running = engine({
        cells,
        given: given(cells),
        beside: beside(cells),
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
      ended = await running.ended;
    } catch {
      ended = 'failed';
    }
    if (mine !== asked) return;
    running = undefined;
    stop.textContent = runLabel;
    delete root.dataset.running;
    ran.style.minHeight = '';
    output.head.textContent = ms === undefined ? '' : words.ran(Math.max(1, Math.round(ms)));
    output.head.hidden = ms === undefined;
    const end =
      ended === 'time'
        ? words.time(limit / 1000)
        : ended === 'done'
          ? heard === 0
            ? words.nothing
            : ''
          : words[ended];
    if (end) output.note(end);
    tell(end || words.ranShort(file));
    if (wrong !== undefined) withEditor((it) => it.mark(wrong));
  }

  // Taking it away --------------------------------------------------------------------------------------------------

  /** The cell as a program that runs elsewhere as it is. */
  async function whole(): Promise<string> {
    const cells = program();
    const numbers = given(cells);
    if (language === 'py') return standalonePython(cells, numbers);
    if (!leans(cells, numbers)) return text();
    const { carried } = await import('../../src/cells/typescript/carried.generated.ts');
    return standaloneTypeScript(cells, numbers, carried);
  }
  async function download(): Promise<void> {
    save(file, await whole());
  }
  async function copyWhole(copyButton: HTMLElement): Promise<void> {
    const ok = await copy(await whole());
    const { copy: label, copied, copyFailed } = said[page.locale];
    copyButton.textContent = ok ? copied : copyFailed;
    setTimeout(() => (copyButton.textContent = label), 2000);
  }

  // The page's numbers ----------------------------------------------------------------------------------------------

  let unfollow: (() => void) | undefined;
  function follow(on: boolean): void {
    unfollow?.();
    unfollow = undefined;
    if (!on) return;
    let clock: ReturnType<typeof setTimeout> | undefined;
    unfollow = effect(() => {
      for (const name of readsOf(text())) void page.live[name]?.value;
      clearTimeout(clock);
      clock = setTimeout(() => void run(), quiet);
    });
  }

  const acts: Record<string, () => void> = {
    run: () => (running ? running.stop() : void run()),
    edit: () => edit(),
    reset() {
      keepMine(null);
      leaveLink();
      show(original);
      ran.hidden = true;
      if (recorded) recorded.hidden = false;
    },
    mine() {
      leaveLink();
      show(kept(place, file) ?? original);
    },
    link() {
      if (!shared) return;
      void pack(text()).then(async (packed) => {
        const value = withPacked(shared.link.peek(), file, packed);
        if (value === undefined) return flash(words.tooLong);
        shared.link.value = value;
        const ok = await copy(shared.session.link());
        flash(ok ? words.linkCopied : said[page.locale].copyFailed);
      });
    },
    follow: () => follow(find<HTMLInputElement>('[data-cell-do="follow"]').checked),
  };

  const self: OpenCell = {
    act(target, at) {
      const act = target.closest<HTMLElement>('[data-cell-do]')?.dataset.cellDo;
      const copyButton = target.closest<HTMLElement>('[data-copy]');
      if (act) acts[act]?.();
      else if (copyButton) void copyWhole(copyButton);
      else if (target.closest('a[download]')) void download();
      else if (target.closest('pre') === pre && getSelection()?.isCollapsed !== false) edit(at);
    },
    arrive: show,
    grewStale() {
      if (ran.hidden || ran.classList.contains('stale')) return;
      ran.classList.add('stale');
      const line = document.createElement('p');
      line.className = 'problem';
      line.textContent = words.stale;
      ran.prepend(line);
    },
    text,
  };

  root.addEventListener('click', (event) => {
    if (event.target instanceof Element) self.act(event.target, { x: event.clientX, y: event.clientY });
  });
  pre.addEventListener('focus', () => void import('./editor.ts').catch(() => {}), { once: true });
  pre.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) void run();
    else edit();
  });
  const mine = shared ? kept(place, file) : null;
  if (mine !== null && inLink() === undefined) show(mine);
  return self;
}

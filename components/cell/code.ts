import type { Language } from '../../src/figures/highlight.ts';
import type { Locale } from '../../src/site/locales.ts';
import { said } from '../../src/site/said.ts';
import type { TextParam } from '../../src/state/param.ts';
import type { Session } from '../../src/state/session.ts';
import { copy } from '../site/copy.ts';
import { element } from '../site/element.ts';
import type { Editor } from './editor.ts';
import { keep, kept } from './kept.ts';
import { pack } from './pack.ts';
import { packedOf, withPacked } from './packed.ts';
import { cellWords } from './words.ts';

/** The page's link, and the code that it carries. */
export interface Shared {
  session: Session;
  link: TextParam;
}

interface About {
  file: string;
  language: Language;
  locale: Locale;
  /** Without it the text is neither kept nor linked. */
  shared: Shared | undefined;
  /** It is another text now. */
  changed(): void;
  /** Ctrl+Enter, in the editor or on the code. */
  run(): void;
  /** The editor, which the reader asked for, could not be fetched. */
  failed(): void;
}

export interface Code {
  text(): string;
  /** Not the file's. */
  edited(): boolean;
  /** Another text from elsewhere than the editor. */
  show(next: string): void;
  /** The editor, and the focus in it. */
  edit(at?: { x: number; y: number }): void;
  /** A click on the code opens the editor there, unless it ended a selection. */
  clicked(target: Element, at?: { x: number; y: number }): void;
  /** Marks a line as wrong, in an editor that opens for it; where none can be fetched, the output alone tells the line. undefined: none is wrong. */
  mark(line: number | undefined): void;
  /** Back to the file as it is. */
  reset(): void;
  /** Back to the reader's own text, from the link's. */
  mine(): void;
  /** Copies a link with this text in it. */
  link(): Promise<void>;
}

/** A cell's text. It is what the page's <code> holds: copying and printing find it there. */
export function openCode(root: HTMLElement, about: About): Code {
  const { file, language, locale, shared, changed, run, failed } = about;
  const words = cellWords[locale];
  const place = document.documentElement.dataset.state!;
  const pre = root.querySelector('pre')!;
  const code = pre.querySelector('code')!;
  const button = (name: string) => root.querySelector<HTMLButtonElement>(`[data-cell-do="${name}"]`)!;
  const text = () => code.textContent!;
  const original = text();
  const edited = () => text() !== original;

  const inLink = () => shared && packedOf(shared.link.peek(), file);
  function leaveLink(): void {
    if (inLink() === undefined) return;
    const without = withPacked(shared!.link.peek(), file, undefined);
    if (without !== undefined) shared!.link.value = without;
  }
  const keepMine = (mine: string | null) => shared && keep(place, file, mine);

  const note = element('span', { class: 'needs' });
  const mineButton = element('button', { type: 'button', 'data-cell-do': 'mine', hidden: '' }, words.mine);
  const actions = root.querySelector('.do')!;
  actions.before(note);
  actions.prepend(mineButton);
  function status(): void {
    button('reset').hidden = !edited();
    if (!shared) return;
    button('link').hidden = !edited();
    const mine = kept(place, file);
    const fromLink = inLink() !== undefined && mine !== text();
    note.textContent = !edited() ? '' : fromLink ? words.fromLink : words.edited;
    mineButton.hidden = !(fromLink && mine !== null);
  }
  /** Said for a moment in the place of the status. */
  function flash(line: string): void {
    note.textContent = line;
    setTimeout(status, 3000);
  }

  async function paint(): Promise<void> {
    const shown = text();
    const { highlight } = await import('../../src/figures/highlight.ts');
    if (shown !== text()) return;
    const runs = highlight(shown, language);
    code.replaceChildren(...runs.map(({ text, look }) => (look ? element('span', { class: look }, text) : text)));
  }
  function show(next: string): void {
    if (next === text()) return;
    code.textContent = next;
    if (editor) editor.set(next);
    else void paint();
    status();
    changed();
  }
  function typed(next: string): void {
    if (next === text()) return;
    code.textContent = next;
    keepMine(next === original ? null : next);
    leaveLink();
    status();
    changed();
  }

  let editor: Editor | undefined;
  let opening: Promise<Editor> | undefined;
  /** The editor in the code's place; it takes the focus only where the reader asks for it. */
  function withEditor(then: (editor: Editor) => void, otherwise?: () => void): void {
    opening ??= import('./editor.ts').then(({ openEditor }) => {
      const host = element('div', { class: 'editor' });
      pre.after(host, element('p', { class: 'hint' }, words.hint(language)));
      pre.hidden = true;
      host.addEventListener('focusout', () => void paint()); // for paper, which shows what is behind the editor
      editor = openEditor(host, { text: text(), language, label: file, changed: typed, run });
      return editor;
    });
    opening.then(then, () => {
      opening = undefined;
      otherwise?.();
    });
  }
  const edit = (at?: { x: number; y: number }) => withEditor((it) => it.focus(at), failed);

  pre.addEventListener('focus', () => void import('./editor.ts').catch(() => {}), { once: true });
  pre.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) run();
    else edit();
  });
  const mine = shared ? kept(place, file) : null;
  if (mine !== null && inLink() === undefined) show(mine);

  return {
    text,
    edited,
    show,
    edit,
    clicked(target, at) {
      if (target.closest('pre') === pre && getSelection()?.isCollapsed !== false) edit(at);
    },
    mark(line) {
      if (line === undefined) editor?.mark(line);
      else withEditor((it) => it.mark(line));
    },
    reset() {
      keepMine(null);
      leaveLink();
      show(original);
    },
    mine() {
      leaveLink();
      show(kept(place, file) ?? original);
    },
    async link() {
      if (!shared) return;
      const packed = await pack(text());
      const value = withPacked(shared.link.peek(), file, packed);
      if (value === undefined) return flash(words.tooLong);
      shared.link.value = value;
      flash((await copy(shared.session.link())) ? words.linkCopied : said[locale].copyFailed);
    },
  };
}

import { effect } from '@preact/signals-core';
import { languageNames, languages, type Language } from '../../src/cells/programs/languages.ts';
import { said } from '../../src/site/said.ts';
import type { Page } from '../../src/state/chapter.ts';
import { element } from '../site/element.ts';
import { save } from '../site/save.ts';
import { widgets } from '../widgets/index.ts';
import { valuesOf } from '../widgets/widget.ts';
import { looks } from './looks.ts';
import { words } from './words.ts';

/** The language of the last panel: the next one opens in it. */
let last: Language = 'typescript';
const closing = new WeakMap<HTMLElement, () => void>();

/** Opens or closes a figure's program, under its actions. It follows the figure for as long as it is open. */
export async function toggleProgram(figure: HTMLElement, button: HTMLElement, page: Page): Promise<void> {
  const close = closing.get(figure);
  if (close) return close();
  const made = await (await widgets[figure.dataset.widget!]()).program?.();
  if (!made || closing.has(figure)) return;

  const panel = draw(figure.id, page);
  let language = last;
  let code = '';
  let asked = 0;
  const show = () => {
    const program = made.program(valuesOf(made, page.live));
    code = program ? languages[language].write(program) : '';
    panel.write(language, code);
  };
  const choose = (next: Language) => {
    last = language = next;
    show();
  };
  // A slider moves faster than the eye: once a frame is enough.
  const stop = effect(() => {
    valuesOf(made, page.live);
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(show);
  });
  const end = () => {
    stop();
    cancelAnimationFrame(asked);
    panel.root.remove();
    button.removeEventListener('keydown', escape);
    closing.delete(figure);
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-controls');
    button.focus();
  };
  closing.set(figure, end);
  for (const [name, tab] of panel.tabs) tab.addEventListener('click', () => choose(name));
  let cell: HTMLElement | undefined;
  panel.cell.addEventListener('click', () => {
    const { runs } = languages[language];
    const [file, now] = [fileOf(figure.id, language), panel.code.cloneNode(true) as HTMLElement];
    if (runs)
      void import('../cell/moment.ts').then(
        ({ momentCell }) => {
          cell?.remove();
          cell = momentCell(file, runs, now, page);
          // Escape leaves the editor; it does not close the panel around it.
          cell.addEventListener('keydown', (event) => event.key === 'Escape' && event.stopPropagation());
          panel.root.append(cell);
          cell.querySelector<HTMLElement>('.run')!.focus();
        },
        () => panel.tell(said[page.locale].notFetched),
      );
  });
  panel.download.addEventListener('click', () => save(fileOf(figure.id, language), code));
  panel.close.addEventListener('click', end);
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    end();
  };
  panel.root.addEventListener('keydown', escape);
  button.addEventListener('keydown', escape);

  show();
  button.closest('.actions')!.after(panel.root);
  button.setAttribute('aria-expanded', 'true');
  button.setAttribute('aria-controls', panel.root.id);
  panel.root.scrollIntoView({ block: 'nearest' });
}

const fileOf = (id: string, language: Language) => id + languages[language].ending;

/** The panel's structure, and `write`, which puts a program of one language into it. */
function draw(id: string, { locale }: Page) {
  const t = words[locale];
  const at = `${id}-program`;
  const tabs = new Map(
    languageNames.map((language) => [
      language,
      element(
        'button',
        { type: 'button', role: 'tab', id: `${at}-${language}`, 'aria-controls': `${at}-code` },
        languages[language].name,
      ),
    ]),
  );
  const list = element('div', { role: 'tablist', class: 'tabs', 'aria-label': t.languages }, ...tabs.values());
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...tabs.values()];
    const now = all.indexOf(event.target as HTMLButtonElement);
    const next = Number.isFinite(step) ? (now + step + all.length) % all.length : step < 0 ? 0 : all.length - 1;
    all[next].focus();
    all[next].click();
  });
  const copy = element('button', { type: 'button', 'data-copy': '', 'aria-live': 'polite' }, said[locale].copy);
  const download = element('button', { type: 'button' }, t.download);
  const close = element('button', { type: 'button' }, t.close);
  const cell = element('button', { type: 'button' }, t.cell);
  const actions = element('div', { class: 'do' }, cell, copy, download, close);
  const run = element('p', { class: 'note-line' });
  const code = element('code', {});
  const shown = element('pre', { tabindex: '0', role: 'tabpanel', id: `${at}-code` }, code);
  const root = element(
    'section',
    { class: 'snippet program', id: at, 'aria-label': t.title },
    element('div', { class: 'strip' }, list, actions),
    element('p', { class: 'note-line' }, t.does),
    run,
    shown,
  );

  const write = (language: Language, text: string) => {
    for (const [name, tab] of tabs) {
      tab.setAttribute('aria-selected', String(name === language));
      tab.tabIndex = name === language ? 0 : -1;
    }
    const command = element('kbd', {}, `${languages[language].run} ${fileOf(id, language)}`);
    run.replaceChildren(...(text ? [t.run[language], command] : [t.none]));
    shown.setAttribute('aria-labelledby', `${at}-${language}`);
    shown.hidden = !text;
    for (const button of [cell, copy, download]) button.disabled = !text;
    cell.hidden = !languages[language].runs;
    code.replaceChildren(...looks(text).map(({ text: part, look }) => (look ? element('span', { class: look }, part) : part)));
  }; // prettier-ignore
  const tell = (line: string) => run.replaceChildren(line);
  return { root, tabs, code, cell, download, close, write, tell };
}

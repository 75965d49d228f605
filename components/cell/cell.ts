import { effect } from '@preact/signals-core';
import type { Cell, Given } from '../../src/cells/cells.ts';
import { leans, standalonePython, standaloneTypeScript } from '../../src/cells/standalone.ts';
import type { Language } from '../../src/figures/highlight.ts';
import { said } from '../../src/site/said.ts';
import { readsOf } from '../../src/site/snippet.ts';
import type { Page } from '../../src/state/chapter.ts';
import { copy } from '../site/copy.ts';
import { save } from '../site/save.ts';
import { chainOf, importedBy } from './chain.ts';
import { openCode, type Shared } from './code.ts';
import { openRuns } from './runs.ts';

interface Around {
  page: Page;
  /** The page's cells by file; the cell itself is put among them. */
  others: ReadonlyMap<string, OpenCell>;
  /** Without it the cell is there for the moment: its text is neither kept nor linked. */
  shared?: Shared;
}

export interface OpenCell {
  /** The click of a button of the cell, or on its code. */
  act(target: Element, at?: { x: number; y: number }): void;
  /** Code that came with the link. */
  arrive(text: string): void;
  text(): string;
  /** Not the file's. */
  edited(): boolean;
  /** Some cell's code has changed. */
  judge(): void;
}

/** How long a dragged number is waited for before the cell runs anew. */
const quiet = 200;

/** One cell, from its first touch on. */
export function openCell(root: HTMLElement, { page, others, shared }: Around): OpenCell {
  const { locale } = page;
  const file = root.dataset.file!;
  const language = root.dataset.runs as Language;
  const textOf = (name: string) => others.get(name)?.text();
  let unfollow: (() => void) | undefined;

  const code = openCode(root, {
    file,
    language,
    locale,
    shared,
    changed() {
      for (const other of others.values()) other.judge();
    },
    run: () => runs.run(),
    failed: () => runs.failed(),
  });

  const program = () => chainOf({ file, text: code.text() }, textOf);
  const given = (cells: readonly Cell[]): Given => {
    const names = cells.flatMap((cell) => readsOf(cell.text)).filter((name) => name in page.live);
    return Object.fromEntries(names.map((name) => [name, page.live[name].value]));
  };
  const runs = openRuns(root, {
    file,
    language,
    locale,
    program() {
      const cells = program();
      return { cells, given: given(cells), beside: importedBy(cells, textOf) };
    },
    untouched() {
      const cells = program();
      const needed = [...cells, ...importedBy(cells, textOf)].filter((one) => one.file !== file);
      return !code.edited() && !needed.some((one) => others.get(one.file)!.edited());
    },
    follows: () => unfollow !== undefined,
    mark: code.mark,
  });

  /** The cell as a program that runs elsewhere as it is. */
  async function whole(): Promise<string> {
    const cells = program();
    const numbers = given(cells);
    if (language === 'py') return standalonePython(cells, numbers);
    if (!leans(cells, numbers)) return code.text();
    const { carried } = await import('../../src/cells/typescript/carried.generated.ts');
    return standaloneTypeScript(cells, numbers, carried);
  }
  async function copyWhole(button: HTMLElement): Promise<void> {
    const ok = await copy(await whole());
    const words = said[locale];
    button.textContent = ok ? words.copied : words.copyFailed;
    setTimeout(() => (button.textContent = words.copy), 2000);
  }

  /** Runs anew whenever a number of the page that it reads has changed. */
  function follow(on: boolean): void {
    unfollow?.();
    unfollow = undefined;
    if (!on) return;
    let clock: ReturnType<typeof setTimeout> | undefined;
    unfollow = effect(() => {
      for (const name of readsOf(code.text())) void page.live[name]?.value;
      clearTimeout(clock);
      clock = setTimeout(runs.run, quiet);
    });
  }

  const acts: Record<string, (button: HTMLElement) => void> = {
    run: runs.press,
    edit: () => code.edit(),
    reset() {
      code.reset();
      runs.forget();
    },
    mine: code.mine,
    link: () => void code.link(),
    follow: (box) => follow((box as HTMLInputElement).checked),
  };
  const act: OpenCell['act'] = (target, at) => {
    const button = target.closest<HTMLElement>('[data-cell-do]');
    const copyButton = target.closest<HTMLElement>('[data-copy]');
    if (button) acts[button.dataset.cellDo!]?.(button);
    else if (copyButton) void copyWhole(copyButton);
    else if (target.closest('a[download]')) void whole().then((text) => save(file, text));
    else code.clicked(target, at);
  };
  root.addEventListener('click', (event) => {
    if (event.target instanceof Element) act(event.target, { x: event.clientX, y: event.clientY });
  });
  return { act, arrive: code.show, edited: code.edited, judge: runs.judge, text: code.text };
}

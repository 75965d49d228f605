import { effect } from '@preact/signals-core';
import { num } from '../../src/figures/format.ts';
import { problemText } from '../../src/site/problems.ts';
import type { TextParam, WordsParam } from '../../src/state/param.ts';
import { glide } from '../../src/state/glide.ts';
import { isParam, type Entry, type Page } from '../../src/state/chapter.ts';

/** The value at a place: `at="1,0"` of a matrix, `at="2"` of a row; a number as it stands. */
export function pick(entry: Entry | undefined, at: string | undefined): unknown {
  let value: unknown = entry?.value;
  for (const part of at?.split(',') ?? []) value = (value as Record<string, unknown>)[part];
  return value;
}

export const show = (value: unknown, digits: number | undefined): string =>
  typeof value === 'number' ? num(value, digits ?? 2) : String(value);

/** Says what is wrong beside a field, or that nothing is any more. */
function complain(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const note = field.closest('.words')!.querySelector<HTMLElement>('.problem-text')!;
  note.textContent = text;
  field.toggleAttribute('aria-invalid', text !== '');
}

/** Live numbers in prose follow the state; the built page already shows them at their start. */
export function startPieces(page: Page, commit: () => void): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-value], .scrub[data-scrub]:not(figure *)')) {
    const { value, scrub, cell, digits } = element.dataset;
    effect(() => {
      const x = pick(page.live[value ?? scrub!], cell);
      const text = show(x, digits === undefined ? undefined : Number(digits));
      if (element.firstElementChild === null && element.textContent !== text) element.textContent = text;
      if (scrub) {
        element.setAttribute('aria-valuenow', String(x));
        element.setAttribute('aria-valuetext', text);
      }
    });
  }

  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-shows-of]'))
    effect(() => void (document.documentElement.dataset.shows = String(page.live[dataset.showsOf!].value)));

  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-words]')) {
    const param = page.live[field.dataset.words!] as WordsParam;
    const index = Number(field.dataset.index);
    effect(() => {
      const word = param.value[index];
      if (field !== document.activeElement) field.value = word;
      field.removeAttribute('aria-invalid');
    });
    field.addEventListener('input', () => {
      const found = param.read(
        param
          .peek()
          .map((word, i) => (i === index ? field.value.replaceAll('|', '/') : word))
          .join('|'),
      );
      if ('value' in found) param.value = found.value;
      complain(field, 'problem' in found ? problemText(page.locale, found.problem) : '');
    });
    field.addEventListener('change', () => {
      if (field.hasAttribute('aria-invalid')) field.value = param.peek()[index];
      complain(field, '');
      commit();
    });
  }

  for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-text]')) {
    const param = page.live[field.dataset.text!] as TextParam;
    effect(() => {
      if (param.value !== field.value && field !== document.activeElement) field.value = param.value;
    });
    // A text that is too long is not refused: its beginning is used, and the reader is told.
    field.addEventListener('input', () => {
      const found = param.read(field.value);
      param.value = 'value' in found ? found.value : field.value;
      complain(field, 'problem' in found ? problemText(page.locale, found.problem) : '');
    });
    field.addEventListener('change', commit);
  }

  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-set]')) {
    const wanted = Object.entries(JSON.parse(link.dataset.set!) as Record<string, string>);
    effect(() => {
      const on = wanted.every(([name, text]) => {
        const entry = page.live[name];
        const found = isParam(entry) ? entry.read(text) : undefined;
        return found && 'value' in found && JSON.stringify(found.value) === JSON.stringify(entry.value);
      });
      link.setAttribute('aria-current', String(on));
    });
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      glide(page.live, () => {
        for (const [name, text] of wanted) {
          const entry = page.live[name];
          const found = isParam(entry) ? entry.read(text) : undefined;
          if (found && 'value' in found) (entry as { value: unknown }).value = found.value;
        }
        commit();
      });
    });
  }
}

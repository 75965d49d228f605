import type { Language } from '../../src/figures/highlight.ts';
import type { Locale } from '../../src/site/locales.ts';
import { said } from '../../src/site/said.ts';
import { element } from '../site/element.ts';
import { cellWords } from './words.ts';

/** A cell that the build did not draw, of the structure that components/mdx/Snippet.astro gives the others. */
export function drawCell(file: string, language: Language, code: HTMLElement, locale: Locale): HTMLElement {
  const words = cellWords[locale];
  const button = (act: 'run' | 'edit' | 'reset', more: { class?: string; hidden?: string } = {}) =>
    element('button', { type: 'button', 'data-cell-do': act, ...more }, words[act]);
  const actions = element(
    'span',
    { class: 'do' },
    button('run', { class: 'run' }),
    button('edit'),
    button('reset', { hidden: '' }),
    element('button', { type: 'button', 'data-copy': '', 'aria-live': 'polite' }, said[locale].copy),
    element('a', { href: '', download: file }, words.download),
  );
  return element(
    'div',
    { class: 'snippet', 'data-file': file, 'data-runs': language },
    element('div', { class: 'strip' }, element('span', { class: 'file' }, file), actions),
    element('pre', { tabindex: '0', role: 'region', 'aria-label': file }, code),
    element('div', { class: 'out ran', 'data-ran': '', hidden: '' }),
    element('p', { class: 'sr', role: 'status', 'data-cell-say': '' }),
  );
}

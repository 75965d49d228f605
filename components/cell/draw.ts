import type { Language } from '../../src/figures/highlight.ts';
import type { Locale } from '../../src/site/locales.ts';
import { said } from '../../src/site/said.ts';
import { cellWords } from './words.ts';

/** A cell that the build did not draw, of the structure that components/mdx/Snippet.astro gives the others. */
export function drawCell(file: string, language: Language, code: HTMLElement, locale: Locale): HTMLElement {
  const words = cellWords[locale];
  const root = document.createElement('div');
  root.className = 'snippet';
  Object.assign(root.dataset, { file, runs: language });

  const name = document.createElement('span');
  name.className = 'file';
  name.textContent = file;
  const buttons = (['run', 'edit', 'reset'] as const).map((act) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = act;
    button.dataset.cellDo = act;
    button.textContent = words[act];
    button.hidden = act === 'reset';
    return button;
  });
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.dataset.copy = '';
  copy.textContent = said[locale].copy;
  const download = document.createElement('a');
  download.href = '';
  download.download = file;
  download.textContent = words.download;
  const actions = document.createElement('span');
  actions.className = 'do';
  actions.append(...buttons, copy, download);
  const strip = document.createElement('div');
  strip.className = 'strip';
  strip.append(name, actions);

  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.setAttribute('role', 'region');
  pre.setAttribute('aria-label', file);
  pre.append(code);
  const ran = document.createElement('div');
  ran.className = 'out ran';
  ran.dataset.ran = '';
  ran.hidden = true;
  const aloud = document.createElement('p');
  aloud.className = 'sr';
  aloud.setAttribute('role', 'status');
  aloud.dataset.cellSay = '';
  root.append(strip, pre, ran, aloud);
  return root;
}

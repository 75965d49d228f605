import { batch } from '@preact/signals-core';
import type { Page } from '../../../src/state/chapter.ts';
import type { FlagParam, NumberParam, TextParam } from '../../../src/state/param.ts';
import type { Tools } from '../widget.ts';
import { rowOf, type Values } from './values.ts';

interface Live {
  sRow: NumberParam;
  sGuess: NumberParam;
  sOut: TextParam;
  sShown: FlagParam;
}
const find = (event: Event, selector: string) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;

/** Everything listens on the root: another count of sentences draws the inside anew. */
export function wire(root: HTMLElement, page: Page, { values, commit }: Tools): void {
  const state = page.live as unknown as Live;
  const now = () => values<Values>();
  const choose = (j: number) => (state.sRow.value = Math.max(0, Math.min(now().sSaid.length - 1, j)));
  const takeOut = (places: readonly number[]) => (state.sOut.value = places.map((i) => i + 1).join(','));
  const isOut = () => [...now().sGone.keys()].filter((i) => now().sGone[i]);
  const turn = (j: number) =>
    takeOut(now().sGone[j] ? isOut().filter((i) => i !== j) : [...isOut(), j].sort((a, b) => a - b));

  root.addEventListener('click', (event) => {
    const sentence = find(event, '[data-sentence]');
    const out = find(event, '[data-out]');
    const map = find(event, '[data-map]');
    if (out) turn(Number(out.dataset.out));
    else if (find(event, '[data-show]')) state.sShown.value = true;
    else if (sentence)
      batch(() => {
        const j = Number(sentence.dataset.sentence);
        choose(j);
        if (state.sShown.peek()) return;
        state.sGuess.value = j + 1;
        state.sShown.value = true;
      });
    else if (map) {
      const box = map.getBoundingClientRect();
      choose(Math.floor(((event.clientY - box.top) / box.height) * now().sSaid.length));
    } else return;
    commit();
  });

  // One tab stop for the sentences: arrow keys walk, Delete takes out or puts back.
  root.addEventListener('keydown', (event) => {
    if (!find(event, 'button[data-sentence]') || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rowOf(now());
    if (event.key === 'Delete' || event.key === 'Backspace') turn(row);
    else {
      const last = now().sSaid.length - 1;
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -last, End: last }[event.key];
      if (step === undefined) return;
      choose(row + step);
      root.querySelector<HTMLElement>(`button[data-sentence="${rowOf(now())}"]`)?.focus();
    }
    event.preventDefault();
    commit();
  });

  // A sentence that was taken out stays out while the text around it changes; a guess was about the old text.
  const figure = root.closest('figure')!;
  let out: ReadonlySet<string> = new Set();
  const isText = (event: Event) => event.target instanceof HTMLTextAreaElement && event.target.dataset.text === 'sText';
  figure.addEventListener('input', (event) => isText(event) && (out = new Set(isOut().map((i) => now().sSaid[i]))), {
    capture: true,
  });
  figure.addEventListener('input', (event) => {
    if (!isText(event)) return;
    takeOut([...now().sSaid.keys()].filter((i) => out.has(now().sSaid[i])));
    state.sGuess.value = 0;
  });
}

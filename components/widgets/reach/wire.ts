import { batch } from '@preact/signals-core';
import type { Page } from '../../../src/state/chapter.ts';
import type { FlagParam, NumberParam } from '../../../src/state/param.ts';
import type { Tools } from '../widget.ts';
import { centreOf, radiusOf, type Values } from './values.ts';

interface Live {
  rWord: NumberParam;
  rRadius: NumberParam;
  rCentre: NumberParam;
  rByHand: FlagParam;
}
const find = (event: Event, selector: string) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;

/** Everything listens on the root: a new sentence draws the inside anew. */
export function wire(root: HTMLElement, page: Page, { values, commit }: Tools): void {
  const state = page.live as unknown as Live;
  const now = () => values<Values>();

  const choose = (row: number) => {
    state.rWord.value = Math.max(0, Math.min(now().rAsk.length - 1, row));
  };
  const moveCentre = (to: number) =>
    batch(() => {
      state.rCentre.value = Math.max(0, Math.min(now().rReal - 1, Math.round(to * 10) / 10));
      state.rByHand.value = true;
    });

  root.addEventListener('click', (event) => {
    const word = find(event, '[data-word]');
    const hand = find(event, '[data-hand]');
    const cell = find(event, 'td[data-ref^="w."]');
    const map = find(event, '[data-map]');
    if (word) choose(Number(word.dataset.word));
    else if (cell) choose(Number(cell.dataset.ref!.split('.')[1]));
    else if (map) {
      const box = map.getBoundingClientRect();
      choose(Math.floor(((event.clientY - box.top) / box.height) * now().rAsk.length));
    } else if (hand?.dataset.hand === '1') moveCentre(centreOf(now()));
    else if (hand) state.rByHand.value = false;
    else return;
    commit();
  });

  // One tab stop for the words; arrow keys walk and choose. Enter on a cell lets its row look.
  root.addEventListener('keydown', (event) => {
    const word = find(event, 'button[data-word]');
    const grip = find(event, '[data-grip]');
    if (grip) return turn(grip.dataset.grip!, event);
    if (event.key === 'Enter' && find(event, 'td[data-ref^="w."]')) {
      (event.target as HTMLElement).click();
      return;
    }
    const last = now().rAsk.length - 1;
    const to = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -last, End: last }[event.key];
    if (!word || to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(now().rRow + to);
    root.querySelector<HTMLElement>(`button[data-word="${now().rRow}"]`)?.focus();
  });

  function turn(grip: string, event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    if (grip === 'centre') moveCentre(centreOf(now()) + step * (event.shiftKey ? 1 : 0.1));
    else {
      // An end moves the way the arrow points, so the left one grows the window to the left.
      const way = grip === 'left' && event.key.match(/Left|Right/) ? -step : step;
      setRadius(radiusOf(now()) + way);
    }
    commit();
  }
  const setRadius = (radius: number) => {
    const v = now();
    state.rRadius.value = Math.max(v.rKind === 'local-p' ? 1 : 0, Math.min(v.rKeys.length - 1, radius));
  };

  root.addEventListener('pointerdown', (event) => {
    const grip = find(event, '[data-grip]');
    if (!grip || event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    grip.focus({ preventScroll: true });
  });
  root.addEventListener('pointermove', (event) => {
    const grip = find(event, '[data-grip]');
    if (!grip?.hasPointerCapture(event.pointerId)) return;
    const v = now();
    const box = grip.parentElement!.getBoundingClientRect();
    const column = ((event.clientX - box.left) / box.width) * v.rKeys.length - 0.5;
    if (grip.dataset.grip === 'centre') moveCentre(column);
    else setRadius(Math.round(Math.abs(column - centreOf(v)) - 0.46));
  });
  root.addEventListener('pointerup', (event) => {
    if (find(event, '[data-grip]')) commit();
  });
}

import type { Page } from '../../../src/state/chapter.ts';
import type { ChoiceParam, MatrixParam, NumberParam } from '../../../src/state/param.ts';
import type { Tools } from '../widget.ts';
import type { Kind, Values } from './picture.ts';

interface Live {
  mKind: ChoiceParam<Kind>;
  mOwn: MatrixParam;
  mRow: NumberParam;
}

export function wire(root: HTMLElement, page: Page, { values, commit }: Tools): void {
  const state = page.live as unknown as Live;
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-toggle]')];

  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    if (button?.dataset.row) state.mRow.value = Number(button.dataset.row);
    else if (button?.dataset.toggle) {
      // Whatever mask was there becomes the reader's own, with this one cell turned.
      const [row, column] = button.dataset.toggle.split(',').map(Number);
      const open = values<Values>().mOpen;
      state.mOwn.value = open.map((line, i) => line.map((on, j) => Number(on !== (i === row && j === column))));
      state.mKind.value = 'own';
      state.mRow.value = row;
      roam(buttons.indexOf(button as HTMLButtonElement));
    } else return;
    commit();
  });

  // One tab stop for all 36 cells; arrow keys move inside.
  const roam = (to: number) => buttons.forEach((button, at) => (button.tabIndex = at === to ? 0 : -1));
  root.addEventListener('keydown', (event) => {
    const from = buttons.indexOf(event.target as HTMLButtonElement);
    const way = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 6, ArrowUp: -6 }[event.key];
    if (from < 0 || !way) return;
    event.preventDefault();
    const to = from + way;
    if (to < 0 || to >= buttons.length || (Math.abs(way) === 1 && Math.floor(to / 6) !== Math.floor(from / 6))) return;
    roam(to);
    buttons[to].focus();
  });
}

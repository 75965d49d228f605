import { effect } from '@preact/signals-core';
import type { Signal } from '@preact/signals-core';
import type { Page } from '../../../src/state/chapter.ts';
import type { NumberParam } from '../../../src/state/param.ts';
import type { Tools } from '../widget.ts';
import { isShown, passes, withGuess } from './picture.ts';
import type { Test, Values } from './values.ts';

/** `button[data-guess="order=pass"]` guesses. Reverse mode is fetched when its test is first asked for. */
export function wire(root: HTMLElement, page: Page, { values, commit }: Tools): void {
  const { dfGuessed, dfUnreached } = page.live as unknown as { dfGuessed: NumberParam; dfUnreached: Signal<unknown> };
  const fetchReverse = async () => {
    dfUnreached.value ??= (await import('../../../src/models/unreached.ts')).unreached;
  };
  // A link may come with the guess in it.
  effect(() => {
    if (isShown({ dfGuessed: dfGuessed.value }, 'dead')) void fetchReverse();
  });
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-guess]') : null;
    if (!button) return;
    const [test, guess] = button.dataset.guess!.split('=') as [Test, string];
    const settle = () => {
      dfGuessed.value = withGuess(dfGuessed.peek(), test, passes(values<Values>(), test) === (guess === 'pass'));
      commit();
    };
    if (test === 'dead') void fetchReverse().then(settle);
    else settle();
  });
}

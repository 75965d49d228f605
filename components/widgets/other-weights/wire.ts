import { batch } from '@preact/signals-core';
import { inThousandths } from '../../../src/figures/shares.ts';
import type { Page } from '../../../src/state/chapter.ts';
import type { ChoiceParam, MatrixParam, NumberParam } from '../../../src/state/param.ts';
import { dragShares } from '../shares.ts';
import type { Tools } from '../widget.ts';
import type { Mix, Values } from './picture.ts';

interface Live {
  eMix: ChoiceParam<Mix>;
  eOrder: NumberParam;
  eOwn: MatrixParam;
}

/** A bar in the hand makes the weights the reader's own; each shuffle is the next order. */
export function wire(root: HTMLElement, page: Page, { values, commit }: Tools): void {
  const { eMix, eOrder, eOwn } = page.live as unknown as Live;
  dragShares(root, {
    get: () => values<Values>().eNow,
    set: (shares, hand) =>
      batch(() => {
        eOwn.value = [inThousandths(shares, hand)];
        eMix.value = 'own';
      }),
  });
  root.querySelector('[data-shuffle]')!.addEventListener('click', () => {
    batch(() => {
      if (eMix.peek() === 'order') eOrder.value = eOrder.peek() < eOrder.spec.max ? eOrder.peek() + 1 : 1;
      eMix.value = 'order';
    });
    commit();
  });
}

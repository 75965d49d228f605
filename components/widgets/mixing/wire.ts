import type { Point } from '../../../src/figures/plane.ts';
import { inThousandths } from '../../../src/figures/shares.ts';
import type { Page } from '../../../src/state/chapter.ts';
import type { MatrixParam } from '../../../src/state/param.ts';
import { dragPoints } from '../drag.ts';
import { dragShares } from '../shares.ts';
import type { Tools } from '../widget.ts';
import { plane, type Values } from './picture.ts';

interface Live {
  mixWeights: MatrixParam;
  mixV: MatrixParam;
}

export function wire(root: HTMLElement, page: Page, { values }: Tools): void {
  const { mixWeights, mixV } = page.live as unknown as Live;
  dragShares(root, {
    get: () => values<Values>().mixShares,
    set: (shares, hand) => (mixWeights.value = [inThousandths(shares, hand)]),
  });
  dragPoints(root.querySelector<HTMLElement>('.plane')!, plane, {
    grain: 0.1,
    get: (handle) => mixV.peek()[Number(handle.dataset.cell)] as unknown as Point,
    put(handle, to) {
      mixV.value = mixV.peek().map((row, i) => (i === Number(handle.dataset.cell) ? to : row));
    },
  });
}

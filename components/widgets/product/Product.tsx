import { at } from '../../../src/figures/draw.ts';
import { Cells } from '../Cells.tsx';
import { Matrix } from '../Matrix.tsx';
import type { View } from '../widget.ts';
import type { Values } from './picture.ts';
import { words } from './words.ts';
import './Product.css';

/** A on the left, B above, and each product where its row meets its column. */
export const Product: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  const head = (i: number) => i + 1;
  return (
    <div class="product">
      <div class="scheme">
        <div class="left">
          <Matrix
            picture={picture}
            name="rA"
            role="x"
            symbol="A"
            caption={t.left}
            rows={3}
            columns={2}
            min={-5}
            max={5}
            head={head}
          />
        </div>
        <div class="above">
          <Matrix
            picture={picture}
            name="rB"
            role="x"
            symbol="B"
            caption={t.right}
            rows={2}
            columns={2}
            min={-5}
            max={5}
            head={head}
            refOf={(i, j) => `p.${i}.${j}`}
          />
        </div>
        <div class="made">
          <Cells
            picture={picture}
            name="rAB"
            role="o"
            symbol="AB"
            caption={t.made}
            rows={3}
            columns={2}
            rowHead={head}
          />
        </div>
      </div>
      <p class="explain" data-explain>
        {t.hint}
      </p>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

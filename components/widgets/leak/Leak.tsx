import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { five, three, type Values } from './picture.ts';
import { words } from './words.ts';
import './Leak.css';

export const Leak: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  return (
    <div class="leak">
      <p class="prompt">{t.prompt}</p>
      <div class="swaprow">
        <Choices
          named
          picture={picture}
          name="lAxis"
          slot="axis"
          of={['batch', 'words']}
          label={t.axis}
          word={(axis) => t.axes[axis]}
        />
        <Choices
          named
          picture={picture}
          name="lMask"
          slot="mask"
          of={['none', 'causal']}
          label={t.mask}
          word={(mask) => t.masks[mask]}
        />
      </div>
      <table class="mx">
        <caption>
          <small>{t.caption}</small>
        </caption>
        <thead>
          <tr>
            <td class="corner" />
            {five.map((i) => (
              <th scope="col">{t.place(i + 1)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {three.map((s) => (
            <tr>
              <th scope="row">{t.sentence(s + 1)}</th>
              {five.map((i) => (
                <td {...at(picture, `cell-${s}-${i}`)}>
                  <button type="button" data-choose={`lAt=${s * 5 + i}`} {...at(picture, `word-${s}-${i}`)} />
                  <span {...at(picture, `by-${s}-${i}`)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="shape" {...at(picture, 'shape')} />
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { five, parts, ribbon, rowHeight, type Values } from './picture.ts';
import { words } from './words.ts';
import './Shuffle.css';

export const Shuffle: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  const heads = parts.map((c) => <th scope="col">{c + 1}</th>);
  return (
    <div class="shuffle">
      <p class="prompt">{t.prompt}</p>
      <div class="swaprow">
        <Choices
          named
          picture={picture}
          name="pAdd"
          slot="add"
          of={['none', 'sin']}
          label={t.add}
          word={(add) => t.adds[add]}
        />
        <button class="btn" type="button" data-shuffle>
          {t.shuffle}
        </button>
      </div>
      <div class="orders">
        <table class="mx cells o">
          <caption>
            O <small>{t.home}</small>
          </caption>
          <thead>
            <tr>
              <td class="corner" />
              {heads}
            </tr>
          </thead>
          <tbody>
            {five.map((i) => (
              <tr>
                <th scope="row" {...at(picture, `home-${i}`)} />
                {parts.map((c) => (
                  <td class="sg" tabIndex={i || c ? -1 : 0} {...at(picture, `h-${i}-${c}`)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <svg
          class="ribbon o"
          viewBox={`0 0 ${ribbon} ${5 * rowHeight}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t.ribbon}
        >
          {five.map((i) => (
            <path {...at(picture, `path-${i}`)} />
          ))}
        </svg>
        <table class="mx cells o here">
          <caption>
            O <small>{t.here}</small>
          </caption>
          <thead>
            <tr>
              <td class="corner" />
              {heads}
              <th scope="col">{t.apart}</th>
              <td class="corner" />
            </tr>
          </thead>
          <tbody>
            {five.map((i) => (
              <tr>
                <th scope="row">
                  <span
                    class="grip"
                    role="slider"
                    tabIndex={0}
                    aria-orientation="vertical"
                    aria-valuemin={1}
                    aria-valuemax={5}
                    data-place={i}
                    {...at(picture, `word-${i}`)}
                  />
                </th>
                {parts.map((c) => (
                  <td class="sg" tabIndex={i || c ? -1 : 0} {...at(picture, `o-${i}-${c}`)} />
                ))}
                <td {...at(picture, `apart-${i}`)} />
                <td class="up">
                  {i > 0 && (
                    <button type="button" data-up={i} {...at(picture, `up-${i}`)}>
                      ↑
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="formula" {...at(picture, 'formula')} />
      <p class="explain" data-explain>
        {t.hint}
      </p>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

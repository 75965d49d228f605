import { at } from '../../../src/figures/draw.ts';
import type { View } from '../widget.ts';
import { four, layers, type Values } from './picture.ts';
import { words } from './words.ts';
import './Mixers.css';

const name = (letter: string, i: number) => (
  <>
    {letter}
    <sub>{i + 1}</sub>
  </>
);

export const Mixers: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  return (
    <div class="mixers">
      <p class="prompt">{t.prompt}</p>
      <div class="maps">
        <table class="mx inputs">
          <caption>
            {t.x} <small>{t.inputs}</small>
          </caption>
          <thead>
            <tr>
              <td class="corner" />
              <th scope="col">{t.old}</th>
              <th scope="col">{t.now}</th>
            </tr>
          </thead>
          <tbody>
            {four.map((i) => (
              <tr>
                <th scope="row">{name('x', i)}</th>
                <td {...at(picture, `old-${i}`)} />
                <td class="sg" data-ref={`x.${i}`} {...at(picture, `mX-${i}-0`)}>
                  <span
                    class="scrub cell"
                    role="slider"
                    tabIndex={i ? -1 : 0}
                    data-scrub="mX"
                    data-cell={`${i},0`}
                    aria-valuemin={-2}
                    aria-valuemax={2}
                    {...at(picture, `mX-${i}-0-n`)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {layers.map((layer, l) => (
          <div class="layer">
            <table class={`mx cells ${layer === 'attention' ? 'w' : ''}`}>
              <caption>
                {t.names[layer]} <small>{t.formula[layer]}</small>
              </caption>
              <thead>
                <tr>
                  <td class="corner" />
                  {four.map((j) => (
                    <th scope="col">{name('x', j)}</th>
                  ))}
                  <th scope="col" class="o">
                    {t.y}
                  </th>
                </tr>
              </thead>
              <tbody>
                {four.map((i) => (
                  <tr>
                    <th scope="row" class="o">
                      {name('y', i)}
                    </th>
                    {four.map((j) => (
                      <td
                        tabIndex={i || j ? -1 : 0}
                        data-ref={`p.${l}.${i}.${j}`}
                        {...at(picture, `${layer}-${i}-${j}`)}
                      />
                    ))}
                    <td data-ref={`o.${l}.${i}`} {...at(picture, `y-${layer}-${i}`)} />
                  </tr>
                ))}
              </tbody>
            </table>
            <p {...at(picture, `count-${layer}`)} />
          </div>
        ))}
      </div>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

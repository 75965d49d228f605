import { at } from '../../../src/figures/draw.ts';
import { Typeset } from '../Typeset.tsx';
import type { View } from '../widget.ts';
import { equations } from './equations.ts';
import { axes, choices, most, type Values } from './picture.ts';
import { words } from './words.ts';
import './Axes.css';

export const Axes: View<Values> = ({ picture, values: v, given: { locale } }) => {
  const t = words[locale];
  const keys = Array.from({ length: most }, (_, j) => j);
  return (
    <div class="axes">
      <div class="three" role="group" aria-label={t.formula}>
        {axes.map((axis) => {
          const [param, options] = choices[axis];
          return (
            <div class="axis">
              <span class="ask">{t.axes[axis]}</span>
              <div class="seg" role="group" aria-label={t.axes[axis]}>
                {options.map((option) => (
                  <button type="button" data-choose={`${param}=${option}`} {...at(picture, `on-${option}`)}>
                    {t.options[option]}
                  </button>
                ))}
              </div>
              <div class="eq">
                {options.map((option) => (
                  <div {...at(picture, `line-${option}`)}>
                    <Typeset parts={equations[option]} picture={picture} />
                  </div>
                ))}
              </div>
            </div>
          );
        })}
      </div>
      <div class="beside">
        <table class="mx cells w">
          <caption>
            A <small>{t.caption}</small>
          </caption>
          <thead>
            <tr>
              <td class="corner" />
              {keys.map((j) => (
                <th scope="col" data-ref={`k.${j}`} {...at(picture, `key-${j}`)} />
              ))}
              <th scope="col">{t.sum}</th>
            </tr>
          </thead>
          <tbody>
            {v.aAsk.map((_, i) => (
              <tr {...at(picture, `row-${i}`)}>
                <th scope="row" data-ref={`q.${i}`}>
                  <button type="button" class="tok" data-choose={`aRow=${i}`} {...at(picture, `ask-${i}`)} />
                </th>
                {keys.map((j) => (
                  <td tabIndex={i || j ? -1 : 0} data-ref={`w.${i}.${j}`} {...at(picture, `w-${i}-${j}`)} />
                ))}
                <td class="sum" {...at(picture, `sum-${i}`)} />
              </tr>
            ))}
          </tbody>
        </table>
        <div class="says">
          <p class="readout" {...at(picture, 'readout')} />
          <p class="explain" data-explain>
            {t.hint}
          </p>
        </div>
      </div>
    </div>
  );
};

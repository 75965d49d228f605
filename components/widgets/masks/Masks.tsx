import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import { Typeset } from '../Typeset.tsx';
import type { View } from '../widget.ts';
import { equations } from './equations.ts';
import { kinds, places, six, type Values } from './picture.ts';
import { words } from './words.ts';
import './Masks.css';

export const Masks: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  const heads = (
    <thead>
      <tr>
        <td class="corner" />
        {six.map((j) => (
          <th scope="col">
            <span {...at(picture, `name-${j}`)} />
          </th>
        ))}
      </tr>
    </thead>
  );
  return (
    <div class="masks">
      <div class="swaprow">
        <Choices
          named
          picture={picture}
          name="mKind"
          slot="kind"
          of={kinds}
          label={t.kind}
          word={(kind) => t.kinds[kind]}
        />
      </div>
      <div class="swaprow">
        <Choices
          named
          picture={picture}
          name="mPlace"
          slot="place"
          of={places}
          label={t.place}
          word={(place) => t.places[place]}
        />
      </div>
      <p class="prompt" {...at(picture, 'prompt')} />

      <div class="maps">
        <table class="mx cells s">
          <caption>
            S <small>{t.scores}</small>
          </caption>
          {heads}
          <tbody>
            {six.map((i) => (
              <tr {...at(picture, `srow-${i}`)}>
                <th scope="row">
                  <button type="button" data-row={i} {...at(picture, `ask-${i}`)} />
                </th>
                {six.map((j) => (
                  <td data-ref={`s.${i}.${j}`} {...at(picture, `s-${i}-${j}`)}>
                    <button
                      class="turn"
                      type="button"
                      role="switch"
                      tabIndex={i || j ? -1 : 0}
                      data-toggle={`${i},${j}`}
                      {...at(picture, `s-${i}-${j}-n`)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <table class="mx cells w">
          <caption>
            A <small>{t.weights}</small>
          </caption>
          <thead>
            <tr>
              <td class="corner" />
              {six.map((j) => (
                <th scope="col">
                  <span {...at(picture, `name-${j}`)} />
                </th>
              ))}
              <th scope="col">{t.sum}</th>
            </tr>
          </thead>
          <tbody>
            {six.map((i) => (
              <tr {...at(picture, `wrow-${i}`)}>
                <th scope="row">
                  <span {...at(picture, `name-${i}`)} />
                </th>
                {six.map((j) => (
                  <td tabIndex={i || j ? -1 : 0} data-ref={`w.${i}.${j}`} {...at(picture, `w-${i}-${j}`)} />
                ))}
                <td {...at(picture, `sum-${i}`)} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="explain" data-explain>
        {t.hint}
      </p>
      <div class="eq" role="group" aria-label={t.equation}>
        {places.map((place) => (
          <div class="line" {...at(picture, `line-${place}`)}>
            <Typeset parts={equations[place]} picture={picture} />
          </div>
        ))}
        <div {...at(picture, 'dead')}>
          <Choices
            named
            picture={picture}
            name="mDead"
            slot="dead"
            of={['nan', 'zero']}
            label={t.dead}
            word={(way) => t.deads[way]}
          />
        </div>
      </div>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

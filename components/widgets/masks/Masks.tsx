import { at } from '../../../src/figures/draw.ts';
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
        <span>{t.kind}</span>
        <div class="seg" role="group" aria-label={t.kind}>
          {kinds.map((kind) => (
            <button type="button" data-choose={`mKind=${kind}`} {...at(picture, `kind-${kind}`)}>
              {t.kinds[kind]}
            </button>
          ))}
        </div>
      </div>
      <div class="swaprow">
        <span>{t.place}</span>
        <div class="seg" role="group" aria-label={t.place}>
          {places.map((place) => (
            <button type="button" data-choose={`mPlace=${place}`} {...at(picture, `place-${place}`)}>
              {t.places[place]}
            </button>
          ))}
        </div>
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
          <span>{t.dead}</span>
          <div class="seg" role="group" aria-label={t.dead}>
            {(['nan', 'zero'] as const).map((way) => (
              <button type="button" data-choose={`mDead=${way}`} {...at(picture, `dead-${way}`)}>
                {t.deads[way]}
              </button>
            ))}
          </div>
        </div>
      </div>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

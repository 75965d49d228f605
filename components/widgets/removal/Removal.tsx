import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import { Typeset } from '../Typeset.tsx';
import type { View } from '../widget.ts';
import { equations } from './equations.ts';
import { hows, six, type Values } from './picture.ts';
import { words } from './words.ts';
import './Removal.css';

export const Removal: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  return (
    <div class="removal">
      <div class="steprow">
        <button class="btn" type="button" {...at(picture, 'show')} />
        <Choices picture={picture} name="eHow" slot="how" of={hows} label={t.how} word={(how) => t.hows[how]} />
        <span class="which">
          <button class="btn quiet" type="button" data-next="eSeed">
            {t.again}
          </button>
          <small {...at(picture, 'model')} />
        </span>
      </div>
      <p class="prompt" {...at(picture, 'prompt')} />
      <table class="mx ranks">
        <thead>
          <tr>
            <th scope="col">{t.token}</th>
            <th scope="col" class="v">
              {t.values}
            </th>
            <th scope="col" class="w">
              {t.weight}
            </th>
            <th scope="col" class="v">
              {t.weighted}
            </th>
            <th scope="col" class="o">
              {t.effect}
            </th>
          </tr>
        </thead>
        <tbody>
          {six.map((j) => (
            <tr>
              <th scope="row">
                <button class="tok" type="button" {...at(picture, `ask-${j}`)} />
                <small {...at(picture, `guess-${j}`)} />
              </th>
              <td class="pair">
                {[0, 1].map((c) => (
                  <span class="sg" {...at(picture, `v-${j}-${c}`)} />
                ))}
              </td>
              <td class="sized w">
                <span class="track" aria-hidden="true">
                  <i {...at(picture, `wbar-${j}`)} />
                </span>
                <span {...at(picture, `w-${j}`)} />
              </td>
              <td class="sized v">
                <span class="track" aria-hidden="true">
                  <i {...at(picture, `vbar-${j}`)} />
                </span>
                <span {...at(picture, `wv-${j}`)} />
              </td>
              <td class="sized o both">
                <span class="track" aria-hidden="true">
                  <i {...at(picture, `ebar-${j}`)} />
                </span>
                <span {...at(picture, `e-${j}`)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="eq" role="group" aria-label={t.equations}>
        <div class="line">
          <Typeset parts={equations.answer} picture={picture} />
        </div>
        <p class="named" {...at(picture, 'r-name')} />
        <div class="two">
          {hows.map((how) => (
            <div {...at(picture, `line-${how}`)}>
              <Typeset parts={equations[how]} picture={picture} />
            </div>
          ))}
        </div>
      </div>
      <p class="readout" {...at(picture, 'readout')} />
      <p class="tally" {...at(picture, 'tally')} />
    </div>
  );
};

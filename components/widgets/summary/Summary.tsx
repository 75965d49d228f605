import { Slider } from '../Slider.tsx';
import { at } from '../../../src/figures/draw.ts';
import type { View } from '../widget.ts';
import { levels, type Values } from './values.ts';
import { words } from './words.ts';
import './Summary.css';

export const Summary: View<Values> = ({ picture, values: v, given: { locale, id } }) => {
  const t = words[locale];
  const n = v.sSaid.length;
  return (
    <div {...at(picture, 'stage')}>
      <p class="prompt" {...at(picture, 'prompt')} />
      <div class="room" tabIndex={0} role="region" aria-label={t.region}>
        <table class="mx">
          <caption class="sr">{t.caption}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col" class="w" {...at(picture, 'from')} />
              <th scope="col" class="w">
                {t.received}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {v.sSaid.map((_, j) => (
              <tr {...at(picture, `row-${j}`)}>
                <th scope="row">
                  <i aria-hidden="true">{j + 1}</i>
                  <button type="button" dir="auto" data-sentence={j} {...at(picture, `say-${j}`)} />
                </th>
                <td {...at(picture, `w-${j}`)} />
                <td class="got">
                  <i {...at(picture, `bar-${j}`)} />
                  <span {...at(picture, `got-${j}`)} />
                </td>
                <td class="act">
                  <button type="button" data-out={j} {...at(picture, `out-${j}`)} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{n > 0 && t.sum}</th>
              <td {...at(picture, 'sum-w')} />
              <td class="got">
                <span {...at(picture, 'sum-g')} />
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
        <p class="vacant" {...at(picture, 'empty')} />
      </div>
      <div class="side">
        <div class="whole">
          <p class="name">{t.mapTitle}</p>
          <svg viewBox={`0 0 ${Math.max(1, n)} ${Math.max(1, n)}`} role="img" data-map {...at(picture, 'map')}>
            {Array.from({ length: levels + 1 }, (_, level) => (
              <path {...at(picture, `level-${level}`)} />
            ))}
            <rect class="chosen" x={0} height={1} {...at(picture, 'chosen')} />
          </svg>
          <small {...at(picture, 'darkest')} />
          <div class="first">
            <p>{t.guessFirst}</p>
            <button type="button" class="btn quiet" data-show>
              {t.skip}
            </button>
          </div>
        </div>
        <div class="dials">
          <Slider
            picture={picture}
            id={`${id}-pick`}
            label={t.pick}
            param="sPick"
            slot="in-pick"
            out="pick"
            min={1}
            max={10}
            step={1}
          />
          <Slider
            picture={picture}
            id={`${id}-heat`}
            label={t.heat}
            param="sHeat"
            slot="in-heat"
            out="heat"
            min={0.02}
            max={0.5}
            step={0.01}
            ends={[t.sharp, t.flat]}
          />
          <div class="seg" role="group" aria-label={t.view}>
            <button type="button" data-choose="sOnly=0" {...at(picture, 'view-0')}>
              {t.views.whole}
            </button>
            <button type="button" data-choose="sOnly=1" {...at(picture, 'view-1')}>
              {t.views.only}
            </button>
          </div>
        </div>
      </div>
      <div class="says">
        <p class="readout" {...at(picture, 'readout')} />
        <p class="explain" data-explain>
          {t.hint}
        </p>
        <p class="own" {...at(picture, 'note')} />
      </div>
    </div>
  );
};

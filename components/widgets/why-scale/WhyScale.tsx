import { num } from '../../../src/figures/format.ts';
import { at } from '../../../src/figures/draw.ts';
import type { View } from '../widget.ts';
import { frame, ticks, type Values } from './picture.ts';
import { words } from './words.ts';
import './WhyScale.css';

const place = (score: number) => `${((score + frame.reach) / (2 * frame.reach)) * 100}%`;

export const WhyScale: View<Values> = ({ picture, values, given: { locale, id } }) => {
  const t = words[locale];
  const measures = ['top', 'entropy', 'gradient'] as const;
  return (
    <div class="why">
      <p class="prompt">{t.prompt}</p>
      <div class="why-controls">
        <div class="ctl">
          <label for={`${id}-d`}>
            {t.slider} <i>d</i>
          </label>
          <output for={`${id}-d`} {...at(picture, 'd')} />
          <input
            id={`${id}-d`}
            type="range"
            min="0"
            max="9"
            step="1"
            data-param="whyPower"
            {...at(picture, 'slider')}
          />
          <span class="powers" aria-hidden="true">
            {Array.from({ length: 10 }, (_, p) => (
              <i style={`--at:${p / 9}`}>{2 ** p}</i>
            ))}
          </span>
        </div>
        <div class="again">
          <button class="btn quiet" type="button" {...at(picture, 'again')}>
            {t.again}
          </button>
          <small {...at(picture, 'seed')} />
        </div>
      </div>

      <table class="spread">
        <thead>
          <tr>
            <td />
            <th scope="col">{t.scores(values.whyDots.length)}</th>
            <th scope="col">{t.deviation}</th>
            {measures.map((name) => (
              <th scope="col">{t[name]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {t.rows.map((name, r) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="plot">
                <svg
                  viewBox={`0 0 ${frame.width} ${frame.height}`}
                  preserveAspectRatio="none"
                  role="img"
                  {...at(picture, `chart-${r}`)}
                >
                  {ticks.map((score) => (
                    <line
                      class="hair"
                      x1={((score + frame.reach) / (2 * frame.reach)) * frame.width}
                      x2={((score + frame.reach) / (2 * frame.reach)) * frame.width}
                      y1={0}
                      y2={frame.height}
                    />
                  ))}
                  <path class="bars" {...at(picture, `bars-${r}`)} />
                  <path class="curve" {...at(picture, `curve-${r}`)} />
                </svg>
                {r === 2 && (
                  <span class="scores-axis" aria-hidden="true">
                    {ticks.map((score) => (
                      <i style={`left:${place(score)}`}>{num(score, 0)}</i>
                    ))}
                  </span>
                )}
              </td>
              <td class="deviation">
                <b {...at(picture, `deviation-${r}`)} />
                <small {...at(picture, `theory-${r}`)} />
              </td>
              {measures.map((name) => (
                <td class={`measure ${name}`}>
                  <b {...at(picture, `${name}-${r}`)} />
                  <span class="track" aria-hidden="true" {...at(picture, `${name}-${r}-bar`)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

import { sub } from '../../../src/figures/format.ts';
import { at, runs } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { explain, five, frame, place, quick, type Values } from './picture.ts';
import { words } from './words.ts';
import './Temperature.css';

const marks = [0.1, 0.2, 0.5, 1, 2, 5, 10];

export const Temperature: View<Values> = ({ picture, values, given: { locale, id } }) => {
  const t = words[locale];
  return (
    <div class="temp">
      <p class="prompt">{t.prompt}</p>
      <div class="temp-sides">
        <div>
          <div class="curves">
            <svg
              viewBox={`0 0 ${frame.width} ${frame.height}`}
              preserveAspectRatio="none"
              role="img"
              aria-label={t.chart}
            >
              {marks.map((T) => (
                <line class="hair" x1={place(T) * frame.width} x2={place(T) * frame.width} y1={0} y2={frame.height} />
              ))}
              <line class="even" x1={0} x2={frame.width} y1={frame.height * 0.8} y2={frame.height * 0.8} />
              {five.map((j) => (
                <path data-ref={`w.0.${j}`} {...at(picture, `curve-${j}`)} />
              ))}
            </svg>
            <span class="name even-name">{t.even}</span>
            <span class="name root-name" style={`--at:${place(2)}`}>
              {t.root}
            </span>
            <span class="rule" {...at(picture, 'rule')} />
            {five.map((j) => (
              <span class="dot" data-ref={`w.0.${j}`} aria-hidden="true" {...at(picture, `dot-${j}`)}>
                {j + 1}
              </span>
            ))}
          </div>
          <input
            type="range"
            min="0"
            max="1"
            step="0.005"
            aria-label={`${t.slider} T`}
            id={`${id}-T`}
            {...at(picture, 'slider')}
          />
          <div class="temp-marks" aria-hidden="true">
            {marks.map((T) => (
              <i style={`--at:${place(T)}`}>{T}</i>
            ))}
          </div>
        </div>

        <div>
          <div class="temp-controls">
            <output for={`${id}-T`} {...at(picture, 'T')} />
            <Choices
              picture={picture}
              name="T"
              slot="quick"
              of={quick}
              label={t.quick}
              word={(T) => (T === 2 ? '√4' : T)}
            />
          </div>
          <table class="mx temp-table">
            <caption class="sr">{t.caption}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col">{t.columns.score}</th>
                <th scope="col" {...at(picture, 'given')} />
                <th scope="col">{t.columns.minus}</th>
                <th scope="col" class="weight-head" colSpan={2}>
                  {t.columns.weight}
                </th>
              </tr>
            </thead>
            <tbody>
              {five.map((j) => (
                <tr>
                  <th scope="row">s{sub(j + 1)}</th>
                  <td class="sg" data-ref={`s.0.${j}`} {...at(picture, `score-${j}`)}>
                    <span
                      class="scrub cell"
                      role="slider"
                      tabIndex={j === 0 ? 0 : -1}
                      data-scrub="tempScores"
                      data-cell={`0,${j}`}
                      aria-valuemin={-5}
                      aria-valuemax={5}
                      {...at(picture, `score-${j}-n`)}
                    />
                  </td>
                  <td class="step" {...at(picture, `scaled-${j}`)} />
                  <td class="step" {...at(picture, `minus-${j}`)} />
                  <td class="bar w" data-ref={`w.0.${j}`}>
                    <span class="track" {...at(picture, `bar-${j}`)} />
                  </td>
                  <td class="share w" data-ref={`w.0.${j}`} {...at(picture, `weight-${j}`)} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={5}>
                  {t.sum}
                </th>
                <td {...at(picture, 'sum')} />
              </tr>
              <tr>
                <th scope="row" colSpan={4}>
                  {t.entropy}
                </th>
                <td class="bar">
                  <span class="track" {...at(picture, 'entropy-bar')} />
                </td>
                <td {...at(picture, 'entropy')} />
              </tr>
            </tfoot>
          </table>
          <button class="btn quiet" type="button" {...at(picture, 'add')}>
            {t.add}
          </button>
        </div>
      </div>
      <p class="explain" data-explain>
        {runs(explain(null, values, locale))}
      </p>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

import { Slider } from '../Slider.tsx';
import { at } from '../../../src/figures/draw.ts';
import type { View } from '../widget.ts';
import { pixels, placeOf, side, type Values } from './values.ts';
import { words } from './words.ts';
import './Recall.css';

const rows = pixels.slice(0, side);

export const Recall: View<Values> = ({ picture, values: v, given: { locale, id } }) => {
  const t = words[locale];
  return (
    <div class="recall">
      <p class="prompt">{t.prompt}</p>
      <div class="three">
        <div class="ask q">
          <p class="name">
            <b>q</b> {t.query} <small>{t.queryName}</small>
          </p>
          <div class="grid" role="group" aria-label={t.query} data-grid>
            {pixels.map((i) => (
              <button
                type="button"
                data-pixel={i}
                data-ref={`q.${i}`}
                tabIndex={i ? -1 : 0}
                aria-label={t.pixel(...placeOf(i))}
                {...at(picture, `q-${i}`)}
              />
            ))}
          </div>
          <button type="button" class="btn quiet" data-clear>
            {t.clear}
          </button>
        </div>
        <div class="stores k">
          <p class="name">
            <b>k</b> {t.stored} <small>{t.storedName}</small>
          </p>
          <ul>
            {v.dStored.map((key, j) => (
              <li {...at(picture, `store-${j}`)}>
                <button type="button" data-store={j} data-ref={`k.${j}`} aria-label={t.use(j)}>
                  <svg viewBox="0 0 25 25" aria-hidden="true">
                    {pixels.map((i) => (
                      <rect
                        x={placeOf(i)[1] * 5 + 0.3}
                        y={placeOf(i)[0] * 5 + 0.3}
                        width={4.4}
                        height={4.4}
                        class={key[i] > 0 ? 'ink' : ''}
                      />
                    ))}
                  </svg>
                </button>
                <i {...at(picture, `bar-${j}`)} />
                <span>
                  <small>{j}</small> <b class="sr">{t.weight}</b>
                  <span {...at(picture, `w-${j}`)} />
                </span>
              </li>
            ))}
          </ul>
        </div>
        <div class="back o">
          <p class="name">
            <b>o</b> {t.blend} <small>{t.blendName}</small>
          </p>
          <table class="mx cells">
            <caption class="sr">{t.blend}</caption>
            <tbody>
              {rows.map((r) => (
                <tr>
                  {rows.map((c) => {
                    const i = r * side + c;
                    return <td class="sg" tabIndex={i ? -1 : 0} data-ref={`o.${i}`} {...at(picture, `o-${i}`)} />;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          <button type="button" class="btn quiet" data-again>
            {t.again}
          </button>
        </div>
      </div>
      <Slider
        picture={picture}
        id={`${id}-heat`}
        label={t.heat}
        param="dHeat"
        slot="in-heat"
        out="heat"
        min={0.1}
        max={4}
        step={0.1}
        ends={[t.sharp, t.flat]}
      />
      <p class="readout" {...at(picture, 'readout')} />
      <p class="explain" data-explain>
        {t.hint}
      </p>
    </div>
  );
};

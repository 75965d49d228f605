import { at } from '../../../src/figures/draw.ts';
import { Cells } from '../Cells.tsx';
import type { View } from '../widget.ts';
import { four, presets, readings, type Preset, type Values } from './picture.ts';
import { words } from './words.ts';
import './Polarity.css';

export const Polarity: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  const name = (i: number) => <span {...at(picture, `name-${i}`)} />;
  const square = { picture, rows: 4, columns: 4, rowHead: name, columnHead: name };
  return (
    <div class="polarity">
      <div class="swaprow">
        <span>{t.start}</span>
        <div class="seg" role="group" aria-label={t.start}>
          {(Object.keys(presets) as Preset[]).map((preset) => (
            <button
              type="button"
              class={preset === 'pad' ? '' : 'mono'}
              data-choose={`pMask=${presets[preset]}`}
              {...at(picture, `preset-${preset}`)}
            >
              {t.presets[preset]}
            </button>
          ))}
        </div>
      </div>
      <div class="pair">
        <table class="mx cells booleans">
          <caption>
            M <small>{t.mask}</small>
          </caption>
          <thead>
            <tr>
              <td class="corner" />
              {four.map((j) => (
                <th scope="col">{name(j)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {four.map((i) => (
              <tr>
                <th scope="row">{name(i)}</th>
                {four.map((j) => (
                  <td data-ref={`x.${i}.${j}`} {...at(picture, `m-${i}-${j}`)}>
                    <button
                      class="turn"
                      type="button"
                      role="switch"
                      tabIndex={i || j ? -1 : 0}
                      data-toggle={`${i},${j}`}
                      {...at(picture, `m-${i}-${j}-n`)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <Cells {...square} name="s" role="s" symbol="S" caption={t.scores} />
        {readings.map((reading, half) => (
          <div class="reading">
            <p class="means">
              <b>{t.readings[reading]}</b> <code>{t.functions[reading]}</code>
            </p>
            <Cells
              {...square}
              name={reading}
              role="w"
              firstRow={4 * half}
              symbol="A"
              caption={t.weights}
              tail={{ head: t.sum, slot: `${reading}-sum` }}
            />
          </div>
        ))}
      </div>
      <p class="explain" data-explain>
        {t.hint}
      </p>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

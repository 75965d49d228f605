import { Slider } from '../Slider.tsx';
import { at } from '../../../src/figures/draw.ts';
import { Bar } from '../Bar.tsx';
import type { View } from '../widget.ts';
import { chart, mixes, px, six, type Values } from './picture.ts';
import { words } from './words.ts';
import './OtherWeights.css';

export const OtherWeights: View<Values> = ({ picture, given: { locale, id } }) => {
  const t = words[locale];
  return (
    <div class="other-weights">
      <p class="prompt">{t.prompt}</p>
      <div class="steprow">
        <div class="seg" role="group" aria-label={t.mixesLabel}>
          {mixes.map((mix) => (
            <button type="button" data-choose={`eMix=${mix}`} {...at(picture, `mix-${mix}`)}>
              {t.mixes[mix]}
            </button>
          ))}
          <button type="button" data-shuffle {...at(picture, 'mix-order')}>
            {t.shuffle}
          </button>
        </div>
      </div>
      <div class="sides">
        <div>
          <table class="mx w">
            <thead>
              <tr>
                <th scope="col">{t.token}</th>
                <th scope="col" class="v">
                  {t.value}
                </th>
                <th scope="col" class="w">
                  {t.weights}
                </th>
                <th scope="col" class="own">
                  {t.model}
                </th>
              </tr>
            </thead>
            <tbody>
              {six.map((j) => (
                <tr>
                  <th scope="row" {...at(picture, `token-${j}`)} />
                  <td class="sg num" {...at(picture, `v-${j}`)} />
                  <td class="w shares">
                    <Bar picture={picture} j={j} />
                    <i class="model" aria-hidden="true" {...at(picture, `model-${j}`)} />
                  </td>
                  <td class="own" {...at(picture, `mout-${j}`)} />
                </tr>
              ))}
            </tbody>
          </table>
          <dl class="gaps">
            <dt>{t.moved}</dt>
            <dd class="w" {...at(picture, 'moved')} />
            <dt>{t.gap}</dt>
            <dd class="o" {...at(picture, 'gap')} />
          </dl>
          <Slider
            picture={picture}
            id={`${id}-spread`}
            label={t.spread}
            param="eSpread"
            slot="spread"
            out="spread-n"
            min={0}
            max={1}
            step={0.05}
          />
        </div>
        <div class="answers">
          <p>{t.chart}</p>
          <svg viewBox={`0 0 ${chart.width} ${chart.height}`} role="img" {...at(picture, 'chart')}>
            <path class="hist" {...at(picture, 'hist')} />
            <line class="axis" x1={chart.left} x2={chart.right} y1={chart.bottom} y2={chart.bottom} />
            {[0, 0.25, 0.5, 0.75, 1].map((p) => (
              <>
                <line class="axis" x1={px(p)} x2={px(p)} y1={chart.bottom} y2={chart.bottom + 5} />
                <text text-anchor="middle" x={px(p)} y={chart.bottom + 20}>
                  {p}
                </text>
              </>
            ))}
            <text text-anchor="end" x={chart.right + 4} y={chart.bottom + 38}>
              {t.x}
            </text>
            {(['flat', 'model', 'here'] as const).map((name) => (
              <g class={name}>
                <line {...at(picture, `${name}-line`)} />
                <text {...at(picture, `${name}-label`)} />
              </g>
            ))}
            <circle class="dot" r="5" {...at(picture, 'here-dot')} />
          </svg>
        </div>
      </div>
      <p class="readout" {...at(picture, 'readout')} />
      <p class="tally" {...at(picture, 'orders')} />
    </div>
  );
};
